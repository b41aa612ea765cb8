package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Example;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.NationalMessage;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the CapabilityStatement claims is what the server does; what it doesn't claim, the server doesn't do. */
@AgainstTheServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CapabilityIT {
    private static final Set<String> STORED = new TreeSet<>(List.of(
            "Patient",
            "RelatedPerson",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "HealthcareService",
            "Location",
            "CareTeam",
            "ServiceRequest",
            "Task",
            "EpisodeOfCare",
            "Encounter",
            "Appointment",
            "Questionnaire",
            "QuestionnaireResponse",
            "Observation",
            "Condition",
            "Procedure",
            "MedicationStatement",
            "MedicationRequest",
            "AllergyIntolerance",
            "FamilyMemberHistory",
            "ClinicalImpression",
            "RiskAssessment",
            "Goal",
            "CarePlan",
            "Consent",
            "Communication",
            "CommunicationRequest",
            "Flag",
            "DocumentReference",
            "Binary",
            "List",
            "Provenance",
            "Subscription",
            "PlanDefinition",
            "Measure",
            "MeasureReport",
            "Bundle"));
    private static final Set<String> DEFINITIONS = new TreeSet<>(List.of(
            "CapabilityStatement",
            "CodeSystem",
            "ConceptMap",
            "NamingSystem",
            "OperationDefinition",
            "SearchParameter",
            "StructureDefinition",
            "ValueSet"));
    /** Not stored: what is read only, and of what there are operations only. */
    private static final Set<String> MADE_HERE = Set.of("AuditEvent", "Group");

    private static final Set<String> OF_STORED =
            Set.of("read", "vread", "create", "update", "patch", "history-instance", "search-type");

    private final TestServer server;
    private final FhirClient client;
    private final Example example;
    private final CapabilityStatement statement;

    CapabilityIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
        this.example = Example.store(client, "searchable.json");
        this.statement = client.get("metadata").expect(200).resource(CapabilityStatement.class);
    }

    private CapabilityStatementRestComponent rest() {
        assertThat(statement.getRest()).hasSize(1);
        return statement.getRestFirstRep();
    }

    private CapabilityStatementRestResourceComponent claims(String type) {
        return rest().getResource().stream()
                .filter(resource -> resource.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> interactions(CapabilityStatementRestResourceComponent type) {
        return type.getInteraction().stream()
                .map(interaction -> interaction.getCode().toCode())
                .collect(Collectors.toSet());
    }

    static Stream<String> storedTypes() {
        return STORED.stream();
    }

    static Stream<String> definitionTypes() {
        return DEFINITIONS.stream();
    }

    @Test
    void it_says_where_messages_go() {
        CapabilityStatement statement = client.get("metadata").expect(200).resource(CapabilityStatement.class);

        assertThat(statement.getMessaging()).singleElement().satisfies(messaging -> {
            assertThat(messaging.getEndpointFirstRep().getAddress())
                    .isEqualTo(statement.getImplementation().getUrl() + "/$process-message");
            assertThat(messaging.getEndpointFirstRep().getProtocol().getCode()).isEqualTo("http");
            assertThat(messaging.getDocumentation()).contains("servicerequest-response", "Slot");
            assertThat(messaging.getSupportedMessage())
                    .extracting(message -> message.getMode().toCode())
                    .containsOnly("receiver");
        });
    }

    @Test
    void each_message_that_it_claims_is_processed_and_each_that_it_says_it_does_not_is_refused() {
        FhirClient practice = server.as("gp-system");
        Agencies.PRACTICE.in(practice);
        Agencies.TRUST.in(practice);
        String number = TestData.nhsNumber();
        NationalMessage referral = new NationalMessage("referral", number);
        NationalMessage validation = new NationalMessage("referral", TestData.nhsNumber())
                .replace("\"code\": \"referral\"", "\"code\": \"validation\"");
        String stored = NationalMessage.stored(referral.by(practice), "ServiceRequest");
        NationalMessage cancelled = new NationalMessage("update", number)
                .set("referral", stored.substring(stored.indexOf('/') + 1))
                .set("status", "revoked")
                .set("reason", "update");

        assertThat(statement.getMessagingFirstRep().getSupportedMessage())
                .extracting(message -> message.getDefinition()
                        .substring(message.getDefinition().lastIndexOf('-') + 1))
                .containsExactly("referral", "validation", "cancelled");
        for (NationalMessage claimed : List.of(referral, validation, cancelled)) {
            assertThat(claimed.by(practice).status()).isEqualTo(200);
        }
        NationalMessage withSlot = new NationalMessage("booking", number)
                .replace("\"resourceType\": \"Patient\"", "\"resourceType\": \"Slot\"");
        assertThat(withSlot.by(practice).status()).isIn(400, 422);
        NationalMessage deleted = new NationalMessage("update", number)
                .set("referral", stored.substring(stored.indexOf('/') + 1))
                .replace("\"code\": \"update\"", "\"code\": \"delete\"");
        assertThat(deleted.by(practice).status()).isIn(400, 422);
    }

    @Test
    void the_statement_says_what_this_server_is() {
        assertThat(statement.getFhirVersion()).isEqualTo(FHIRVersion._4_0_1);
        assertThat(statement.getKind().toCode()).isEqualTo("instance");
        assertThat(statement.getStatus().toCode()).isEqualTo("active");
        assertThat(statement.getSoftware().getName()).isEqualTo("Goldthread");
        assertThat(statement.getSoftware().getVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(statement.getImplementation().getUrl())
                .isEqualTo(server.base().toString());
        assertThat(statement.getFormat().stream().map(Object::toString)).containsExactlyInAnyOrder("json", "xml");
        assertThat(statement.getPatchFormat().stream().map(Object::toString))
                .containsExactly("application/json-patch+json");
        assertThat(rest().getInteraction().stream()
                        .map(interaction -> interaction.getCode().toCode()))
                .containsExactlyInAnyOrder("transaction", "batch");
        assertThat(statement.toString() + FhirClient.text(statement)).doesNotContain("HAPI");
    }

    @Test
    void the_types_are_those_of_the_closed_list() {
        assertThat(rest().getResource().stream()
                        .map(CapabilityStatementRestResourceComponent::getType)
                        .filter(type -> !DEFINITIONS.contains(type) && !MADE_HERE.contains(type)))
                .containsExactlyInAnyOrderElementsOf(STORED);
        assertThat(rest().getResource().stream()
                        .map(CapabilityStatementRestResourceComponent::getType)
                        .filter(DEFINITIONS::contains))
                .containsExactlyInAnyOrderElementsOf(DEFINITIONS);
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void a_stored_type_claims_what_it_does(String type) {
        CapabilityStatementRestResourceComponent claims = claims(type);

        assertThat(interactions(claims)).containsExactlyInAnyOrderElementsOf(OF_STORED);
        assertThat(claims.getVersioning()).isEqualTo(ResourceVersionPolicy.VERSIONEDUPDATE);
        assertThat(claims.getReadHistory()).isTrue();
        assertThat(claims.getUpdateCreate()).isFalse();
        assertThat(claims.getConditionalUpdate()).isFalse();
        assertThat(claims.getConditionalDelete()).isEqualTo(ConditionalDeleteStatus.NOTSUPPORTED);
    }

    /** The example of a type as a resource: a Binary is otherwise answered as the file that it holds. */
    private Answer read(String type) {
        return client.get(type + "/" + example.id(type), "Accept", "application/fhir+json")
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void a_stored_type_does_what_it_claims(String type) {
        String resource = type + "/" + example.id(type);
        Answer read = read(type);
        assertThat(client.get(resource + "/_history/1").expect(200).etag()).isEqualTo("W/\"1\"");
        assertThat(client.get(resource + "/_history").expect(200).bundle().getEntry())
                .isNotEmpty();
        assertThat(client.search(type, "_id", example.id(type))
                        .expect(200)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        String inWelsh = read.text().replaceFirst("\\{", "{\"language\":\"cy-GB\",");

        assertThat(client.put(resource, inWelsh).status()).isEqualTo(428);
        Answer updated = client.put(resource, inWelsh, "If-Match", read.etag()).expect(200);
        Answer patched = client.patch(
                        resource, "[{\"op\":\"remove\",\"path\":\"/language\"}]", "If-Match", updated.etag())
                .expect(200);

        assertThat(patched.etag()).isEqualTo(client.get(resource).etag()).isNotEqualTo(updated.etag());
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void a_stored_type_does_nothing_that_it_does_not_claim(String type) {
        String resource = type + "/" + example.id(type);

        assertThat(client.delete(resource).status()).isEqualTo(405);
        assertThat(client.get(type + "/_history").status()).isEqualTo(404);
        assertThat(client.put(type + "?_id=" + example.id(type), read(type).text(), "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(400);
        assertThat(client.put(
                                type + "/nobody",
                                read(type).text().replace(example.id(type), "nobody"),
                                "If-Match",
                                "W/\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void the_includes_that_are_claimed_can_be_asked_for_and_no_others(String type) {
        CapabilityStatementRestResourceComponent claims = claims(type);

        claims.getSearchInclude()
                .forEach(include -> client.search(type, "_id", example.id(type), "_include", include.getValue())
                        .expect(200));
        claims.getSearchRevInclude()
                .forEach(include -> client.search(type, "_id", example.id(type), "_revinclude", include.getValue())
                        .expect(200));
        assertThat(client.search(type, "_include", type + ":nonsense").status()).isEqualTo(400);
        assertThat(client.search(type, "_revinclude", "Basic:subject").status()).isEqualTo(400);
    }

    @Test
    void every_search_parameter_has_the_type_and_the_definition_that_its_name_has() {
        rest().getResource()
                .forEach(type -> type.getSearchParam().forEach(parameter -> {
                    assertThat(parameter.hasType()).as(parameter.getName()).isTrue();
                    assertThat(parameter.getDefinition())
                            .as(parameter.getName())
                            .startsWith("http");
                    if (parameter.getDefinition().startsWith("https://w3id.org/goldthread")) {
                        assertThat(client.search("SearchParameter", "url", parameter.getDefinition())
                                        .expect(200)
                                        .bundle()
                                        .getEntry())
                                .as(parameter.getDefinition())
                                .hasSize(1);
                    }
                }));
    }

    @Test
    void every_profile_that_is_claimed_is_served() {
        List<String> profiles = rest().getResource().stream()
                .flatMap(type -> type.getSupportedProfile().stream())
                .map(profile -> profile.getValue())
                .toList();

        assertThat(profiles).hasSizeGreaterThan(20);
        profiles.forEach(profile -> assertThat(client.search("StructureDefinition", "url", profile)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .as(profile)
                .hasSize(1));
    }

    @Test
    void every_operation_that_is_claimed_is_defined_and_there() {
        rest().getResource()
                .forEach(type -> type.getOperation().forEach(operation -> {
                    String at = isOfAnInstance(operation.getDefinition())
                            ? type.getType() + "/"
                                    + (type.getType().equals("Group") ? "our-children" : example.id(type.getType()))
                            : type.getType();
                    Answer answer = client.post(at + "/$" + operation.getName(), "{\"resourceType\":\"Parameters\"}");
                    assertThat(answer.status())
                            .as(at + "/$" + operation.getName())
                            .isIn(200, 400, 403, 404, 422, 428);
                    if (answer.status() != 200) {
                        assertThat(answer.issues().stream().map(Issue::rule))
                                .as(operation.getName())
                                .doesNotContain("not-supported");
                    }
                }));
    }

    /** As the definition says, which must be served when it is ours; those of HL7 are offered on types. */
    private boolean isOfAnInstance(String definition) {
        if (!definition.startsWith("https://w3id.org/goldthread")) {
            return false;
        }
        Bundle found = client.search("OperationDefinition", "url", definition)
                .expect(200)
                .bundle();
        assertThat(found.getEntry()).as(definition).hasSize(1);
        return ((OperationDefinition) found.getEntryFirstRep().getResource()).getInstance();
    }

    @ParameterizedTest
    @MethodSource("definitionTypes")
    void definitions_are_read_and_searched_and_never_written(String type) {
        assertThat(interactions(claims(type))).containsExactlyInAnyOrder("read", "search-type");
        String found = client.search(type, "_count", "1")
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource()
                .getIdPart();
        String definition = client.get(type + "/" + found).expect(200).text();

        for (Answer answer : List.of(
                client.post(type, definition),
                client.put(type + "/" + found, definition, "If-Match", "W/\"1\""),
                client.delete(type + "/" + found),
                client.patch(type + "/" + found, "[]", "If-Match", "W/\"1\""))) {
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("not-supported");
        }
    }

    @Test
    void what_the_server_makes_is_read_and_found_by_what_is_claimed_and_by_nothing_else() {
        CapabilityStatementRestResourceComponent audit = claims("AuditEvent");
        FhirClient auditor = server.as("auditor");

        assertThat(interactions(audit)).containsExactlyInAnyOrder("read", "search-type");
        audit.getSearchParam().forEach(parameter -> {
            String value = switch (parameter.getType()) {
                case DATE -> "2026";
                case REFERENCE -> "Patient/nobody";
                default -> "0";
            };
            auditor.search("AuditEvent", parameter.getName(), value).expect(200);
        });
        assertThat(auditor.get("AuditEvent?site=x").status()).isEqualTo(400);
        assertThat(auditor.get("AuditEvent/_history").status()).isEqualTo(404);
    }

    @Test
    void the_statement_is_the_same_for_everybody_but_for_the_address() {
        String ours = client.get("metadata").text();

        assertThat(server.asNobody().get("metadata").text()).isEqualTo(ours);
        assertThat(server.asNobody()
                        .get("metadata", "Accept", "application/fhir+xml")
                        .expect(200)
                        .text())
                .startsWith("<CapabilityStatement");
    }
}
