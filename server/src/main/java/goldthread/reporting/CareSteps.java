package goldthread.reporting;

import goldthread.child.PartyKey;
import goldthread.engagement.Missed;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Viewpoint;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.MentalHealthNeedsReview;
import goldthread.terminology.MissedAppointmentKind;
import goldthread.terminology.ReportStratum;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** What counts of a referral that is sent, and of what is done around a child. */
final class CareSteps {

    private static final Set<EpisodeOfCareStatus> NEVER_BEGAN =
            EnumSet.of(EpisodeOfCareStatus.PLANNED, EpisodeOfCareStatus.WAITLIST, EpisodeOfCareStatus.CANCELLED);

    private CareSteps() {}

    /** One for each who is asked: a referral is asked of somebody. */
    static List<Countable> asked(Written written, ServiceRequest referral) {
        Optional<String> child = Written.child(referral.getSubject());
        if (referral.getStatus() != ServiceRequestStatus.ACTIVE || child.isEmpty()) {
            return List.of();
        }
        ReportStratum again = referral.hasReplaces() ? ReportStratum.REPEATED_REQUEST : ReportStratum.FIRST_REQUEST;
        Instant at = written.when(referral.getAuthoredOnElement());
        return referral.getPerformer().stream()
                .flatMap(performer -> PartyKey.of(performer).stream())
                .distinct()
                .map(agency -> new Countable(
                        Kind.ASKED, child.get(), agency, at, Source.of(referral).code(), again.code(), null))
                .toList();
    }

    static List<Countable> missed(Written written, Appointment appointment) {
        if (!Missed.counts(appointment)) {
            return List.of();
        }
        String agency = written.agency(appointment.getParticipant().stream()
                .map(Appointment.AppointmentParticipantComponent::getActor)
                .filter(CareSteps::isOfAnAgency));
        String how = Missed.kind(appointment).map(MissedAppointmentKind::code).orElse(ReportStratum.NOT_STATED.code());
        String followUp = Missed.followUp(appointment).map(Coded::code).orElse("");
        Instant at = appointment.getStartElement().hasValue()
                ? appointment.getStart().toInstant()
                : written.at();
        return Missed.children(appointment).stream()
                .map(child -> new Countable(Kind.NOT_BROUGHT, child, agency, at, how, followUp, null))
                .toList();
    }

    private static boolean isOfAnAgency(Reference actor) {
        return PartyKey.of(actor)
                .filter(key -> Stream.of("HealthcareService/", "PractitionerRole/", "Organization/")
                        .anyMatch(key::startsWith))
                .isPresent();
    }

    static List<Countable> reviewed(Written written, Encounter review) {
        boolean counts = review.getStatus() == EncounterStatus.FINISHED
                && EncounterType.LAC_STATUTORY_REVIEW.isIn(review.getType());
        if (!counts) {
            return List.of();
        }
        String found = Optional.ofNullable(FirstExtension.of(review, Extensions.MENTAL_HEALTH_NEEDS_REVIEW))
                .flatMap(finding -> Optional.ofNullable(FirstExtension.of(finding, "result")))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(result -> Coded.find(MentalHealthNeedsReview.class, (CodeableConcept) result))
                .map(MentalHealthNeedsReview::code)
                .orElse(ReportStratum.NOT_STATED.code());
        return one(
                Kind.REVIEWED,
                review.getSubject(),
                written.agency(Stream.of(review.getServiceProvider())),
                written.when(review.getPeriod().getStartElement()),
                found);
    }

    static List<Countable> assessed(Written written, ClinicalImpression assessment) {
        if (assessment.getStatus() != ClinicalImpressionStatus.COMPLETED) {
            return List.of();
        }
        return one(
                Kind.ASSESSED,
                assessment.getSubject(),
                written.recorder(),
                written.when(assessment.getDateElement()),
                view(assessment).code());
    }

    private static ReportStratum view(ClinicalImpression assessment) {
        if (Viewpoint.ofChildIsIn(assessment)) {
            return ReportStratum.VIEW_HEARD;
        }
        boolean explained = Viewpoint.of(assessment).stream()
                .anyMatch(
                        viewpoint -> viewpoint.isChilds() && viewpoint.missing().isPresent());
        return explained ? ReportStratum.VIEW_EXPLAINED : ReportStratum.VIEW_MISSING;
    }

    static List<Countable> moved(Written written, EpisodeOfCare place) {
        Optional<EpisodeType> type = Stream.of(EpisodeType.PLACEMENT, EpisodeType.SCHOOL)
                .filter(one -> one.isIn(place.getType()))
                .findFirst();
        if (type.isEmpty() || !place.hasStatus() || NEVER_BEGAN.contains(place.getStatus())) {
            return List.of();
        }
        return one(
                Kind.MOVED,
                place.getPatient(),
                written.agency(Stream.of(place.getManagingOrganization())),
                written.when(place.getPeriod().getStartElement()),
                type.get().code());
    }

    /** One of a child, if it is of one. */
    static List<Countable> one(Kind kind, Reference subject, String agency, Instant at, String answer) {
        return Written.child(subject)
                .map(child -> new Countable(kind, child, agency, at, answer, "", null))
                .map(List::of)
                .orElse(List.of());
    }
}
