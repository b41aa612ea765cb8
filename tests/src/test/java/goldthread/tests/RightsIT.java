package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** What a membership gives: from when, until when, up to which labels; and that it ends with the next request. */
@AgainstTheServer
final class RightsIT {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode|";
    private static final String SENSITIVITY = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity|";

    private final FhirClient council;
    private final FhirClient clinician;
    private final FhirClient school;
    private final FhirClient otherSchool;
    private final TwoChildren directory;
    private final String child;

    RightsIT(TestServer server) {
        directory = TwoChildren.on(server);
        council = server.as("la-system");
        clinician = server.as("camhs-clinician");
        school = server.as("school-lead");
        otherSchool = server.as("school-lead-other");
        child = "Patient/" + council.created(TestData.child());
    }

    private CareTeam team() {
        return TestData.team(child, directory.entry("social-worker"), directory.entry("council"));
    }

    private CareTeamParticipantComponent with(CareTeam team, String role, String person, String organisation) {
        return TestData.join(team, role, directory.entry(person), directory.entry(organisation), "2026-03-01");
    }

    private String note(String... labels) {
        String security = Stream.of(labels)
                .map(label -> label.split("\\|", -1))
                .map(label -> "{\"system\":\"" + label[0] + "\",\"code\":\"" + label[1] + "\"}")
                .collect(Collectors.joining(","));
        String meta = labels.length == 0 ? "" : "\"meta\":{\"security\":[" + security + "]},";
        return "Observation/"
                + council.post(
                                "Observation",
                                "{\"resourceType\":\"Observation\"," + meta
                                        + "\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\""
                                        + child + "\"}}")
                        .expect(201)
                        .id();
    }

    private String meeting(String other) {
        return "Appointment/"
                + council.post("Appointment", """
                {"resourceType":"Appointment","status":"booked","start":"2026-12-10T09:00:00Z",
                 "end":"2026-12-10T10:00:00Z","participant":[
                   {"actor":{"reference":"%s"},"status":"accepted"},
                   {"actor":{"reference":"%s"},"status":"accepted"}]}""".formatted(child, other))
                        .expect(201)
                        .id();
    }

    private static void sees(FhirClient caller, String note) {
        assertThat(caller.get(note).status()).isEqualTo(200);
        assertThat(caller.get(note + "/_history/1").status()).isEqualTo(200);
        assertThat(found(caller, note)).containsExactly(note);
    }

    private static void isKeptFrom(FhirClient caller, String note) {
        assertThat(caller.get(note).status()).isEqualTo(404);
        assertThat(caller.get(note + "/_history/1").status()).isEqualTo(404);
        assertThat(caller.get(note + "/_history").status()).isEqualTo(404);
        assertThat(found(caller, note)).isEmpty();
    }

