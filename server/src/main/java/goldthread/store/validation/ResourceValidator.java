package goldthread.store.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import goldthread.profiles.Profiles;
import goldthread.store.validation.ReusedValidator.Remark;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.springframework.stereotype.Component;

/**
 * Validates resources with a pool of reused validators, as many as there are processors: validation is computing alone,
 * so more would take memory and finish nothing sooner. Who finds none free waits some milliseconds.
 */
@Component
public class ResourceValidator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkerContextValidationSupportAdapter definitions;
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Deque<ReusedValidator> idle = new ConcurrentLinkedDeque<>();

    ResourceValidator(KnownDefinitions known) {
        this.definitions = WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(known.chain());
    }

    /**
     * What is wrong with a resource: errors and warnings, no mere information. A resource that claims a profile of ours
     * is looked at once, by that profile, which repeats all that base R4 asks; the other profiles that it claims follow.
     *
     * @param resource its JSON, references already literal
     * @param profiles to validate against beside those it claims; empty for base R4 or what it claims
     */
    public List<Finding> validate(JsonNode resource, List<String> profiles) {
        List<Finding> meaningless = ReferenceForm.check(resource);
        if (!meaningless.isEmpty()) {
            return meaningless;
        }
        FindingReader reader = new FindingReader(resource);
        List<String> against = profiles.isEmpty() ? claimed(resource) : profiles;
        Stream<Finding> found =
                with(validator -> validator.validate(bytes(resource), FhirFormat.JSON, against)).stream()
                        .map(reader::read);
        return Stream.concat(found, ElementContent.check(resource).stream())
                .filter(finding -> finding.severity() != IssueSeverity.INFORMATION)
                .distinct()
                .toList();
    }

    private static byte[] bytes(JsonNode resource) {
        try {
            return JSON.writeValueAsBytes(resource);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> claimed(JsonNode resource) {
        for (JsonNode profile : resource.path("meta").path("profile")) {
            if (profile.asText().startsWith(Profiles.ROOT) && profile.asText().indexOf('|') < 0) {
                return List.of(profile.asText());
            }
        }
        return List.of();
    }

    /** As {@link #validate(JsonNode, List)}, of XML as it was sent: base R4 and what it claims. */
    public List<Finding> validateXml(byte[] resource) {
        FindingReader reader = new FindingReader(JsonNodeFactory.instance.objectNode());
        return with(validator -> validator.validate(resource, FhirFormat.XML, List.of())).stream()
                .map(reader::readWithoutQuotes)
                .distinct()
                .toList();
    }

    private List<Remark> with(Function<ReusedValidator, List<Remark>> look) {
        free.acquireUninterruptibly();
        try {
            ReusedValidator validator =
                    Objects.requireNonNullElseGet(idle.poll(), () -> new ReusedValidator(definitions));
            List<Remark> remarks = look.apply(validator);
            validator.forget();
            if (!validator.isWornOut()) {
                idle.push(validator);
            }
            return remarks;
        } finally {
            free.release();
        }
    }
}
