package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.day;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static goldthread.tests.support.StandingText.line;
import static goldthread.tests.support.StandingText.parts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A GP asks, CAMHS answers: every step by its operation, no step by another door, and the GP sees what came of it. */
@AgainstTheServer
final class ReferralLoopIT {
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");
    private static final Issue NOT_YOURS = Issue.error(
            "business-rule",
            "R-04",
            "Task.status",
            "This is done by the organisation to which the referral is addressed.");

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final SentReferral sent;
    private final String referral;
    private final String task;

    ReferralLoopIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        sent = new SentReferral(server);
        referral = sent.referral();
        task = sent.task();
    }

    private static String reference(Parameters parameters, String name) {
        return ((Reference) parameters.getParameter(name).getValue()).getReference();
    }

    private Answer move(FhirClient caller, String operation, String... parts) {
        return sent.move(caller, operation, parts);
    }

    private Task stored() {
        return sent.stored();
    }

    private String current() {
        return sent.current();
    }

    @Test
    void a_referral_that_is_sent_gets_a_task_for_its_addressee_and_no_second_one() {
        Task sent = stored();

        assertThat(line(sent)).isEqualTo("requested awaiting-receipt - []");
        assertThat(sent.getFocus().getReference()).isEqualTo(referral);
        assertThat(sent.getOwner().getReference()).isEqualTo(Agencies.TRUST.in(practice));
        assertThat(sent.getRequester().getReference()).isEqualTo(Agencies.PRACTICE.in(practice));
        assertThat(sent.getRestriction().getPeriod().getEnd()).isAfter(sent.getAuthoredOn());
        assertThat(practice.get(referral).resource(ServiceRequest.class).getStatus())
                .isEqualTo(ServiceRequestStatus.ACTIVE);

        Parameters again = practice.post(referral + "/$submit", parameters(), "If-Match", "W/\"2\"")
                .expect(200)
                .resource(Parameters.class);
        assertThat(again.getParameter()).hasSize(2);
        assertThat(reference(again, "task")).isEqualTo(task);
        assertThat(camhs.post(referral + "/$submit", parameters(), "If-Match", "W/\"2\"")
                        .expect(404)
                        .issues())
                .containsExactly(NOTHING_HERE);
    }

    @Test
    void the_way_to_treatment() {
        assertThat(line(move(camhs, "acknowledge").expect(200).resource(Task.class)))
                .isEqualTo("received received - []");
        assertThat(line(move(
                                camhs,
                                "request-information",
                                said("information", "How is school?"),
                                day("reviewBy", "2027-01-15"))
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("on-hold information-requested information-needed []");
        assertThat(line(move(practice, "provide-information", said("information", "Mornings are hard."))
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("received received - []");
        assertThat(line(move(camhs, "wait-list", said("interimSupport", "A weekly call"), day("reviewBy", "2027-02-01"))
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("accepted on-waiting-list - [interim-support]");
        assertThat(line(move(camhs, "start").expect(200).resource(Task.class)))
                .isEqualTo("in-progress in-treatment - [interim-support]");
        assertThat(line(move(camhs, "complete", coded("outcome", "referral-outcome", "accepted-treatment"))
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("completed closed - [interim-support, referral-outcome]");
        assertThat(practice.get(task + "/_history").bundle().getEntry()).hasSize(7);
    }

    @Test
    void who_moved_it_is_recorded_by_who_they_are() {
        move(camhs, "acknowledge").expect(200);

        List<Provenance> records = camhs.get("Provenance?target=" + task).bundle().getEntry().stream()
                .map(entry -> (Provenance) entry.getResource())
                .toList();

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getTargetFirstRep().getReference()).isEqualTo(task + "/_history/2");
        assertThat(records.get(0).getActivity().getText()).isEqualTo("Referral received");
        assertThat(records.get(0)
                        .getAgentFirstRep()
                        .getOnBehalfOf()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("ZZ901");
    }

    @Test
    void a_rejection_helps_and_whoever_asked_is_told_so() {
        move(camhs, "acknowledge").expect(200);

        assertThat(move(camhs, "reject").expect(422).issues())
                .containsExactly(
                        Issue.error(
                                "business-rule",
                                "answer-incomplete",
                                "Task.statusReason",
                                "This answer has a coded reason: give one of the task-status-reason value set."),
                        Issue.error(
                                "business-rule",
                                "answer-incomplete",
                                "Task.output",
                                "A rejection says what else there is: give advice, an alternative, or say openly that"
                                        + " nothing is available."));
        move(
                        camhs,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("alternative", "The school's drop-in"),
                        said("advice", "Ask again when sleep gets worse"))
                .expect(200);

        Parameters feedback = practice.get(referral + "/$feedback").expect(200).resource(Parameters.class);
        assertThat(parts(feedback, "addressee"))
                .containsExactly("task=" + task + " owner=" + Agencies.TRUST.in(practice)
                        + " state=rejected standing=closed reason=below-threshold"
                        + " alternative=The school's drop-in advice=Ask again when sleep gets worse overdue=false");
        assertThat(feedback.getParameterBool("closed")).isFalse();
    }

    @Test
    void no_further_action_has_a_reason() {
        move(camhs, "acknowledge").expect(200);

        assertThat(move(camhs, "complete", coded("outcome", "referral-outcome", "no-further-action"))
                        .expect(422)
                        .issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "answer-incomplete",
                        "Task.statusReason",
                        "No further action has a reason: give it, so that whoever asked can tell the child."));
        assertThat(line(move(
                                camhs,
                                "complete",
                                coded("outcome", "referral-outcome", "no-further-action"),
                                coded("reason", "cancellation-reason", "no-longer-needed"))
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("completed closed no-longer-needed [referral-outcome]");
    }

    @Test
    void what_the_state_doesnt_allow_is_409_and_says_what_it_does() {
        assertThat(move(camhs, "complete", coded("outcome", "referral-outcome", "advice-given"))
                        .expect(409)
                        .issues())
                .containsExactly(Issue.error(
                        "conflict",
                        "R-03",
                        "Task.status",
                        "A referral that is requested doesn't become completed this way. It may become: received (by the"
                                + " organisation to which the referral is addressed), accepted (by the organisation to"
                                + " which the referral is addressed), rejected (by the organisation to which the"
                                + " referral is addressed), cancelled (by the organisation that asked),"
                                + " entered-in-error (by the organisation that asked)."));
        assertThat(line(stored())).isEqualTo("requested awaiting-receipt - []");
    }

    @Test
    void the_version_that_was_seen_is_named_and_still_the_current_one() {
        assertThat(camhs.post(task + "/$acknowledge", parameters()).status()).isEqualTo(428);
        assertThat(camhs.post(task + "/$acknowledge", parameters(), "If-Match", "W/\"7\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void who_asked_doesnt_answer_and_who_answers_doesnt_withdraw() {
        assertThat(move(practice, "acknowledge").expect(422).issues()).containsExactly(NOT_YOURS);
        assertThat(move(camhs, "cancel", coded("reason", "cancellation-reason", "no-longer-needed"))
                        .expect(422)
                        .issues())
                .containsExactly(Issue.error(
                        "business-rule", "R-04", "Task.status", "This is done by the organisation that asked."));
        assertThat(line(move(practice, "cancel", coded("reason", "cancellation-reason", "no-longer-needed"))
                        .expect(200)
                        .resource(Task.class)))
                .isEqualTo("cancelled closed no-longer-needed []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "accept", "reject", "cancel", "complete", "forward"})
    void to_an_outsider_there_is_no_such_task(String operation) {
        FhirClient outsider = server.as("school-system");

        for (String path : List.of(task, "Task/9d2f6c1e-0000-4000-8000-000000000000")) {
            assertThat(outsider.post(path + "/$" + operation, parameters(), "If-Match", "W/\"1\"")
                            .expect(404)
                            .issues())
                    .containsExactly(NOTHING_HERE);
        }
        assertThat(outsider.get(referral + "/$feedback").expect(404).issues()).containsExactly(NOTHING_HERE);
    }

    /** The ways by which a client could change a task without its operations. */
    private enum Door {
        UPDATE,
        PATCH,
        TRANSACTION,
        BATCH
    }

    private Answer by(Door door, FhirClient caller, UnaryOperator<Task> change, String patch) {
        String version = current();
        Task changed = change.apply(stored());
        return switch (door) {
            case UPDATE -> caller.update(changed, version);
            case PATCH -> caller.patch(task, patch, "If-Match", version);
            case TRANSACTION -> caller.bundle(bundle(BundleType.TRANSACTION, changed, version));
            case BATCH -> caller.bundle(bundle(BundleType.BATCH, changed, version));
        };
    }

    private Bundle bundle(BundleType type, Task changed, String version) {
        Bundle bundle = new Bundle().setType(type);
        bundle.addEntry()
                .setResource(changed)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(task)
                .setIfMatch(version);
        return bundle;
    }

    private static List<Issue> refusal(Door door, Answer answer, int status) {
        if (door != Door.BATCH) {
            return answer.expect(status).issues();
        }
        Bundle.BundleEntryResponseComponent response =
                answer.expect(200).bundle().getEntryFirstRep().getResponse();
        assertThat(response.getStatus()).startsWith(Integer.toString(status));
        return ((OperationOutcome) response.getOutcome())
                .getIssue().stream().map(Issue::of).toList();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void there_is_no_side_door(Door door) {
        UnaryOperator<Task> takesOver = sent -> sent.setStatus(TaskStatus.RECEIVED);
        String patch = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"received\"}]";

        assertThat(refusal(door, by(door, practice, takesOver, patch), 422))
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("R-04", NOT_YOURS.expression()));
        assertThat(refusal(
                        door,
                        by(
                                door,
                                camhs,
                                sent -> sent.setStatus(TaskStatus.INPROGRESS),
                                patch.replace("\"received\"", "\"in-progress\"")),
                        409))
                .extracting(Issue::rule)
                .containsExactly("R-03");
        assertThat(line(stored())).isEqualTo("requested awaiting-receipt - []");

        by(door, camhs, takesOver, patch).expect(200);
        assertThat(stored().getStatus()).isEqualTo(TaskStatus.RECEIVED);
    }

    @Test
    void to_leave_out_the_profile_leads_round_no_rule() {
        Task bare = stored();
        bare.getMeta().setProfile(List.of());
        bare.setStatus(TaskStatus.REJECTED);

        assertThat(camhs.update(bare, current()).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("answer-incomplete", "answer-incomplete");
    }

    @Test
    void a_referral_that_comes_with_its_answer_is_refused_whole() {
        String own = Agencies.PRACTICE.in(practice);
        String child = "Patient/" + practice.created(TestData.registeredWith(own));
        Task answered = new Task();
        answered.setStatus(TaskStatus.COMPLETED)
                .setIntent(Task.TaskIntent.ORDER)
                .setFor(new Reference(child))
                .setFocus(new Reference("urn:uuid:7f6f1c2a-0000-4000-8000-000000000001"))
                .setOwner(new Reference(Agencies.TRUST.in(practice)));
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setFullUrl("urn:uuid:7f6f1c2a-0000-4000-8000-000000000001")
                .setResource(TestData.referral(child, own, Agencies.TRUST.in(practice)))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("ServiceRequest");
        bundle.addEntry()
                .setResource(answered)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Task");

        assertThat(practice.bundle(bundle).expect(409).issues())
                .containsExactly(Issue.error(
                        "conflict",
                        "R-03",
                        "Task.status",
                        "A referral to another organisation begins as requested; what follows is theirs to say."));
        assertThat(practice.get("ServiceRequest?patient=" + child).bundle().getEntry())
                .isEmpty();
    }

    @Test
    void to_accept_again_doesnt_end_a_wait_in_silence() {
        move(camhs, "acknowledge").expect(200);
        move(camhs, "wait-list", said("interimSupport", "A weekly call"), day("reviewBy", "2027-02-01"))
                .expect(200);

        assertThat(move(camhs, "accept").expect(409).issues())
                .extracting(Issue::rule)
                .containsExactly("R-03");
        assertThat(line(stored())).isEqualTo("accepted on-waiting-list - [interim-support]");
    }

    @Test
    void no_task_becomes_an_answer_beside_the_referral_that_it_answers() {
        Task plain = stored();
        plain.getMeta().setProfile(List.of());
        plain.setId((String) null);
        plain.setFocus(null);
        plain.setOwner(new Reference(Agencies.TRUST.in(practice)));
        plain.setId("Task/" + practice.created(plain));
        String name = "urn:uuid:7f6f1c2a-0000-4000-8000-000000000002";
        plain.setStatus(TaskStatus.COMPLETED).setFocus(new Reference(name));
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setFullUrl(name)
                .setResource(TestData.referral(
                        plain.getFor().getReference(), Agencies.PRACTICE.in(practice), Agencies.TRUST.in(practice)))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("ServiceRequest");
        bundle.addEntry()
                .setResource(plain)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(plain.getId())
                .setIfMatch("W/\"1\"");

        assertThat(practice.bundle(bundle).expect(409).issues())
                .extracting(Issue::rule)
                .containsExactly("R-03");
    }
}