    private static List<String> found(FhirClient caller, String note) {
        return caller
                .search("Observation", "_id", note.replace("Observation/", ""))
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> "Observation/" + entry.getResource().getIdPart())
                .toList();
    }

    @Test
    void labels_decide_what_a_school_a_clinician_and_a_stranger_see() {
        CareTeam team = team();
        with(team, "school-lead", "school-lead", "school");
        with(team, "camhs-clinician", "clinician", "trust");
        council.created(team);

        String unlabelled = note();
        String everyday = note(CONFIDENTIALITY + "N");
        String shared = note(CONFIDENTIALITY + "R", SENSITIVITY + "share-education");
        String psychiatric = note(CONFIDENTIALITY + "N", ACT_CODE + "PSY");
        String unheardOf = note(CONFIDENTIALITY + "N", ACT_CODE + "HIV");
        String sealed = note(CONFIDENTIALITY + "V");

        for (String note : List.of(everyday, shared)) {
            sees(school, note);
            sees(clinician, note);
            isKeptFrom(otherSchool, note);
        }
        for (String note : List.of(unlabelled, psychiatric, unheardOf)) {
            isKeptFrom(school, note);
            sees(clinician, note);
        }
        isKeptFrom(school, sealed);
        isKeptFrom(clinician, sealed);
        sees(council, sealed);
    }

    @Test
    void a_member_whom_the_team_lets_see_all_sees_what_is_sealed() {
        CareTeam team = team();
        with(team, "camhs-clinician", "clinician", "trust")
                .addExtension()
                .setUrl("https://w3id.org/goldthread/fhir/StructureDefinition/ext-share-level")
                .setValue(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/share-level")
                                .setCode("sealed")));
        council.created(team);

        sees(clinician, note(CONFIDENTIALITY + "V"));
    }

    @Test
    void a_membership_that_is_over_or_has_not_begun_or_is_only_proposed_gives_nothing() {
        String note = note(CONFIDENTIALITY + "N");
        CareTeam team = team();
        with(team, "school-lead", "school-lead", "school").getPeriod().setEndElement(new DateTimeType("2026-04-30"));
        with(team, "school-lead", "other-lead", "other-school")
                .getPeriod()
                .setStartElement(new DateTimeType("2126-01-01"));
        CareTeamParticipantComponent proposed = with(team, "camhs-clinician", "clinician", "trust");
        ((CodeableConcept) proposed.getExtension().get(0).getValue())
                .getCodingFirstRep()
                .setCode("proposed");
        council.created(team);

        for (FhirClient caller : List.of(school, otherSchool, clinician)) {
            isKeptFrom(caller, note);
            assertThat(caller.get(child).status()).isEqualTo(404);
            assertThat(caller.get(child + "/$membership").status()).isEqualTo(404);
        }
    }

    @Test
    void a_team_that_is_no_longer_active_gives_nothing() {
        String note = note(CONFIDENTIALITY + "N");
        CareTeam team = team();
        with(team, "school-lead", "school-lead", "school");
        String id = council.created(team);
        sees(school, note);
        Answer before = council.get("CareTeam/" + id);
        CareTeam closed = before.resource(CareTeam.class);
        closed.setStatus(CareTeam.CareTeamStatus.INACTIVE);

        council.update(closed, before.etag()).expect(200);

        isKeptFrom(school, note);
    }

    @Test
    void who_is_ended_sees_nothing_from_the_next_request_on_and_old_page_links_are_worth_nothing() {
        String note = note(CONFIDENTIALITY + "N");
        String another = note(CONFIDENTIALITY + "N");
        CareTeam team = team();
        with(team, "school-lead", "school-lead", "school");
        String id = council.created(team);
        sees(school, note);
        String next = school.get("Observation?patient=" + child + "&_count=1")
                .bundle()
                .getLink("next")
                .getUrl();
        Parameters end = new Parameters();
        end.addParameter().setName("member").setValue(new Reference(directory.entry("school-lead")));
        end.addParameter().setName("end").setValue(new DateTimeType("2026-03-02"));

        council.post("CareTeam/" + id + "/$end-member", FhirClient.text(end), "If-Match", "W/\"1\"")
                .expect(200);

        isKeptFrom(school, note);
        assertThat(school.get(child).status()).isEqualTo(404);
        assertThat(school.get(next).text()).doesNotContain(note, another);
    }

    @Test
    void what_is_about_two_children_is_kept_from_who_stands_around_one() {
        CareTeam team = team();
        with(team, "camhs-clinician", "clinician", "trust");
        council.created(team);
        String withBob = meeting(directory.bob().reference("Patient"));
        String withAlice = meeting(directory.alice().reference("Patient"));

        assertThat(clinician.get(withBob).status()).isEqualTo(404);
        assertThat(clinician.get(withAlice).status()).isEqualTo(200);
        assertThat(clinician.get("Appointment?patient=" + child).text())
                .doesNotContain(withBob)
                .contains(withAlice);
        assertThat(clinician
                        .get("Patient?_id=" + child.substring("Patient/".length()) + "&_revinclude=Appointment:patient")
                        .text())
                .doesNotContain(withBob);
        assertThat(clinician.get(child + "/$chronology").text()).doesNotContain(withBob);
    }
}
