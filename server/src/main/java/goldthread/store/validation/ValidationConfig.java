package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the validators find profiles and codes: in memory, from what the program carries. Nothing asks the network. */
@Configuration(proxyBeanMethods = false)
class ValidationConfig {

    @Bean
    KnownDefinitions knownDefinitions(
            FhirContext fhir, DefaultProfileValidationSupport baseR4, ShippedResources shipped) {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(fhir);
        shipped.all().forEach(ours::addResource);
        return new KnownDefinitions(new ValidationSupportChain(
                ours,
                baseR4,
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir)));
    }
}
