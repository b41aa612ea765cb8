package goldthread.careplan;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.StoredResource;
import goldthread.terminology.NoticeCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Concerns that agencies raised about a child, and which assessments have answered them (N44, N45). */
final class Concerns {

    private static final Set<CommunicationStatus> NOT_RAISED = EnumSet.of(
            CommunicationStatus.ENTEREDINERROR, CommunicationStatus.PREPARATION, CommunicationStatus.NOTDONE);

    private Concerns() {}

    /** Whether a stored message may be one, seen from its text alone. */
    static boolean mayBe(StoredResource body) {
        return body.body().contains('"' + NoticeCategory.CONCERN.code() + '"');
    }

    /** Those that no completed assessment has answered. */
    static List<Recorded<Communication>> unanswered(PlanView view) {
        Set<String> answered = completed(view).stream()
                .flatMap(assessment -> answers(assessment.resource()).stream())
                .map(Concerns::concern)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return view.record().all(Communication.class).stream()
                .filter(message -> isConcern(message.resource()))
                .filter(message -> Days.begun(Days.first(message.resource().getSentElement()), view.day()))
                .filter(message -> !answered.contains(message.reference()))
                .toList();
    }

    private static boolean isConcern(Communication message) {
        return NoticeCategory.CONCERN.isIn(message.getCategory()) && !NOT_RAISED.contains(message.getStatus());
    }

    /** Assessments that were completed by the day. */
    static List<Recorded<ClinicalImpression>> completed(PlanView view) {
        return view.record().all(ClinicalImpression.class).stream()
                .filter(assessment -> assessment.resource().getStatus() == ClinicalImpressionStatus.COMPLETED)
                .filter(assessment ->
                        Days.begun(AssessmentsSection.day(assessment.resource()).flatMap(Days::first), view.day()))
                .toList();
    }

    static List<Extension> answers(ClinicalImpression assessment) {
        return assessment.getExtensionsByUrl(Extensions.CONCERN_ANSWER);
    }

    /** Which concern an answer is to, as {@code Type/id}. */
    static Optional<String> concern(Extension answer) {
        return value(answer, "concern")
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .map(reference -> reference
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue());
    }

    static Optional<Type> value(Extension outer, String part) {
        return Optional.ofNullable(FirstExtension.of(outer, part))
                .filter(Extension::hasValue)
                .map(Extension::getValue);
    }
}
