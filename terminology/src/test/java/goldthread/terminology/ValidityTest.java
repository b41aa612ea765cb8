package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final FhirValidator VALIDATOR = validator();

    @Test
    void every_resource_is_valid_FHIR_R4() {
        assertThat(Shipped.RESOURCES)
                .allSatisfy(resource -> assertThat(errors(resource))
                        .as(Shipped.canonical(resource))
                        .isEmpty());
    }

    @Test
    void an_invalid_resource_would_be_noticed() {
        assertThat(errors(new ValueSet().setUrl("not a url"))).isNotEmpty();
    }

    private static List<String> errors(IBaseResource resource) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }

    private static FhirValidator validator() {
        FhirInstanceValidator module =
                new FhirInstanceValidator(Shipped.terminologyService().getRootValidationSupport());
        // Other tests look at the codes themselves, and far faster.
        module.setNoTerminologyChecks(true);
        return Shipped.R4.newValidator().registerValidatorModule(module);
    }
}
