package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.StrangeChild;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task opens a child's record to its owner: only when somebody gave it who may name the child. */
@AgainstTheServer
final class TaskRightsIT {
    private static final String FIRST = "W/\"1\"";

    private final TestServer server;
    private final FhirClient council;
    private final StrangeChild strange;
    private final String child;

    TaskRightsIT(TestServer server) {
        this.server = server;
        council = server.as("la-system");
        strange = new StrangeChild(council);
        child = strange.reference();
    }

    private static Task task(String about, String owner) {
        Task task = new Task();
        task.setStatus(TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.setFor(new Reference(about)).setOwner(new Reference(owner));
        return task;
    }

    @Test
    void a_task_that_one_gives_oneself_gives_no_rights() {
        FhirClient caller = server.as("camhs-system");
        caller.created(strange.saidBySomebodyElse());

        caller.create(task(child, Agencies.TRUST.in(caller))).expect(201);

        strange.assertThatNothingIsSeenBy(caller);
        strange.assertThatNothingIsSeenBy(server.as("camhs-clinician"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/fhir/", "urn:x/", "/"})
    void a_task_about_a_child_of_another_server_gives_rights_to_none_of_this(String base) {
        FhirClient caller = server.as("gp-system");

        caller.create(task(base + child, Agencies.TRUST.in(caller)));

        strange.assertThatNothingIsSeenBy(server.as("camhs-system"));
        strange.assertThatNothingIsSeenBy(server.as("camhs-clinician"));
    }

    @Test
    void what_an_exchange_passes_on_with_a_reference_that_it_may_not_follow_gives_no_rights() {
        FhirClient exchange = server.as("exchange");
        String task = exchange.created(task(child, Agencies.TRUST.in(exchange)));
        strange.assertThatNothingIsSeenBy(server.as("camhs-system"));

        exchange.patch(
                "Task/" + task, "[{\"op\":\"add\",\"path\":\"/description\",\"value\":\"x\"}]", "If-Match", FIRST);

        strange.assertThatNothingIsSeenBy(server.as("camhs-system"));
        assertThat(council.get("Task?patient=" + child).bundle().getEntry()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-system", "gp-system"})
    void whoever_sent_a_referral_does_not_take_over_the_task_that_answers_it(String identity) {
        FhirClient referrer = server.as(identity);
        referrer.created(strange.saidBySomebodyElse());
        String own = (identity.startsWith("gp") ? Agencies.PRACTICE : Agencies.SCHOOL).in(council);
        String addressee = Agencies.COUNCIL.in(council);
        String referral = "ServiceRequest/" + referrer.created(TestData.referral(child, own, addressee));
        Task answering = task(child, addressee);
        answering.setFocus(new Reference(referral));
        String path = "Task/" + council.created(answering);
        assertThat(referrer.get(path).status()).isEqualTo(200);
        answering.setId(path);
        answering.setOwner(new Reference(own));

        referrer.update(answering, FIRST);
        referrer.patch(
                path,
                "[{\"op\":\"replace\",\"path\":\"/owner/reference\",\"value\":\"" + own + "\"}]",
                "If-Match",
                FIRST);

        strange.assertThatNothingIsSeenBy(referrer);
    }
}
