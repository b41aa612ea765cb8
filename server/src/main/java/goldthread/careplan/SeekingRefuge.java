package goldthread.careplan;

import static goldthread.careplan.AssessmentsSection.concept;

import goldthread.profiles.Extensions;
import goldthread.store.StoredResource;
import goldthread.terminology.Canonicals;
import goldthread.terminology.ObservationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * Whether an assessment of a child who seeks refuge looked at that (N143). It is asked for those who see what the child needs
 * because of it, and of nobody else; nothing waits for an answer.
 */
final class SeekingRefuge {

    private static final String DOMAINS = Canonicals.ROOT + "/CodeSystem/context-domain";
    private static final String DOMAIN = "immigration";
    private static final Set<ObservationStatus> NOT_SO =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);

    private SeekingRefuge() {}

    /** Whether an observation is worth reading for this. */
    static boolean mayMatter(StoredResource stored) {
        return stored.body().contains('"' + ObservationKind.IMMIGRATION_SUPPORT.code() + '"');
    }

    /** What says that the child needs help with it, where an assessment says nothing of that; empty where it does. */
    static List<Recorded<Observation>> passedOver(ClinicalImpression assessment, PlanView view) {
        return saysSomething(assessment)
                ? List.of()
                : view.record().all(Observation.class).stream()
                        .filter(need -> ObservationKind.IMMIGRATION_SUPPORT.isIn(
                                        need.resource().getCode())
                                && need.resource().hasStatus()
                                && !NOT_SO.contains(need.resource().getStatus()))
                        .toList();
    }

    private static boolean saysSomething(ClinicalImpression assessment) {
        return assessment.getExtensionsByUrl(Extensions.CONTEXT_DOMAIN).stream()
                .flatMap(domain -> concept(domain, "domain").stream())
                .anyMatch(SeekingRefuge::isIt);
    }

    private static boolean isIt(CodeableConcept domain) {
        return domain.hasCoding(DOMAINS, DOMAIN);
    }
}
