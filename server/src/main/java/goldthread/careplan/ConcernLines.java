package goldthread.careplan;

import goldthread.directory.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What became of each concern: first those that no assessment has answered, then the answers of assessments. */
final class ConcernLines {

    static final List<String> COLUMNS = List.of("Concern", "Answer", "Why");
    private static final String SOME = "A concern";

    private ConcernLines() {}

    /** The lines about these assessments. */
    static List<Statement> of(List<Recorded<ClinicalImpression>> assessments, PlanView view) {
        List<Statement> lines = new ArrayList<>();
        Concerns.unanswered(view).forEach(concern -> lines.add(unanswered(concern, view)));
        assessments.forEach(assessment -> Concerns.answers(assessment.resource())
                .forEach(answer -> lines.add(answered(answer, assessment, view))));
        return lines;
    }

    private static Statement unanswered(Recorded<Communication> concern, PlanView view) {
        return Statement.of(
                        view.agency(concern, concern.resource().getSender()),
                        concern.resource().getSentElement().hasValue()
                                ? Words.date(concern.resource().getSentElement())
                                : "",
                        concern,
                        words(concern.resource()),
                        "",
                        "")
                .markedIf(true, Mark.UNANSWERED);
    }

    private static Statement answered(Extension answer, Recorded<ClinicalImpression> assessment, PlanView view) {
        Optional<Recorded<?>> concern = Concerns.value(answer, "concern")
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .flatMap(view.record()::find);
        Statement statement = Statement.of(
                view.agency(assessment, assessment.resource().getAssessor()),
                AssessmentsSection.date(assessment.resource()),
                assessment,
                concern.map(recorded -> words(recorded, view)).orElse(SOME),
                AssessmentsSection.concept(answer, "answer")
                        .flatMap(view.words()::of)
                        .orElse(""),
                Concerns.value(answer, "reason").map(Type::primitiveValue).orElse(""));
        return concern.map(statement::and).orElse(statement);
    }

    private static String words(Recorded<?> concern, PlanView view) {
        if (concern.resource() instanceof Communication message) {
            return words(message);
        }
        return concern.resource() instanceof Condition condition
                ? view.words().of(condition.getCode()).orElse("A problem")
                : SOME;
    }

    private static String words(Communication concern) {
        return concern.getPayload().stream()
                .map(CommunicationPayloadComponent::getContent)
                .filter(StringType.class::isInstance)
                .map(Type::primitiveValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(SOME);
    }
}
