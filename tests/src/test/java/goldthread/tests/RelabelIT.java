package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Professionals;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityDetailComponent;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels go down by one way only: by a clinician of the organisation that recorded the entry, with a reason. */
@AgainstTheServer
class RelabelIT {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String SENSITIVITY = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity";
    private static final String REASONS = "https://w3id.org/goldthread/fhir/CodeSystem/relabel-reason";
    private static final String UNKNOWN = "Observation/6b8f2b2e-0000-4000-8000-000000000000";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient trust;
    private final FhirClient clinician;
    private final FhirClient school;
    private final String child;
    private final CareTeam team;

    RelabelIT(TestServer server, FhirClient practice) {
        this.server = server;
        this.practice = practice;
        trust = server.as("camhs-system");
        clinician = server.as("camhs-clinician");
        school = server.as("school-lead");
        child = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));
        String lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        team = TestData.team(child, lead, Agencies.PRACTICE.in(practice));
        TestData.join(
                team,
                "school-lead",
                Professionals.SCHOOL_LEAD.in(practice),
                Agencies.SCHOOL.in(practice),
                "2026-03-01");
    }

    private void withClinician(String level) {
        TestData.join(
                        team,
                        "camhs-clinician",
                        Professionals.CLINICIAN.in(practice),
                        Agencies.TRUST.in(practice),
                        "2026-03-01")
                .addExtension()
                .setUrl("https://w3id.org/goldthread/fhir/StructureDefinition/ext-share-level")
                .setValue(new CodeableConcept()
                        .addCoding(new Coding("https://w3id.org/goldthread/fhir/CodeSystem/share-level", level, null)));
        practice.created(team);
    }

    private String note(FhirClient author, String... labels) {
        Observation note = TestData.score(child, "2026-03-01", 7);
        Stream.of(labels)
                .map(label -> label.split("\\|", -1))
                .forEach(label -> note.getMeta().addSecurity(label[0], label[1], null));
        return "Observation/" + author.created(note);
    }

    private static String body(String reason, String... labels) {
        String wanted = Stream.of(labels)
                .map(label -> label.split("\\|", -1))
                .map(label -> "{\"name\":\"label\",\"valueCoding\":{\"system\":\"%s\",\"code\":\"%s\"}},"
                        .formatted(label[0], label[1]))
                .collect(Collectors.joining());
        return "{\"resourceType\":\"Parameters\",\"parameter\":[" + wanted
                + "{\"name\":\"reason\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"" + REASONS
                + "\",\"code\":\""
                + reason + "\"}]}},{\"name\":\"text\",\"valueString\":\"Wren asked us to.\"}]}";
    }

    private static Answer relabel(FhirClient caller, String entry, String version, String... labels) {
        return caller.post(entry + "/$relabel", body("child-agrees", labels), "If-Match", "W/\"" + version + "\"");
    }

    private static List<String> labels(Answer answer) {
        return answer.resource(Observation.class).getMeta().getSecurity().stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .toList();
    }

    @Test
    void a_clinician_of_the_organisation_that_recorded_it_shows_it_to_more_people() {
        withClinician("restricted");
        String note = note(trust, CONFIDENTIALITY + "|R", ACT_CODE + "|PSY", "https://example.org/shelf|blue");
        Observation before = trust.get(note).expect(200).resource(Observation.class);
        assertThat(school.get(note).status()).isEqualTo(404);

        Answer answer = relabel(clinician, note, "1", CONFIDENTIALITY + "|N", SENSITIVITY + "|not-for-parent")
                .expect(200);

        assertThat(answer.etag()).isEqualTo("W/\"2\"");
        Answer now = school.get(note).expect(200);
        assertThat(now.etag()).isEqualTo("W/\"2\"");
        for (Answer shown : List.of(answer, now)) {
            assertThat(labels(shown))
                    .containsExactlyInAnyOrder(
                            "https://example.org/shelf|blue", CONFIDENTIALITY + "|N", SENSITIVITY + "|not-for-parent");
        }
        Observation after = now.resource(Observation.class);
        after.setMeta(before.getMeta()).setId(before.getId());
        assertThat(after.equalsDeep(before)).as("all but the labels").isTrue();
        assertThat(labels(trust.get(note + "/_history/1").expect(200)))
                .contains(CONFIDENTIALITY + "|R", ACT_CODE + "|PSY");
        assertThat(school.search("Observation", "patient", child).bundle().getEntry())
                .hasSize(1);
    }

    @Test
    void why_stands_in_the_audit_and_that_it_was_done_in_the_childs_own_list() {
        withClinician("restricted");
        String note = note(trust);

        relabel(clinician, note, "1", CONFIDENTIALITY + "|N").expect(200);

        List<AuditEvent> events = server
                .as("auditor")
                .search("AuditEvent", "entity", note, "agent-role", "camhs-clinician")
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
            assertThat(event.getEntity().get(0).getName()).isEqualTo("$relabel");
            assertThat(event.getEntity().get(0).getDetail().stream()
                            .collect(Collectors.toMap(
                                    AuditEventEntityDetailComponent::getType,
                                    detail -> detail.getValue().primitiveValue())))
                    .isEqualTo(Map.of("reason", REASONS + "|child-agrees", "text", "Wren asked us to."));
            assertThat(event.getEntity().get(1).getWhat().getReference()).isEqualTo(note + "/_history/2");
        });
        assertThat(practice.get(child + "/$disclosures").expect(200).text())
                .contains("changed how widely a record may be known")
                .doesNotContain("Wren asked us to");
    }

    private String ofTheTrustAlone() {
        Observation note = TestData.score("Patient/" + trust.created(TestData.child()), "2026-03-01", 7);
        note.getMeta().addSecurity(CONFIDENTIALITY, "R", null);
        return "Observation/" + trust.created(note);
    }

    @Test
    void whoever_is_no_such_clinician_is_answered_as_if_it_were_not_there() {
        String ownAlone = ofTheTrustAlone();
        assertThat(relabel(clinician, ownAlone, "1", CONFIDENTIALITY + "|N").status())
                .as("of the organisation, around the child not")
                .isEqualTo(404);
        clinician.get(ownAlone).expect(200);
        withClinician("restricted");
        String ofOthers = note(practice, CONFIDENTIALITY + "|R");
        String sealed = note(trust, CONFIDENTIALITY + "|V");
        Answer nobody = relabel(clinician, UNKNOWN, "1", CONFIDENTIALITY + "|N").expect(404);

        clinician.get(ofOthers).expect(200);
        for (String entry : List.of(ofOthers, sealed)) {
            assertThat(relabel(clinician, entry, "1", CONFIDENTIALITY + "|N").text())
                    .isEqualTo(nobody.text());
            assertThat(relabel(clinician, entry, "1", CONFIDENTIALITY + "|X").text())
                    .isEqualTo(nobody.text());
        }
        for (String caller :
                List.of("camhs-system", "gp", "social-worker", "school-lead", "parent", "spa", "auditor")) {
            String there = relabel(server.as(caller), ownAlone, "1", CONFIDENTIALITY + "|N")
                    .expect(403)
                    .text();
            assertThat(relabel(server.as(caller), UNKNOWN, "1", CONFIDENTIALITY + "|N")
                            .text())
                    .as(caller)
                    .isEqualTo(there);
        }
        for (String entry : List.of(ofOthers, sealed, ownAlone)) {
            assertThat((entry.equals(ofOthers) ? practice : trust)
                            .get(entry)
                            .expect(200)
                            .etag())
                    .isEqualTo("W/\"1\"");
        }
    }

    @Test
    void what_is_sealed_is_opened_by_a_clinician_whom_the_team_lets_see_it() {
        withClinician("sealed");
        String sealed = note(trust, CONFIDENTIALITY + "|V");
        String ofOthers = note(practice, CONFIDENTIALITY + "|V");

        relabel(clinician, sealed, "1", CONFIDENTIALITY + "|N").expect(200);

        school.get(sealed).expect(200);
        assertThat(relabel(clinician, ofOthers, "1", CONFIDENTIALITY + "|N").status())
                .isEqualTo(404);
    }

    @Test
    void it_can_narrow_too_and_an_update_still_can_not_widen() {
        withClinician("restricted");
        String note = note(trust, CONFIDENTIALITY + "|N");
        school.get(note).expect(200);

        relabel(clinician, note, "1", CONFIDENTIALITY + "|R").expect(200);

        assertThat(school.get(note).status()).isEqualTo(404);
        Observation wider = clinician.get(note).resource(Observation.class);
        wider.getMeta().getSecurity().get(0).setCode("N");
        Answer refused = clinician.update(wider, "W/\"2\"").expect(422);
        assertThat(refused.issues().stream().map(Issue::rule)).containsExactly("label-lowered");
        assertThat(school.get(note).status()).isEqualTo(404);
    }

    @Test
    void it_names_the_version_that_it_changes() {
        withClinician("restricted");
        String note = note(trust, CONFIDENTIALITY + "|R");

        assertThat(clinician
                        .post(note + "/$relabel", body("child-agrees", CONFIDENTIALITY + "|N"))
                        .status())
                .isEqualTo(428);
        assertThat(relabel(clinician, note, "7", CONFIDENTIALITY + "|N").status())
                .isEqualTo(412);
        assertThat(relabel(clinician, note, "1", CONFIDENTIALITY + "|R")
                        .expect(200)
                        .etag())
                .as("the labels that it has")
                .isEqualTo("W/\"1\"");
        relabel(clinician, note, "1", CONFIDENTIALITY + "|N").expect(200);
        assertThat(relabel(clinician, note, "1", CONFIDENTIALITY + "|V").status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SENSITIVITY + "|third-party",
                CONFIDENTIALITY + "|N " + CONFIDENTIALITY + "|R",
                CONFIDENTIALITY + "|X",
                CONFIDENTIALITY + "|N " + SENSITIVITY + "|nobody",
                CONFIDENTIALITY + "|N " + ACT_CODE + "|HIV",
                CONFIDENTIALITY + "|N https://example.org/shelf|blue"
            })
    void a_set_that_does_not_say_how_widely_the_entry_may_be_known_is_refused(String wanted) {
        withClinician("restricted");
        String note = note(trust, CONFIDENTIALITY + "|R");

        Answer refused = relabel(clinician, note, "1", wanted.split(" ", -1)).expect(422);

        assertThat(refused.issues().stream().map(Issue::rule)).containsExactly("label-set");
        assertThat(trust.get(note).etag()).isEqualTo("W/\"1\"");
    }

    @Test
    void without_a_reason_that_is_known_nothing_happens() {
        withClinician("restricted");
        String note = note(trust, CONFIDENTIALITY + "|R");
        String everyday = CONFIDENTIALITY + "|N";

        for (String body : List.of(
                body("curiosity", everyday),
                body("child-agrees"),
                body("child-agrees", everyday).replace("\"reason\"", "\"motive\""),
                "{\"resourceType\":\"Parameters\"}")) {
            assertThat(clinician
                            .post(note + "/$relabel", body, "If-Match", "W/\"1\"")
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(trust.get(note).etag()).isEqualTo("W/\"1\"");
    }
}
