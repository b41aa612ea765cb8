package goldthread.assessment;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.NoticeCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Concerns that were raised about a child, and the assessments that answer them.
 *
 * @param resources messages and assessments of the record
 */
record ConcernRecord(List<Resource> resources) {

    private static final Set<CommunicationStatus> NOT_RAISED = EnumSet.of(
            CommunicationStatus.ENTEREDINERROR, CommunicationStatus.PREPARATION, CommunicationStatus.NOTDONE);

    ConcernRecord {
        resources = List.copyOf(resources);
    }

    /** The concerns, as {@code Type/id}, that neither this assessment nor a completed one of the record answers. */
    Set<String> unanswered(ClinicalImpression assessment) {
        Set<String> open = new TreeSet<>();
        resources.stream()
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .filter(ConcernRecord::isConcern)
                .forEach(concern ->
                        open.add("Communication/" + concern.getIdElement().getIdPart()));
        Stream.concat(
                        Stream.of(assessment),
                        resources.stream()
                                .filter(ClinicalImpression.class::isInstance)
                                .map(ClinicalImpression.class::cast)
                                .filter(other -> other.getStatus() == ClinicalImpressionStatus.COMPLETED)
                                .filter(other -> !same(other, assessment)))
                .flatMap(ConcernRecord::answered)
                .forEach(open::remove);
        return open;
    }

    private static boolean same(ClinicalImpression one, ClinicalImpression other) {
        return String.valueOf(one.getIdElement().getIdPart())
                .equals(other.getIdElement().getIdPart());
    }

    private static boolean isConcern(Communication message) {
        return NoticeCategory.CONCERN.isIn(message.getCategory()) && !NOT_RAISED.contains(message.getStatus());
    }

    private static Stream<String> answered(ClinicalImpression assessment) {
        return assessment.getExtensionsByUrl(Extensions.CONCERN_ANSWER).stream()
                .map(answer -> Optional.ofNullable(FirstExtension.of(answer, "concern"))
                        .map(Extension::getValue)
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast)
                        .map(reference -> reference
                                .getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue()))
                .flatMap(Optional::stream);
    }
}
