package goldthread.web.developer;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import goldthread.profiles.Profiles;
import goldthread.store.SelfDescription;
import goldthread.terminology.Terminology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;

/** A server that offers every operation that ships and every one of FHIR's own that is known, and stores what they are on. */
final class ThisServer implements SelfDescription {
    static final FhirContext FHIR = fhir();
    static final ThisServer IT = new ThisServer();

    private final List<MetadataResource> shipped = Stream.concat(
                    Profiles.load(FHIR).stream(), Terminology.resources(FHIR).stream())
            .filter(MetadataResource.class::isInstance)
            .map(MetadataResource.class::cast)
            .toList();

    private static FhirContext fhir() {
        FhirContext fhir = FhirContext.forR4();
        fhir.setParserErrorHandler(new StrictErrorHandler());
        return fhir;
    }

    @Override
    public List<MetadataResource> shipped() {
        return shipped;
    }

    List<OperationDefinition> operations() {
        return shipped.stream()
                .filter(OperationDefinition.class::isInstance)
                .map(OperationDefinition.class::cast)
                .toList();
    }

    @Override
    public CapabilityStatement statement() {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setTitle("Goldthread").setDescription("For a test.");
        statement.getSoftware().setVersion("0.1.0");
        statement.addRest().setDocumentation("Whatever isn't listed is refused.");
        Map<String, CapabilityStatementRestResourceComponent> types = new TreeMap<>();
        operations().forEach(operation -> {
            if (operation.getSystem()) {
                statement
                        .getRestFirstRep()
                        .addOperation()
                        .setName(operation.getCode())
                        .setDefinition(operation.getUrl());
            }
            operation.getResource().forEach(type -> offer(types, type.getCode(), operation));
        });
        FhirsOwn.operations().forEach(operation -> {
            String type = operation.getUrl().replaceAll(".*/|-.*", "");
            offer(types, type.equals("Resource") ? "Patient" : type, operation);
        });
        types.values().forEach(statement.getRestFirstRep()::addResource);
        return statement;
    }

    private static void offer(
            Map<String, CapabilityStatementRestResourceComponent> types, String type, OperationDefinition operation) {
        types.computeIfAbsent(type, ThisServer::stored)
                .addOperation()
                .setName(operation.getCode())
                .setDefinition(operation.getUrl());
    }

    private static CapabilityStatementRestResourceComponent stored(String type) {
        CapabilityStatementRestResourceComponent stored = new CapabilityStatementRestResourceComponent();
        stored.setType(type);
        Stream.of(
                        TypeRestfulInteraction.READ,
                        TypeRestfulInteraction.VREAD,
                        TypeRestfulInteraction.CREATE,
                        TypeRestfulInteraction.UPDATE,
                        TypeRestfulInteraction.PATCH,
                        TypeRestfulInteraction.HISTORYINSTANCE,
                        TypeRestfulInteraction.SEARCHTYPE)
                .forEach(interaction -> stored.addInteraction().setCode(interaction));
        stored.addSearchParam()
                .setName("_id")
                .setType(SearchParamType.TOKEN)
                .setDefinition("http://hl7.org/fhir/SearchParameter/Resource-id");
        stored.addSearchInclude(type + ":subject");
        stored.addSearchRevInclude("Provenance:target");
        return stored;
    }
}
