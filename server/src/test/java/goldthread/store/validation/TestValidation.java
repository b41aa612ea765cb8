package goldthread.store.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** What the server's own validators say of a resource that another room has made. */
public final class TestValidation {

    private TestValidation() {}

    /** The findings that would refuse it, as sentences. */
    public static List<String> errors(Resource resource) {
        try {
            return TestDefinitions.validator()
                    .validate(
                            new ObjectMapper()
                                    .readTree(TestDefinitions.fhir()
                                            .newJsonParser()
                                            .encodeResourceToString(resource)),
                            List.of())
                    .stream()
                    .filter(Finding::isError)
                    .map(finding -> finding.expression() + ": " + finding.sentence())
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
