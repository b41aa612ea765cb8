package goldthread.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import goldthread.terminology.Terminology;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** What HAPI's validator finds, with the resources that the jars carry; one for all tests, because it is slow to make. */
final class HapiOpinion {
    static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();

    private HapiOpinion() {}

    static List<Finding> on(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .map(HapiOpinion::finding)
                .toList();
    }

    private static Finding finding(SingleValidationMessage message) {
        Finding.Severity severity = switch (message.getSeverity()) {
            case FATAL, ERROR -> Finding.Severity.ERROR;
            case WARNING -> Finding.Severity.WARNING;
            case INFORMATION -> Finding.Severity.INFORMATION;
        };
        return new Finding(severity, message.getLocationString(), message.getMessage());
    }

    private static FhirValidator validator() {
        FhirInstanceValidator instances = new FhirInstanceValidator(support());
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return FHIR.newValidator().registerValidatorModule(instances);
    }

    private static IValidationSupport support() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        Profiles.load(FHIR).forEach(ours::addResource);
        Terminology.resources(FHIR).forEach(ours::addResource);
        return new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR));
    }
}
