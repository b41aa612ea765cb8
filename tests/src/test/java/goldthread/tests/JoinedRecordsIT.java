package goldthread.tests;

import static goldthread.tests.support.TwoRecords.link;
import static goldthread.tests.support.TwoRecords.note;
import static goldthread.tests.support.TwoRecords.unlink;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoRecords;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.junit.jupiter.api.Test;

/** Two records of one child are read together by whoever sees both, and nobody is let in. */
@AgainstTheServer
final class JoinedRecordsIT {
    private static final String UNKNOWN = "Patient/6b8f2b2e-0000-4000-8000-000000000000";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient gp;
    private final FhirClient clinician;
    private final FhirClient school;
    private final FhirClient worker;
    private final TwoRecords both;
    private final String kept;
    private final String nameless;
    private final String keptNote;
    private final String namelessNote;

    JoinedRecordsIT(TestServer server, FhirClient practice) {
        this.server = server;
        this.practice = practice;
        gp = server.as("gp");
        clinician = server.as("camhs-clinician");
        school = server.as("school-lead");
        worker = server.as("social-worker");
        both = new TwoRecords(server);
        kept = both.kept();
        nameless = both.nameless();
        keptNote = note(practice, kept);
        namelessNote = note(server.as("camhs-system"), nameless);
    }

    private static String story(FhirClient caller, String child) {
        return caller.get(child + "/$chronology").expect(200).text();
    }

    private static List<String> rules(Answer answer) {
        return answer.issues().stream().map(Issue::rule).toList();
    }

