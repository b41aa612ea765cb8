package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import goldthread.store.ReadOnlyRecords;
import goldthread.store.ReceivedMessages;
import goldthread.store.SelfDescription;
import goldthread.store.search.StoredType;
import goldthread.store.search.StoredTypes;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The door: binds everything of this package to the FHIR servlet. */
@Component
public class Conformance implements ApplicationRunner, SelfDescription {

    private final FhirContext fhir;
    private final StoredTypes types;
    private final ServedDefinitions definitions;
    private final DefinitionSearch searches;
    private final ValidationReport report;
    private final ServerCapabilities capabilities;

    Conformance(
            FhirContext fhir,
            StoredTypes types,
            ServedDefinitions definitions,
            DefinitionSearch searches,
            ValidationReport report,
            List<ReadOnlyRecords> records,
            List<ReceivedMessages> messages) {
        this.fhir = fhir;
        this.types = types;
        this.definitions = definitions;
        this.searches = searches;
        this.report = report;
        this.capabilities =
                new ServerCapabilities(new CapabilityBuilder(fhir, types, definitions, records, messages), definitions);
    }

    /** Binds the CapabilityStatement, the definitions and the operations; called once, before the servlet starts. */
    public void offerOn(RestfulServer server) {
        server.setServerConformanceProvider(capabilities);
        for (Class<? extends MetadataResource> type : ServedDefinitions.TYPES) {
            server.registerProvider(new DefinitionProvider<>(type, definitions, searches));
        }
        for (StoredType type : types.all()) {
            server.registerProvider(new ValidateProvider(
                    fhir, fhir.getResourceDefinition(type.name()).getImplementingClass(), report));
        }
    }

    /** Stops the start when something is offered that can't be stated, instead of failing the first who asks. */
    @Override
    public void run(ApplicationArguments arguments) {
        capabilities.statement();
    }

    @Override
    public CapabilityStatement statement() {
        return capabilities.statement();
    }

    @Override
    public List<MetadataResource> shipped() {
        return definitions.shipped();
    }
}
