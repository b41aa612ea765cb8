package goldthread.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.profiles.Profiles;
import goldthread.store.ReceivedMessages;
import goldthread.store.conformance.Offer.Operation;
import goldthread.store.search.StoredType;
import goldthread.store.search.StoredTypes;
import goldthread.store.validation.Finding;
import goldthread.store.validation.TestDefinitions;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapabilityBuilderTest {

    private static final FhirContext FHIR = TestDefinitions.fhir();
    private static final Date START = Date.from(Instant.parse("2026-06-01T10:00:00Z"));
    private static final Set<TypeRestfulInteraction> STORED = EnumSet.of(
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.VREAD,
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.UPDATE,
            TypeRestfulInteraction.SEARCHTYPE);
    private static final Operation MEMBERSHIP =
            new Operation("membership", TestConformance.ROOT + "OperationDefinition/Patient-membership");
    private static final CapabilityStatement STATEMENT = new CapabilityBuilder(
                    FHIR, TestConformance.TYPES, TestConformance.DEFINITIONS, List.of(TestConformance.AUDIT), List.of())
            .build(offer(), "1.2.3", START);

    private static Offer offer() {
        Map<String, Set<TypeRestfulInteraction>> interactions = new TreeMap<>();
        TestConformance.TYPES.all().forEach(type -> interactions.put(type.name(), STORED));
        ServedDefinitions.TYPES.forEach(type -> interactions.put(
                type.getSimpleName(), EnumSet.of(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE)));
        interactions.put("AuditEvent", EnumSet.of(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE));
        return new Offer(interactions, Map.of("Patient", Set.of(MEMBERSHIP)), true);
    }

    private static CapabilityStatementRestResourceComponent resource(String type) {
        return STATEMENT.getRestFirstRep().getResource().stream()
                .filter(resource -> resource.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static Stream<StoredType> stored() {
        return new StoredTypes().all().stream();
    }

    @Test
    void the_types_are_those_of_the_closed_list_and_the_definitions() {
        assertThat(STATEMENT.getRestFirstRep().getResource())
                .extracting(CapabilityStatementRestResourceComponent::getType)
                .containsExactlyElementsOf(Stream.of(
                                stored().map(StoredType::name),
                                ServedDefinitions.TYPES.stream().map(Class::getSimpleName),
                                Stream.of("AuditEvent"))
                        .flatMap(names -> names)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_type_claims_the_search_parameters_of_its_line_and_no_other(StoredType type) {
        Set<String> promised = new HashSet<>(type.parameters());
        promised.addAll(Set.of("_id", "_lastUpdated"));
        if (promised.contains("patient")
                && FHIR.getResourceDefinition(type.name()).getSearchParam("subject") != null) {
            promised.add("subject");
        }

        assertThat(resource(type.name()).getSearchParam())
                .extracting(CapabilityStatementRestResourceSearchParamComponent::getName)
                .containsExactlyInAnyOrderElementsOf(promised);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void each_search_parameter_is_defined_where_its_definition_says(StoredType type) {
        for (CapabilityStatementRestResourceSearchParamComponent claim :
                resource(type.name()).getSearchParam()) {
            if (claim.getName().startsWith("_")) {
                assertThat(claim.getDefinition())
                        .isEqualTo("http://hl7.org/fhir/SearchParameter/Resource-"
                                + claim.getName().substring(1));
                continue;
            }
            RuntimeSearchParam r4 = FHIR.getResourceDefinition(type.name()).getSearchParam(claim.getName());
            if (r4 != null) {
                assertThat(claim.getDefinition()).isEqualTo(r4.getUri());
                assertThat(claim.getType().toCode()).isEqualTo(r4.getParamType().getCode());
            } else {
                assertThat(TestConformance.DEFINITIONS.of(SearchParameter.class))
                        .filteredOn(parameter -> parameter.getUrl().equals(claim.getDefinition()))
                        .singleElement()
                        .satisfies(parameter -> {
                            assertThat(parameter.getCode()).isEqualTo(claim.getName());
                            assertThat(parameter.getType()).isEqualTo(claim.getType());
                            assertThat(parameter.hasBase(type.name())).isTrue();
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_type_claims_the_includes_of_its_line(StoredType type) {
        CapabilityStatementRestResourceComponent resource = resource(type.name());

        assertThat(resource.getSearchInclude())
                .extracting(StringType::getValue)
                .containsExactlyInAnyOrderElementsOf(type.includes().stream()
                        .map(parameter -> type.name() + ":" + parameter)
                        .toList());
        assertThat(resource.getSearchRevInclude())
                .extracting(StringType::getValue)
                .containsExactlyInAnyOrderElementsOf(type.reverseIncludes());
    }

    @Test
    void a_stored_type_is_updated_by_version_and_never_by_condition_or_under_a_callers_id() {
        CapabilityStatementRestResourceComponent patient = resource("Patient");

        assertThat(patient.getVersioning()).isEqualTo(ResourceVersionPolicy.VERSIONEDUPDATE);
        assertThat(patient.getReadHistory()).isTrue();
        assertThat(patient.getUpdateCreate()).isFalse();
        assertThat(patient.getConditionalUpdate()).isFalse();
        assertThat(patient.getConditionalDelete()).isEqualTo(ConditionalDeleteStatus.NOTSUPPORTED);
        assertThat(patient.getInteraction())
                .extracting(ResourceInteractionComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(STORED);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_create_is_conditional_where_there_are_identifiers(StoredType type) {
        assertThat(resource(type.name()).getConditionalCreate())
                .isEqualTo(type.parameters().contains("identifier"));
    }

    @Test
    void every_profile_of_ours_stands_at_its_type() {
        assertThat(STATEMENT.getRestFirstRep().getResource())
                .flatExtracting(CapabilityStatementRestResourceComponent::getSupportedProfile)
                .extracting(CanonicalType::getValue)
                .contains(Profiles.PATIENT, Profiles.REFERRAL, Profiles.MH_ASSESSMENT_REQUEST, Profiles.CARE_TEAM)
                .doesNotHaveDuplicates();
        assertThat(resource("ServiceRequest").getSupportedProfile())
                .extracting(CanonicalType::getValue)
                .contains(Profiles.REFERRAL, Profiles.MH_ASSESSMENT_REQUEST)
                .doesNotContain(Profiles.PATIENT);
    }

    @Test
    void definitions_are_only_read() {
        for (Class<? extends MetadataResource> type : ServedDefinitions.TYPES) {
            CapabilityStatementRestResourceComponent resource = resource(type.getSimpleName());
            assertThat(resource.getInteraction())
                    .extracting(ResourceInteractionComponent::getCode)
                    .containsExactlyInAnyOrder(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);
            assertThat(resource.getVersioning()).isEqualTo(ResourceVersionPolicy.NOVERSION);
            assertThat(resource.getConditionalCreate()).isFalse();
        }
        assertThat(resource("ValueSet").getSearchParam())
                .extracting(CapabilityStatementRestResourceSearchParamComponent::getName)
                .containsExactly("_id", "url", "version", "name", "title", "status");
        assertThat(resource("NamingSystem").getSearchParam())
                .extracting(CapabilityStatementRestResourceSearchParamComponent::getName)
                .containsExactly("_id", "name", "status", "value");
    }

    @Test
    void what_the_server_makes_is_only_read_and_found_by_what_it_says() {
        CapabilityStatementRestResourceComponent audit = resource("AuditEvent");

        assertThat(audit.getInteraction())
                .extracting(ResourceInteractionComponent::getCode)
                .containsExactlyInAnyOrder(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);
        assertThat(audit.getVersioning()).isEqualTo(ResourceVersionPolicy.NOVERSION);
        assertThat(audit.getSearchParam())
                .extracting(
                        CapabilityStatementRestResourceSearchParamComponent::getName,
                        CapabilityStatementRestResourceSearchParamComponent::getDefinition)
                .containsExactly(
                        tuple("_id", "http://hl7.org/fhir/SearchParameter/Resource-id"),
                        tuple("date", "http://hl7.org/fhir/SearchParameter/AuditEvent-date"));
    }

    @Test
    void an_operation_that_is_bound_is_claimed_and_no_other() {
        assertThat(STATEMENT.getRestFirstRep().getResource())
                .flatExtracting(CapabilityStatementRestResourceComponent::getOperation)
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.getName()).isEqualTo(MEMBERSHIP.name());
                    assertThat(operation.getDefinition()).isEqualTo(MEMBERSHIP.definition());
                });
    }

    @Test
    void messages_are_claimed_as_the_room_that_processes_them_says_and_only_when_they_are_bound() {
        ReceivedMessages room = new ReceivedMessages() {
            @Override
            public List<String> definitions() {
                return List.of("urn:message|1");
            }

            @Override
            public String documentation() {
                return "some";
            }
        };
        CapabilityBuilder builder = new CapabilityBuilder(
                FHIR, TestConformance.TYPES, TestConformance.DEFINITIONS, List.of(), List.of(room));
        Operation process = new Operation(CapabilityBuilder.MESSAGES, "urn:operation");
        Offer bound = new Offer(offer().interactions(), Map.of("", Set.of(process)), true);

        assertThat(builder.build(offer(), "1", START).getMessaging()).isEmpty();
        assertThat(builder.build(bound, "1", START).getMessaging())
                .singleElement()
                .satisfies(messaging -> {
                    assertThat(messaging.getDocumentation()).isEqualTo("some");
                    assertThat(messaging.getSupportedMessage()).singleElement().satisfies(message -> {
                        assertThat(message.getMode().toCode()).isEqualTo("receiver");
                        assertThat(message.getDefinition()).isEqualTo("urn:message|1");
                    });
                });
    }

    @Test
    void bundles_are_claimed_only_when_they_are_bound() {
        Offer without = new Offer(offer().interactions(), Map.of(), false);
        CapabilityStatement statement = new CapabilityBuilder(
                        FHIR,
                        TestConformance.TYPES,
                        TestConformance.DEFINITIONS,
                        List.of(TestConformance.AUDIT),
                        List.of())
                .build(without, "1.2.3", START);

        assertThat(statement.getRestFirstRep().getInteraction()).isEmpty();
        assertThat(STATEMENT.getRestFirstRep().getInteraction())
                .extracting(interaction -> interaction.getCode().toCode())
                .containsExactly("transaction", "batch");
    }

    @Test
    void it_says_what_runs_and_what_it_speaks() {
        assertThat(STATEMENT.getSoftware().getName()).isEqualTo("Goldthread");
        assertThat(STATEMENT.getSoftware().getVersion()).isEqualTo("1.2.3");
        assertThat(STATEMENT.getDate()).isEqualTo(START);
        assertThat(STATEMENT.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(STATEMENT.getFormat()).extracting(PrimitiveType::getValue).containsExactly("json", "xml");
        assertThat(STATEMENT.getPatchFormat())
                .extracting(PrimitiveType::getValue)
                .containsExactly("application/json-patch+json");
        assertThat(STATEMENT.getRestFirstRep().getSecurity().getService())
                .extracting(service -> service.getCodingFirstRep().getCode())
                .containsExactly("OAuth", "SMART-on-FHIR");
    }

    @Test
    void it_is_valid_FHIR() throws Exception {
        CapabilityStatement complete = STATEMENT.copy();
        complete.getImplementation().setDescription("Goldthread").setUrl("http://example.org/fhir");
        List<Finding> findings = TestDefinitions.validator()
                .validate(
                        new ObjectMapper().readTree(FHIR.newJsonParser().encodeResourceToString(complete)), List.of());

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == IssueSeverity.ERROR)
                .isEmpty();
    }
}
