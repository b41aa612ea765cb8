package goldthread.tests;

import static goldthread.tests.support.SentReferral.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What becomes of the first task when the answer of whoever it was passed on to can't be its own. */
@AgainstTheServer
final class PartAnswerIT {
    private static final String CODES = "https://w3id.org/goldthread/fhir/CodeSystem/";

    private final TestServer server;
    private final FhirClient exchange;
    private final FhirClient camhs;

    PartAnswerIT(TestServer server) {
        this.server = server;
        exchange = server.as("exchange");
        camhs = server.as("camhs-system");
    }

    private static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(CODES + system).setCode(code));
    }

    private static Task task(String status, String standing, String requester, String owner) {
        Task task = TestData.parse(Task.class, """
            {"resourceType": "Task", "meta": {"profile": ["%s"]}, "status": "%s", "intent": "order",
             "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
             "authoredOn": "2026-11-20T09:30:00Z", "lastModified": "2026-11-20T09:30:00Z",
             "requester": {"reference": "%s"}, "owner": {"reference": "%s"}}
            """.formatted(Profiles.REFERRAL_TASK, status, requester, owner));
        task.setBusinessStatus(code("referral-business-status", standing));
        return task;
    }

    /** What an exchange passes on happened elsewhere, and an answer may lack what ours have. */
    @Test
    void an_answer_that_lacks_what_answers_have_is_stored_and_the_first_task_is_in_triage_once_more() {
        String practice = Agencies.PRACTICE.in(exchange);
        String trust = Agencies.TRUST.in(exchange);
        Patient child = TestData.registeredWith(practice);
        ServiceRequest referral = TestData.referral(TestData.urn(child), practice, trust);
        Task whole = task("in-progress", "forwarded", practice, trust);
        Task part = task("requested", "awaiting-receipt", trust, Agencies.COUNCIL.in(exchange));
        part.addPartOf().setReference(TestData.urn(whole));
        for (Task task : List.of(whole, part)) {
            task.getFocus().setReference(TestData.urn(referral));
            task.getFor().setReference(TestData.urn(child));
        }
        List<BundleEntryComponent> stored = exchange.bundle(TestData.transaction(child, referral, whole, part))
                .expect(200)
                .bundle()
                .getEntry();

        exchange.patch(
                        reference(stored.get(3)),
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]",
                        "If-Match",
                        "W/\"1\"")
                .expect(200);

        assertThat(read(exchange, reference(stored.get(3))).getStatus()).isEqualTo(TaskStatus.COMPLETED);
        Task first = read(exchange, reference(stored.get(2)));
        assertThat(first.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(first.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("in-triage");
        assertThat(first.getNoteFirstRep().getText())
                .startsWith("Whom this was passed on to has ended it with an answer");
    }

    @Test
    void what_was_passed_on_and_is_recorded_when_it_is_over_already_ends_the_first_task_too() {
        String practice = Agencies.PRACTICE.in(exchange);
        String trust = Agencies.TRUST.in(exchange);
        Patient child = TestData.registeredWith(practice);
        ServiceRequest referral = TestData.referral(TestData.urn(child), practice, trust);
        Task whole = task("in-progress", "forwarded", practice, trust);
        whole.getFocus().setReference(TestData.urn(referral));
        whole.getFor().setReference(TestData.urn(child));
        List<BundleEntryComponent> stored = exchange.bundle(TestData.transaction(child, referral, whole))
                .expect(200)
                .bundle()
                .getEntry();
        Task part = task("completed", "closed", trust, Agencies.COUNCIL.in(exchange));
        part.addPartOf().setReference(reference(stored.get(2)));
        part.getFocus().setReference(reference(stored.get(1)));
        part.getFor().setReference(reference(stored.get(0)));
        part.addOutput()
                .setType(code("support-output", "referral-outcome"))
                .setValue(code("referral-outcome", "advice-given"));

        exchange.create(part).expect(201);

        Task first = read(exchange, reference(stored.get(2)));
        assertThat(first.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(first.getOutput()).hasSize(1);
    }

    private static String reference(BundleEntryComponent stored) {
        return stored.getResponse().getLocation().replaceFirst("/_history/.*", "");
    }

    private static Task read(FhirClient reader, String path) {
        return reader.get(path).expect(200).resource(Task.class);
    }

    @Test
    void what_follows_and_what_is_said_of_a_task_don_t_come_in_one_transaction() {
        SentReferral sent = new SentReferral(server);
        sent.move(camhs, "acknowledge").expect(200);
        sent.move(
                        camhs,
                        "forward",
                        "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + Agencies.COUNCIL.in(camhs)
                                + "\"}}")
                .expect(200);
        SentReferral passedOn = sent.passedOn();
        Task remarked = sent.stored();
        remarked.addNote().setText("We ask the council");
        Task cancelled = passedOn.stored().setStatus(TaskStatus.CANCELLED);
        cancelled.setStatusReason(code("cancellation-reason", "no-longer-needed"));

        Answer refused = camhs.bundle(TestData.changes(camhs, remarked, cancelled));

        assertThat(refused.expect(409).issues())
                .containsExactly(Issue.error(
                        "conflict",
                        "R-03",
                        "Task.status",
                        sent.task() + " follows the end of another task or of its referral in this transaction, which"
                                + " changes it too: end it there as well, or send one after the other."));
        camhs.post(
                        passedOn.task() + "/$cancel",
                        parameters(SentReferral.coded("reason", "cancellation-reason", "no-longer-needed")),
                        "If-Match",
                        passedOn.current())
                .expect(200);
        assertThat(sent.stored().getBusinessStatus().getCodingFirstRep().getCode())
                .isEqualTo("in-triage");
    }
}
