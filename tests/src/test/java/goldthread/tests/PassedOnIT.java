package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static goldthread.tests.support.StandingText.line;
import static goldthread.tests.support.StandingText.parts;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** A referral that is passed on: whoever asked follows the first task, and that one what became of it. */
@AgainstTheServer
final class PassedOnIT {
    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final SentReferral sent;
    private final String referral;
    private final String task;

    PassedOnIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        sent = new SentReferral(server);
        referral = sent.referral();
        task = sent.task();
    }

    private Answer move(FhirClient caller, String operation, String... parts) {
        return sent.move(caller, operation, parts);
    }

    private Task stored() {
        return sent.stored();
    }

    @Test
    void a_single_point_of_access_passes_it_on_and_whoever_asked_follows_the_first_task() {
        move(camhs, "acknowledge").expect(200);
        String council = Agencies.COUNCIL.in(practice);

        assertThat(line(move(
                                camhs,
                                "forward",
                                "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + council + "\"}}")
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("in-progress forwarded - []");

        List<String> addressees =
                parts(practice.get(referral + "/$feedback").expect(200).resource(Parameters.class), "addressee");
        assertThat(addressees).hasSize(2);
        assertThat(addressees.get(0)).contains("task=" + task, "standing=forwarded");
        assertThat(addressees.get(1))
                .contains("partOf=" + task, "owner=" + council, "state=requested", "standing=awaiting-receipt");
        FhirClient addressee = server.as("la-system");
        String passedOn =
                addressees.get(1).substring("task=".length(), addressees.get(1).indexOf(' '));
        assertThat(addressee
                        .post(passedOn + "/$acknowledge", parameters(), "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(200);
    }

    /** A service asks for nothing itself in R4: its organisation does. */
    @Test
    void a_service_passes_on_in_the_name_of_its_organisation() {
        HealthcareService service = new HealthcareService();
        service.setActive(true).setProvidedBy(new Reference(Agencies.TRUST.in(camhs)));
        service.setName("Access for one test")
                .addIdentifier()
                .setSystem("urn:test")
                .setValue(TestData.unique("S"));
        String here = Agencies.PRACTICE.in(practice);
        SentReferral asked = new SentReferral(
                practice,
                here,
                "Patient/" + practice.created(TestData.registeredWith(here)),
                "HealthcareService/" + camhs.created(service));
        asked.move(camhs, "acknowledge").expect(200);

        asked.move(camhs, "forward", owner(Agencies.COUNCIL)).expect(200);

        assertThat(camhs.get(asked.passedOn().task())
                        .expect(200)
                        .resource(Task.class)
                        .getRequester()
                        .getReference())
                .isEqualTo(Agencies.TRUST.in(camhs));

        asked.passedOn()
                .move(
                        server.as("la-system"),
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("advice", "Ask the school"))
                .expect(200);
        assertThat(line(asked.stored())).isEqualTo("in-progress in-triage - []");
    }

    @Test
    void what_says_that_it_was_passed_on_is_with_somebody() {
        move(camhs, "acknowledge").expect(200);
        Task said = stored();
        said.setStatus(TaskStatus.INPROGRESS);
        said.getBusinessStatus().getCodingFirstRep().setCode("forwarded").setDisplay(null);

        assertThat(camhs.update(said, "W/\"2\"").expect(422).issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "answer-incomplete",
                        "Task.businessStatus",
                        "A referral that was passed on is with somebody: pass it on with $forward, or send the task of whom"
                                + " it is passed on to in the same transaction, with partOf and yourself as its"
                                + " requester."));
        assertThat(line(stored())).isEqualTo("received received - []");
    }

    @Test
    void what_one_service_turned_down_is_passed_on_to_the_next() {
        FhirClient council = server.as("la-system");
        move(camhs, "acknowledge").expect(200);
        move(camhs, "forward", owner(Agencies.COUNCIL)).expect(200);
        sent.passedOn()
                .move(
                        council,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("advice", "Ask the school"))
                .expect(200);
        assertThat(line(stored())).isEqualTo("in-progress in-triage - []");

        move(camhs, "forward", owner(Agencies.SCHOOL)).expect(200);

        assertThat(line(stored())).isEqualTo("in-progress forwarded - []");
        assertThat(parts(practice.get(referral + "/$feedback").expect(200).resource(Parameters.class), "addressee"))
                .hasSize(3);
    }

    @Test
    void what_is_withdrawn_is_withdrawn_from_whom_it_was_passed_on_to() {
        move(camhs, "acknowledge").expect(200);
        move(camhs, "forward", owner(Agencies.COUNCIL)).expect(200);
        SentReferral passedOn = sent.passedOn();

        move(practice, "cancel", coded("reason", "cancellation-reason", "no-longer-needed"))
                .expect(200);

        assertThat(line(server.as("la-system").get(passedOn.task()).expect(200).resource(Task.class)))
                .isEqualTo("cancelled closed no-longer-needed []");
        assertThat(practice.search("Provenance", "target", passedOn.task()).text())
                .contains("Referral cancelled");
    }

    @Test
    void nobody_but_whom_it_is_addressed_to_passes_a_referral_on() {
        move(camhs, "acknowledge").expect(200);
        move(camhs, "forward", owner(Agencies.COUNCIL)).expect(200);
        Task hung = stored();
        hung.setId((String) null);
        hung.getMeta().setVersionId(null);
        hung.addPartOf(new Reference(task));
        hung.setStatus(TaskStatus.REQUESTED).setBusinessStatus(null).setOutput(List.of());
        hung.setOwner(new Reference(Agencies.PRACTICE.in(practice)));

        assertThat(practice.create(hung).expect(422).issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "referral-kept",
                        "Task.partOf",
                        "A referral is passed on by whoever it is addressed to: partOf names a task of your"
                                + " organisation."));
    }

    private String owner(Agencies next) {
        return "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + next.in(practice) + "\"}}";
    }
}
