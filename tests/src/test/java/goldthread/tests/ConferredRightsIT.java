package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** What gives rights can't be used to give them to oneself. */
@AgainstTheServer
class ConferredRightsIT {
    private final TestServer server;
    private final FhirClient practice;
    private final String surgery;
    private final String child;
    private final String doctor;

    ConferredRightsIT(TestServer server, FhirClient practice) {
        this.server = server;
        this.practice = practice;
        surgery = Agencies.PRACTICE.in(practice);
        child = "Patient/" + practice.created(TestData.registeredWith(surgery));
        doctor = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("self-acceptance");
    }

    @Test
    void an_organisation_adds_no_member_of_its_own_in_effect() {
        String id = practice.created(TestData.team(child, doctor, surgery));
        Answer before = practice.get("CareTeam/" + id);
        CareTeam more = before.resource(CareTeam.class);
        String colleague = "Practitioner/" + practice.created(TestData.practitioner("Marsh"));
        TestData.join(more, "gp", colleague, surgery, "2026-03-01");

        assertRefused(practice.update(more, before.etag()));
        assertThat(practice.get("CareTeam/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void an_entry_of_the_directory_does_not_become_one_s_own() {
        String id = practice.created(TestData.organisation());
        Answer before = practice.get("Organization/" + id);
        Organization taken = before.resource(Organization.class);
        taken.addIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("Z99901");

        assertRefused(practice.update(taken, before.etag()));
        assertThat(server.as("camhs-system")
                        .update(before.resource(Organization.class), before.etag())
                        .status())
                .as("somebody else's entry")
                .isEqualTo(404);
    }

    @Test
    void a_school_in_the_team_says_nothing_of_the_child_s_practice() {
        practice.created(TestData.team(child, doctor, Agencies.SCHOOL.in(practice)));
        FhirClient school = server.as("school-system");
        Answer before = school.get(child).expect(200);
        Patient moved = before.resource(Patient.class);
        moved.addGeneralPractitioner(new Reference(Agencies.SCHOOL.in(school)));

        assertThat(school.update(moved, before.etag()).status()).isEqualTo(404);
        assertThat(practice.get(child).text()).isEqualTo(before.text());
    }

    @Test
    void a_membership_that_is_over_gives_nothing_at_the_next_request() {
        String id = practice.created(TestData.team(child, doctor, Agencies.SCHOOL.in(practice)));
        FhirClient school = server.as("school-system");
        school.get(child).expect(200);
        Answer before = practice.get("CareTeam/" + id);
        CareTeam over = before.resource(CareTeam.class);
        over.setStatus(CareTeam.CareTeamStatus.INACTIVE);

        practice.update(over, before.etag()).expect(200);

        assertThat(school.get(child).status()).isEqualTo(404);
        assertThat(school.get("CareTeam/" + id).status()).isEqualTo(404);
        assertThat(school.search("CareTeam", "patient", child).bundle().getEntry())
                .isEmpty();
    }
}
