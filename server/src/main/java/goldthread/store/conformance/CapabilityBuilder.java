package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import goldthread.store.ReadOnlyRecords;
import goldthread.store.ReceivedMessages;
import goldthread.store.search.StoredType;
import goldthread.store.search.StoredTypes;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Puts the CapabilityStatement together from the closed list of types, the definitions served, and what is bound. */
final class CapabilityBuilder {

    static final String MESSAGES = "process-message";

    private static final String SECURITY_SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private final FhirContext fhir;
    private final StoredTypes types;
    private final ServedDefinitions definitions;
    private final List<ReadOnlyRecords> records;
    private final SearchClaims searches;
    private final List<ReceivedMessages> messages;

    CapabilityBuilder(
            FhirContext fhir,
            StoredTypes types,
            ServedDefinitions definitions,
            List<ReadOnlyRecords> records,
            List<ReceivedMessages> messages) {
        this.fhir = fhir;
        this.types = types;
        this.definitions = definitions;
        this.records = List.copyOf(records);
        this.messages = List.copyOf(messages);
        this.searches = new SearchClaims(fhir, definitions.of(SearchParameter.class));
    }

    /**
     * The statement, complete but for the address, which is the caller's.
     *
     * @param offer what is bound to HTTP
     * @param version of the program
     * @param since when this server has been so: its start
     */
    CapabilityStatement build(Offer offer, String version, Date since) {
        CapabilityStatement statement = new CapabilityStatement();
        statement
                .setName("GoldthreadServer")
                .setTitle("Goldthread")
                .setStatus(PublicationStatus.ACTIVE)
                .setDate(since)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .setDescription(
                        "One record around a child's mental health, kept by everyone who works with the child.");
        statement.getSoftware().setName("Goldthread").setVersion(version);
        statement.addFormat("json");
        statement.addFormat("xml");
        statement.addPatchFormat(Constants.CT_JSON_PATCH);
        rest(offer, statement.addRest());
        if (offer.operationsOfSystem().stream().anyMatch(operation -> MESSAGES.equals(operation.name()))) {
            messages.forEach(room -> MessageClaims.write(room, statement.addMessaging()));
        }
        return statement;
    }

    private void rest(Offer offer, CapabilityStatementRestComponent rest) {
        rest.setMode(RestfulCapabilityMode.SERVER)
                .setDocumentation("Whatever isn't listed here is refused: an unknown element, search parameter or"
                        + " modifier with 400, a type or interaction with 404 or 405. Pages are followed"
                        + " by their `next` link. What a caller may not see is answered as if it weren't"
                        + " there.");
        security(rest);
        types.all().forEach(type -> stored(type, offer, rest.addResource()));
        ServedDefinitions.TYPES.forEach(type -> served(type, offer, rest.addResource()));
        records.forEach(some -> recorded(some, offer, rest.addResource()));
        Set<String> told = rest.getResource().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .collect(Collectors.toSet());
        offer.operations().keySet().stream()
                .filter(type -> !type.isEmpty() && !told.contains(type))
                .forEach(type -> asked(type, offer, rest.addResource()));
        offer.operationsOfSystem()
                .forEach(operation ->
                        rest.addOperation().setName(operation.name()).setDefinition(operation.definition()));
        if (offer.bundles()) {
            rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
            rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        }
    }

    private static void security(CapabilityStatementRestComponent rest) {
        rest.getSecurity()
                .setDescription("Every request but `metadata` and discovery carries a bearer token;"
                        + " `.well-known/smart-configuration` below this address says where to get one.");
        rest.getSecurity()
                .addService()
                .addCoding()
                .setSystem(SECURITY_SERVICE)
                .setCode("OAuth")
                .setDisplay("OAuth");
        rest.getSecurity()
                .addService()
                .addCoding()
                .setSystem(SECURITY_SERVICE)
                .setCode("SMART-on-FHIR")
                .setDisplay("SMART-on-FHIR");
    }

    private void stored(StoredType type, Offer offer, CapabilityStatementRestResourceComponent resource) {
        offered(type.name(), offer, resource);
        searches.write(type, resource);
        definitions.of(StructureDefinition.class).stream()
                .filter(profile -> isProfileOf(profile, type.name()))
                .forEach(profile -> resource.addSupportedProfile(profile.getUrl()));
        boolean updates = offer.interactionsOf(type.name()).contains(TypeRestfulInteraction.UPDATE);
        boolean byIdentifier = offer.interactionsOf(type.name()).contains(TypeRestfulInteraction.CREATE)
                && type.parameters().contains("identifier");
        resource.setVersioning(updates ? ResourceVersionPolicy.VERSIONEDUPDATE : ResourceVersionPolicy.VERSIONED)
                .setReadHistory(offer.interactionsOf(type.name()).contains(TypeRestfulInteraction.VREAD))
                .setUpdateCreate(false)
                .setConditionalCreate(byIdentifier)
                .setConditionalRead(ConditionalReadStatus.NOTSUPPORTED)
                .setConditionalUpdate(false)
                .setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED);
        if (byIdentifier) {
            resource.setDocumentation(
                    "A conditional create names exactly one `identifier=system|value`, and nothing else.");
        }
    }

    private static boolean isProfileOf(StructureDefinition profile, String type) {
        return profile.getKind() == StructureDefinition.StructureDefinitionKind.RESOURCE
                && profile.getDerivation() == StructureDefinition.TypeDerivationRule.CONSTRAINT
                && type.equals(profile.getType());
    }

    private void served(
            Class<? extends MetadataResource> type, Offer offer, CapabilityStatementRestResourceComponent resource) {
        String name = fhir.getResourceType(type);
        offered(name, offer, resource);
        resource.setVersioning(ResourceVersionPolicy.NOVERSION)
                .setDocumentation("Comes with the server or with its operator's packages, and is only read.");
        for (DefinitionParameter parameter : DefinitionParameter.of(fhir, name)) {
            Optional<String> definition = parameter.definition(fhir, name);
            resource.addSearchParam(SearchClaims.claim(parameter.code(), parameter.type(), definition.orElseThrow()));
        }
    }

    private void recorded(ReadOnlyRecords records, Offer offer, CapabilityStatementRestResourceComponent resource) {
        String type = fhir.getResourceType(records.getResourceType());
        offered(type, offer, resource);
        resource.setVersioning(ResourceVersionPolicy.NOVERSION).setDocumentation(records.documentation());
        new TreeSet<>(records.parameters()).forEach(name -> resource.addSearchParam(searches.ofR4(type, name)));
    }

    /** A type of which there are operations and nothing else. */
    private static void asked(String type, Offer offer, CapabilityStatementRestResourceComponent resource) {
        offered(type, offer, resource);
        resource.setVersioning(ResourceVersionPolicy.NOVERSION)
                .setDocumentation("Nothing of this type is stored: its operations are all there is of it.");
    }

    private static void offered(String type, Offer offer, CapabilityStatementRestResourceComponent resource) {
        resource.setType(type);
        offer.interactionsOf(type)
                .forEach(interaction -> resource.addInteraction().setCode(interaction));
        offer.operationsOf(type)
                .forEach(operation ->
                        resource.addOperation().setName(operation.name()).setDefinition(operation.definition()));
    }
}