    @Test
    void a_service_that_begins_in_a_joined_record_is_asked_to_join_a_meeting_about_the_child() {
        link(clinician, nameless, kept).expect(200);
        link(gp, nameless, kept).expect(200);
        practice.created(TestData.parse(Appointment.class, """
            {
              "resourceType": "Appointment", "status": "booked",
              "serviceType": [{"coding": [{
                "system": "https://w3id.org/goldthread/fhir/CodeSystem/meeting-type", "code": "core-group"}]}],
              "start": "2027-02-01T10:00:00Z", "end": "2027-02-01T11:00:00Z",
              "participant": [{"actor": {"reference": "%s"}, "required": "information-only", "status": "accepted"}]
            }
            """.formatted(kept)));
        FhirClient trust = server.as("camhs-system");

        trust.created(TestData.parse(EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare", "status": "active",
              "type": [{"coding": [{
                "system": "https://w3id.org/goldthread/fhir/CodeSystem/episode-type", "code": "mental-health"}]}],
              "patient": {"reference": "%s"}, "managingOrganization": {"reference": "%s"},
              "period": {"start": "2026-02-01"}
            }
            """.formatted(nameless, Agencies.TRUST.in(trust))));

        // Sealed, as what rests on a joined record is: the trail alone tells of it.
        assertThat(server.as("auditor")
                        .search("AuditEvent", "patient", kept, "_count", "100")
                        .expect(200)
                        .text())
                .contains("\"Task/");
    }

    @Test
    void what_two_organisations_say_is_one_child_is_one_story_and_nobody_is_let_in() {
        assertThat(link(clinician, nameless, kept).expect(200).text()).contains("\"proposed\"");
        assertThat(link(clinician, nameless, kept).expect(200).text())
                .as("the same organisation again")
                .contains("\"proposed\"")
                .doesNotContain("joinedBy");
        assertThat(story(gp, kept)).doesNotContain(namelessNote);

        assertThat(link(gp, nameless, kept).expect(200).text()).contains("\"joined\"", "joinedBy", "Z99901");

        assertThat(story(gp, kept)).contains(keptNote, namelessNote);
        assertThat(gp.get(kept + "/$chronology?format=document").expect(200).text())
                .contains(namelessNote.substring(namelessNote.indexOf('/') + 1));
        assertThat(gp.get(kept + "/$outcome-trend").expect(200).text()).contains(keptNote, namelessNote);
        assertThat(gp.get(kept + "/$shared-care-plan").expect(200).text()).contains(namelessNote);
        assertThat(story(gp, nameless)).contains(namelessNote).doesNotContain(keptNote);
        gp.get(nameless).expect(200);

        assertThat(story(school, kept)).contains(keptNote).doesNotContain(namelessNote);
        assertThat(school.get(kept + "/$links").expect(200).text()).doesNotContain(nameless);
        String stranger = school.get(UNKNOWN + "/$chronology").expect(404).text();
        assertThat(school.get(nameless + "/$chronology").expect(404).text()).isEqualTo(stranger);
        assertThat(school.get(namelessNote).status()).isEqualTo(404);
        assertThat(story(worker, nameless)).contains(namelessNote).doesNotContain(keptNote);
        assertThat(worker.get(kept + "/$chronology").expect(404).text()).isEqualTo(stranger);
        assertThat(worker.get(keptNote).status()).isEqualTo(404);
        assertThat(practice.get(kept + "/$disclosures").expect(200).text())
                .contains("said that two records are of this child");
    }

    @Test
    void what_is_written_afterwards_of_either_is_in_the_story_until_it_is_taken_back() {
        link(clinician, nameless, kept).expect(200);
        link(gp, nameless, kept).expect(200);
        String later = note(server.as("camhs-system"), nameless);
        assertThat(story(gp, kept)).contains(later);

        assertThat(unlink(clinician, nameless).expect(200).text()).contains("\"ended\"", "endedBy", "ZZ901");

        assertThat(story(gp, kept)).contains(keptNote).doesNotContain(later, namelessNote);
        assertThat(story(gp, nameless)).contains(later, namelessNote);
        assertThat(gp.get(nameless + "/$links").expect(200).text()).contains("\"ended\"", "joinedBy");
        assertThat(rules(unlink(gp, nameless).expect(409))).containsExactly("join-state");
        assertThat(link(clinician, nameless, kept).expect(200).text())
                .as("it can be said again")
                .contains("\"proposed\"");
    }

    @Test
    void whoever_may_not_gets_what_everybody_gets_and_records_of_two_children_stay_apart() {
        for (String caller : List.of("school-lead", "gp-system", "camhs-system", "parent", "auditor")) {
            String here = link(server.as(caller), nameless, kept).expect(403).text();
            assertThat(link(server.as(caller), UNKNOWN, kept).expect(403).text())
                    .isEqualTo(here);
        }
        String nobody = link(worker, nameless, UNKNOWN).expect(404).text();
        assertThat(link(worker, nameless, kept).expect(404).text()).isEqualTo(nobody);
        assertThat(link(worker, kept, nameless).expect(404).text()).isEqualTo(nobody);
        assertThat(unlink(worker, kept).expect(404).text()).isEqualTo(nobody);

        assertThat(rules(link(gp, nameless, kept).expect(409))).containsExactly("join-state");
        assertThat(rules(link(clinician, kept, nameless).expect(422))).containsExactly("records-not-joinable");
        assertThat(rules(link(clinician, nameless, nameless).expect(422))).containsExactly("records-not-joinable");
        String younger = "Patient/" + server.as("camhs-system").created(both.nameless("2013-05-04"));
        assertThat(rules(link(clinician, younger, kept).expect(422))).containsExactly("records-not-joinable");
        assertThat(clinician
                        .post(nameless + "/$unlink", "{\"resourceType\":\"Parameters\"}")
                        .status())
                .isEqualTo(428);
        assertThat(clinician
                        .post(nameless + "/$unlink", "{\"resourceType\":\"Parameters\"}", "If-Match", "W/\"9\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void an_operation_without_a_body_is_told_what_to_send() {
        Answer answer =
                clinician.post(nameless + "/$link", "", "If-Match", "W/\"1\"").expect(400);

        assertThat(rules(answer)).containsExactly("empty-body");
        assertThat(answer.text()).contains("Parameters");
        assertThat(rules(clinician.post(kept + "/$chronology", "").expect(400))).containsExactly("empty-body");
    }
}
