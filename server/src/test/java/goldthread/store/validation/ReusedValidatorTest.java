package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.junit.jupiter.api.Test;

/** What a validator remembers of the resources that it saw must not grow for ever. */
final class ReusedValidatorTest {

    @Test
    void a_validator_is_worn_out_after_its_lifetime_and_not_before() {
        ReusedValidator validator =
                new ReusedValidator(WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
                        TestDefinitions.known().chain()));
        byte[] resource = "{\"resourceType\":\"Basic\"}".getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < ReusedValidator.LIFETIME; i++) {
            assertThat(validator.isWornOut()).isFalse();
            validator.validate(resource, FhirFormat.JSON, List.of());
        }

        assertThat(validator.isWornOut()).isTrue();
    }
}
