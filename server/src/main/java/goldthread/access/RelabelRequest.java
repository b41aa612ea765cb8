package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.RelabelReason;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who sets the labels of a record anew.
 *
 * @param labels the whole set that it is to have
 * @param reason why
 * @param text the same in words; {@code null} when there are none
 */
record RelabelRequest(
        List<Coding> labels, RelabelReason reason, @Nullable String text) {

    private static final Set<String> PARAMETERS = Set.of("label", "reason", "text");
    private static final int MOST_LABELS = 20;
    private static final int LONGEST = 1_000;

    RelabelRequest {
        labels = List.copyOf(labels);
    }

    /**
     * Reads a request.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 for what isn't there or can't be read
     */
    static RelabelRequest of(RequestDetails request) {
        if (!(request.getResource() instanceof Parameters given)) {
            throw malformed("bad-grammar", "Send a Parameters resource with `label`, `reason` and `text`.");
        }
        if (!PARAMETERS.containsAll(given.getParameter().stream()
                .map(ParametersParameterComponent::getName)
                .toList())) {
            throw malformed("unknown-parameter", "This operation has the parameters `label`, `reason` and `text`.");
        }
        return new RelabelRequest(labels(given), reason(given), text(given));
    }

    private static List<Coding> labels(Parameters given) {
        List<Coding> labels = values(given, "label", Coding.class);
        if (labels.isEmpty() || labels.size() > MOST_LABELS) {
            throw malformed("bad-grammar", "`label` is a Coding, one for each label that the record is to have.");
        }
        return labels;
    }

    private static RelabelReason reason(Parameters given) {
        List<CodeableConcept> reasons = values(given, "reason", CodeableConcept.class);
        if (reasons.size() != 1) {
            throw malformed("bad-grammar", "`reason` is one CodeableConcept.");
        }
        return Coded.find(RelabelReason.class, reasons.get(0))
                .orElseThrow(() -> malformed("bad-grammar", "`reason` has a code of the relabel-reason code system."));
    }

    private static @Nullable String text(Parameters given) {
        List<StringType> texts = values(given, "text", StringType.class);
        boolean readable =
                texts.isEmpty() || (texts.size() == 1 && texts.get(0).getValue().length() <= LONGEST);
        if (!readable) {
            throw malformed("bad-grammar", "`text` is one sentence of at most 1,000 characters.");
        }
        return texts.isEmpty() ? null : texts.get(0).getValue().strip();
    }

    private static <T extends Type> List<T> values(Parameters given, String name, Class<T> type) {
        List<ParametersParameterComponent> named = given.getParameter().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .toList();
        if (!named.stream().allMatch(parameter -> type.isInstance(parameter.getValue()))) {
            throw malformed("bad-grammar", "`" + name + "` has a value of another type than this operation takes.");
        }
        return named.stream()
                .map(ParametersParameterComponent::getValue)
                .map(type::cast)
                .toList();
    }

    private static RuntimeException malformed(String rule, String sentence) {
        return Outcomes.invalid(IssueType.VALUE, rule, sentence, null);
    }
}
