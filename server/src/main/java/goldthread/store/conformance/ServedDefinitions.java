package goldthread.store.conformance;

import goldthread.store.validation.PackageFolder;
import goldthread.store.validation.ShippedResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The definitions that are read here and never written: those that the program carries, then the deployer's packages. */
@Component
final class ServedDefinitions {

    /** The types of definitions, in the order in which the CapabilityStatement lists them. */
    static final List<Class<? extends MetadataResource>> TYPES = List.of(
            CapabilityStatement.class,
            CodeSystem.class,
            ConceptMap.class,
            NamingSystem.class,
            OperationDefinition.class,
            SearchParameter.class,
            StructureDefinition.class,
            ValueSet.class);

    private final List<MetadataResource> all = new ArrayList<>();
    private final List<MetadataResource> shipped;

    @Autowired
    ServedDefinitions(ShippedResources shipped, PackageFolder packages) {
        this(shipped.all(), packages.resources());
    }

    ServedDefinitions(List<? extends Resource> shipped, List<MetadataResource> added) {
        shipped.stream()
                .filter(resource -> TYPES.contains(resource.getClass()))
                .map(MetadataResource.class::cast)
                .forEach(all::add);
        this.shipped = List.copyOf(all);
        all.addAll(added);
    }

    /** Those that the program carries. */
    List<MetadataResource> shipped() {
        return shipped;
    }

    /** Those of one type, ours first. */
    <T extends MetadataResource> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The one with this id. */
    <T extends MetadataResource> Optional<T> read(Class<T> type, String id) {
        return of(type).stream()
                .filter(definition -> definition.getIdElement().getIdPart().equals(id))
                .findFirst();
    }
}
