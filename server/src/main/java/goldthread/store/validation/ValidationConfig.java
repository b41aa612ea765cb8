package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the validators find profiles and codes: in memory, from what the program carries and then from what
 * the deployer adds. Nothing asks the network.
 */
@Configuration(proxyBeanMethods = false)
class ValidationConfig {

    // What HL7's libraries would fetch themselves they may not: no address that somebody wrote into a resource is
    // called.
    static {
        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
    }

    @Bean
    KnownDefinitions knownDefinitions(
            FhirContext fhir,
            DefaultProfileValidationSupport baseR4,
            ShippedResources shipped,
            PackageFolder packages) {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(fhir);
        shipped.all().forEach(ours::addResource);
        PrePopulatedValidationSupport added = new PrePopulatedValidationSupport(fhir);
        packages.resources().forEach(added::addResource);
        return new KnownDefinitions(new ValidationSupportChain(
                new DefinitionsOfR4(fhir, baseR4),
                ours,
                added,
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir)));
    }
}
