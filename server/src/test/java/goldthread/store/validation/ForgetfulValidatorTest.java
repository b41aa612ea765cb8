package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.Test;

/** A validator that is used again holds on to no resource that it saw. */
final class ForgetfulValidatorTest {

    private static final String CODED = """
            {"resourceType": "Patient", "maritalStatus": {"coding": [{"code": "S",
              "system": "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"}]}}""";

    private final IWorkerContext definitions =
            WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
                    TestDefinitions.known().chain());
    private final ForgetfulValidator validator = new ForgetfulValidator(definitions);

    private Element validated(String json) {
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            Element resource = Manager.makeParser(definitions, FhirFormat.JSON)
                    .parse(new ByteArrayInputStream(bytes))
                    .get(0)
                    .getElement();
            List<ValidationMessage> messages = new ArrayList<>();
            validator.validate(null, messages, null, resource, new ArrayList<StructureDefinition>());
            return resource;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_resource_with_codes_is_forgotten_when_the_next_one_is_looked_at() {
        WeakReference<Element> seen = new WeakReference<>(validated(CODED));
        validated("{\"resourceType\": \"Patient\", \"active\": true}");

        for (int i = 0; i < 20 && seen.get() != null; i++) {
            System.gc();
        }

        assertThat(seen.get()).isNull();
    }
}
