package goldthread.store.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.springframework.stereotype.Component;

/** Validates resources with a pool of reused validators, as many as have ever been needed at the same time. */
@Component
public class ResourceValidator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkerContextValidationSupportAdapter definitions;
    private final Deque<ReusedValidator> idle = new ArrayDeque<>();

    ResourceValidator(KnownDefinitions known) {
        this.definitions = WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(known.chain());
    }

    /**
     * What is wrong with a resource: errors and warnings, no mere information.
     *
     * @param resource its JSON, references already literal
     * @param profiles to validate against beside those it claims
     */
    public List<Finding> validate(JsonNode resource, List<String> profiles) {
        ReusedValidator validator = borrow();
        try {
            FindingReader reader = new FindingReader(resource);
            return validator.validate(JSON.writeValueAsBytes(resource), FhirFormat.JSON, profiles).stream()
                    .map(reader::read)
                    .filter(finding -> finding.severity() != IssueSeverity.INFORMATION)
                    .distinct()
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            giveBack(validator);
        }
    }

    /** As {@link #validate(JsonNode, List)}, of XML as it was sent: base R4 and what it claims. */
    public List<Finding> validateXml(byte[] resource) {
        ReusedValidator validator = borrow();
        try {
            FindingReader reader = new FindingReader(JsonNodeFactory.instance.objectNode());
            return validator.validate(resource, FhirFormat.XML, List.of()).stream()
                    .map(reader::readWithoutQuotes)
                    .distinct()
                    .toList();
        } finally {
            giveBack(validator);
        }
    }

    private ReusedValidator borrow() {
        synchronized (idle) {
            ReusedValidator validator = idle.poll();
            return validator == null ? new ReusedValidator(definitions) : validator;
        }
    }

    private void giveBack(ReusedValidator validator) {
        synchronized (idle) {
            idle.push(validator);
        }
    }
}
