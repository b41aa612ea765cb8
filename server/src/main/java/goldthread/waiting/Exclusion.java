package goldthread.waiting;

import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.WaitExclusion;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;

/** Which waits the national four-week clock leaves out, because other standards hold for them. */
final class Exclusion {

    private static final String TEAM = Profiles.ROOT + "/CodeSystem/mhsds-team-type";
    private static final String REASON = Profiles.ROOT + "/CodeSystem/mhsds-referral-reason";
    private static final String SERVICE = Profiles.ROOT + "/CodeSystem/service-category";
    private static final Set<String> CRISIS_TEAMS = Set.of("A02", "A03", "A19", "A21", "A22", "A25");
    private static final String SINGLE_POINT_TEAM = "A18";
    private static final String EATING_TEAM = "C10";
    private static final String EATING_REASON = "12";

    private static final Set<ServiceRequestPriority> URGENT =
            EnumSet.of(ServiceRequestPriority.URGENT, ServiceRequestPriority.ASAP, ServiceRequestPriority.STAT);

    private Exclusion() {}

    /**
     * Why a wait isn't counted, if it isn't.
     *
     * @param referrals what was asked for
     * @param services that were asked
     */
    static Optional<WaitExclusion> of(Collection<ServiceRequest> referrals, Collection<HealthcareService> services) {
        if (isAsked(referrals, ReferralCategory.CRISIS)
                || services.stream()
                        .anyMatch(service -> is(service, "crisis")
                                || CRISIS_TEAMS.stream().anyMatch(code -> isTeam(service, code)))) {
            return Optional.of(WaitExclusion.CRISIS);
        }
        if (isAsked(referrals, ReferralCategory.EATING_DISORDER)
                || referrals.stream().anyMatch(Exclusion::isForEating)
                || services.stream().anyMatch(service -> isTeam(service, EATING_TEAM))) {
            return Optional.of(WaitExclusion.EATING_DISORDER);
        }
        boolean single = isAsked(referrals, ReferralCategory.SINGLE_POINT_OF_ACCESS)
                || services.stream()
                        .anyMatch(
                                service -> is(service, "single-point-of-access") || isTeam(service, SINGLE_POINT_TEAM));
        return single && referrals.stream().anyMatch(Exclusion::isUrgent)
                ? Optional.of(WaitExclusion.URGENT_SINGLE_POINT)
                : Optional.empty();
    }

    private static boolean isAsked(Collection<ServiceRequest> referrals, ReferralCategory category) {
        return referrals.stream().anyMatch(referral -> category.isIn(referral.getCategory()));
    }

    private static boolean isForEating(ServiceRequest referral) {
        return has(referral.getReasonCode().stream(), REASON, EATING_REASON);
    }

    private static boolean isUrgent(ServiceRequest referral) {
        return URGENT.contains(referral.getPriority());
    }

    private static boolean is(HealthcareService service, String category) {
        return has(service.getCategory().stream(), SERVICE, category);
    }

    private static boolean isTeam(HealthcareService service, String code) {
        return has(service.getType().stream(), TEAM, code);
    }

    private static boolean has(Stream<CodeableConcept> concepts, String system, String code) {
        return concepts.anyMatch(concept -> concept.hasCoding(system, code));
    }
}
