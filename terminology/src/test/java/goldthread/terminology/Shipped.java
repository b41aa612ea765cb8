package goldthread.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.ValueSet;

/** What ships, read once for all tests, and a terminology service over it such as the server has. */
final class Shipped {
    static final FhirContext R4 = FhirContext.forR4Cached();
    static final List<IBaseResource> RESOURCES = Terminology.resources(R4);

    private Shipped() {}

    static Stream<CodeSystem> codeSystems() {
        return of(CodeSystem.class);
    }

    static Stream<CodeSystem> localCodeSystems() {
        return codeSystems().filter(system -> system.getContent() != CodeSystem.CodeSystemContentMode.SUPPLEMENT);
    }

    static Stream<ValueSet> valueSets() {
        return of(ValueSet.class);
    }

    static Stream<ConceptMap> conceptMaps() {
        return of(ConceptMap.class);
    }

    static Stream<NamingSystem> namingSystems() {
        return of(NamingSystem.class);
    }

    static CodeSystem codeSystem(String url) {
        return codeSystems()
                .filter(system -> url.equals(system.getUrl()))
                .findFirst()
                .orElseThrow();
    }

    /** A NamingSystem has no url in R4: its canonical stands among its unique ids. */
    static String canonical(IBaseResource resource) {
        return resource instanceof NamingSystem naming
                ? naming.getUniqueIdFirstRep().getValue()
                : ((MetadataResource) resource).getUrl();
    }

    static ValidationSupportContext terminologyService() {
        PrePopulatedValidationSupport shipped = new PrePopulatedValidationSupport(R4);
        codeSystems().forEach(shipped::addCodeSystem);
        valueSets().forEach(shipped::addValueSet);
        return new ValidationSupportContext(new ValidationSupportChain(
                shipped,
                new DefaultProfileValidationSupport(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4)));
    }

    private static <R extends IBaseResource> Stream<R> of(Class<R> type) {
        return RESOURCES.stream().filter(type::isInstance).map(type::cast);
    }
}
