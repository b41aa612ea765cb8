package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** Opening a record in an emergency: for one child and an hour, never in secret, and never what is sealed. */
@AgainstTheServer
class EmergencyAccessIT {
    private static final String BORN = "2012-05-04";
    private final TestServer server;
    private final FhirClient practice;
    private final String number = TestData.nhsNumber();
    private final String child;
    private final String lead;

    EmergencyAccessIT(TestServer server, FhirClient practice) {
        this.server = server;
        this.practice = practice;
        var patient = TestData.child(number);
        String surgery = Agencies.PRACTICE.in(practice);
        patient.getGeneralPractitionerFirstRep().setReference(surgery);
        child = "Patient/" + practice.created(patient);
        lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        practice.created(TestData.team(child, lead, surgery));
    }

    private static Parameters asked(String number, String born, String reason) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("nhsNumber").setValue(new StringType(number));
        asked.addParameter().setName("birthDate").setValue(new DateType(born));
        asked.addParameter().setName("reason").setValue(new CodeType(reason));
        asked.addParameter().setName("text").setValue(new StringType("Found alone on the bridge, will not say more."));
        return asked;
    }

    private Answer open(String caller, Parameters asked) {
        return server.as(caller).post("Patient/$break-glass", FhirClient.text(asked));
    }

    private static Type part(Answer answer, String name) {
        return answer.resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("grant"))
                .flatMap(grant -> grant.getPart().stream())
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_opens_one_child_for_an_hour_and_the_team_is_told_in_the_same_breath() {
        FhirClient clinician = server.as("camhs-clinician");
        String score = "Observation/" + practice.created(TestData.score(child, "2026-03-01", 7));
        Observation kept = TestData.score(child, "2026-03-02", 9);
        kept.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null);
        String sealed = "Observation/" + practice.created(kept);
        assertThat(clinician.get(child).status()).isEqualTo(404);

        Answer opened =
                open("camhs-clinician", asked(number, BORN, "risk-to-life")).expect(200);

        assertThat(((Reference) part(opened, "patient")).getReference()).isEqualTo(child);
        Instant until = ((InstantType) part(opened, "until")).getValue().toInstant();
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(61));
        clinician.get(child).expect(200);
        assertThat(clinician.get("Patient/$caseload?_count=200").expect(200).text())
                .contains(child)
                .contains("\"emergency\"");
        clinician.get(score).expect(200);
        assertThat(clinician.get(sealed).status()).isEqualTo(404);
        Communication notice =
                (Communication) practice.search("Communication", "patient", child, "category", "access-notice")
                        .bundle()
                        .getEntryFirstRep()
                        .getResource();
        assertThat(notice.getRecipientFirstRep().getReference()).isEqualTo(lead);
        assertThat(notice.getReasonCodeFirstRep().getText()).startsWith("Found alone");
        Task review = (Task) practice.search("Task", "patient", child, "status", "requested")
                .bundle()
                .getEntryFirstRep()
                .getResource();
        assertThat(review.getOwner().getReference()).isEqualTo(lead);
        assertThat(Duration.between(
                        Instant.now(),
                        review.getRestriction().getPeriod().getEnd().toInstant()))
                .isBetween(Duration.ofHours(71), Duration.ofHours(73));
    }

    @Test
    void who_is_not_known_here_is_answered_alike_and_nothing_opens() {
        Answer wrongDay = open("social-worker", asked(number, "2012-05-05", "serious-harm"))
                .expect(200);
        Answer nobody = open("social-worker", asked(TestData.nhsNumber(), BORN, "serious-harm"))
                .expect(200);

        for (Answer answer : new Answer[] {wrongDay, nobody}) {
            String named = ((Reference) part(answer, "patient")).getReference();
            assertThat(named).startsWith("Patient/").isNotEqualTo(child);
            assertThat(server.as("social-worker").get(named).status()).isEqualTo(404);
        }
        assertThat(server.as("social-worker").get(child).status()).isEqualTo(404);
        assertThat(practice.search("Communication", "patient", child, "category", "access-notice")
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void only_clinicians_practices_and_social_workers_may_and_only_with_a_reason() {
        assertThat(open("school-lead", asked(number, BORN, "risk-to-life")).status())
                .isEqualTo(403);
        assertThat(open("camhs-system", asked(number, BORN, "risk-to-life")).status())
                .isEqualTo(403);
        assertThat(open("parent", asked(number, BORN, "risk-to-life")).status()).isEqualTo(403);
        assertThat(open("gp", asked(number, BORN, "curiosity")).status()).isEqualTo(400);
        Parameters withoutText = asked(number, BORN, "risk-to-life");
        withoutText.getParameter().remove(3);
        assertThat(open("gp", withoutText).status()).isEqualTo(400);
        assertThat(practice.search("Communication", "patient", child, "category", "access-notice")
                        .bundle()
                        .getEntry())
                .isEmpty();
    }
}
