package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ACCEPTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.COMPLETED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ENTEREDINERROR;
import static org.hl7.fhir.r4.model.Task.TaskStatus.FAILED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.INPROGRESS;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ONHOLD;
import static org.hl7.fhir.r4.model.Task.TaskStatus.RECEIVED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REJECTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state to every other, by either side: the table below is the whole of what is allowed. */
final class TaskChangeTest {

    private static final Set<TaskStatus> STATES = EnumSet.of(
            REQUESTED, RECEIVED, ACCEPTED, REJECTED, CANCELLED, INPROGRESS, ONHOLD, FAILED, COMPLETED, ENTEREDINERROR);

    private static final Map<TaskStatus, Set<TaskStatus>> BY_OWNER = Map.of(
            REQUESTED, Set.of(RECEIVED, ACCEPTED, REJECTED),
            RECEIVED, Set.of(ACCEPTED, REJECTED, ONHOLD, COMPLETED, INPROGRESS),
            ACCEPTED, Set.of(INPROGRESS, ONHOLD, COMPLETED, REJECTED),
            INPROGRESS, Set.of(ONHOLD, COMPLETED, FAILED),
            ONHOLD, Set.of(RECEIVED, INPROGRESS, ACCEPTED, REJECTED));

    private static final Map<TaskStatus, Set<TaskStatus>> BY_REQUESTER = Map.of(
            REQUESTED, Set.of(CANCELLED, ENTEREDINERROR),
            RECEIVED, Set.of(CANCELLED, ENTEREDINERROR),
            ACCEPTED, Set.of(CANCELLED, ENTEREDINERROR),
            INPROGRESS, Set.of(CANCELLED, ENTEREDINERROR),
            ONHOLD, Set.of(RECEIVED, CANCELLED, ENTEREDINERROR));

    /** A task with all that its state and any other could ask for. */
    private static ReferralTask task(TaskStatus state) {
        Task task = new Task();
        task.setStatus(state)
                .setFocus(new Reference("ServiceRequest/r"))
                .setRequester(new Reference("Organization/school"))
                .setOwner(new Reference("Organization/camhs"))
                .setStatusReason(reason("after-assessment"))
                .setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.FORWARDED.coding()));
        output(task, SupportOutput.ADVICE).setValue(new StringType("x"));
        output(task, SupportOutput.INTERIM_SUPPORT).setValue(new StringType("x"));
        output(task, SupportOutput.REFERRAL_OUTCOME)
                .setValue(new CodeableConcept(ReferralOutcome.ADVICE_GIVEN.coding()));
        task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType("2026-12-01")));
        return new ReferralTask(task);
    }

    private static Task.TaskOutputComponent output(Task task, SupportOutput part) {
        return task.addOutput().setType(new CodeableConcept(part.coding()));
    }

    private static CodeableConcept reason(String code) {
        return new CodeableConcept(
                new Coding().setSystem(CodeSystems.REJECTION_REASON).setCode(code));
    }

    static Stream<Arguments> everyStep() {
        return STATES.stream()
                .flatMap(from -> STATES.stream()
                        .filter(to -> to != from)
                        .flatMap(to -> Arrays.stream(Side.values()).map(side -> Arguments.of(from, to, side))));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void a_step_is_allowed_to_the_side_that_takes_it_and_to_nobody_else(TaskStatus from, TaskStatus to, Side side) {
        boolean byOwner = BY_OWNER.getOrDefault(from, Set.of()).contains(to);
        boolean byRequester = BY_REQUESTER.getOrDefault(from, Set.of()).contains(to);
        TaskChange change = new TaskChange(task(from), task(to));

        if (side == Side.OWNER ? byOwner : byRequester) {
            assertThatCode(() -> change.require(() -> Set.of(side))).doesNotThrowAnyException();
        } else if (byOwner || byRequester) {
            assertRefused(change, Set.of(side), 422, "R-04", "Task.status");
        } else {
            assertRefused(change, Set.of(side), 409, "R-03", "Task.status");
        }
    }

    @Test
    void a_refusal_names_the_state_and_what_it_allows() {
        assertThat(refusal(new TaskChange(task(REQUESTED), task(COMPLETED)), Set.of(Side.OWNER))
                        .getIssueFirstRep()
                        .getDiagnostics())
                .isEqualTo("A referral that is requested doesn't become completed this way. It may become: received"
                        + " (by the organisation to which the referral is addressed), accepted (by the"
                        + " organisation to which the referral is addressed), rejected (by the organisation to"
                        + " which the referral is addressed), cancelled (by the organisation that asked),"
                        + " entered-in-error (by the organisation that asked).");
        assertThat(refusal(new TaskChange(task(REJECTED), task(ACCEPTED)), Set.of(Side.OWNER))
                        .getIssueFirstRep()
                        .getDiagnostics())
                .isEqualTo(
                        "This referral has ended as rejected; nothing follows. Make a new referral that replaces it.");
    }

    @Test
    void what_was_accepted_is_turned_down_only_after_assessment() {
        ReferralTask rejected = task(REJECTED);
        rejected.task().setStatusReason(reason("capacity"));

        assertRefused(new TaskChange(task(ACCEPTED), rejected), Set.of(Side.OWNER), 409, "R-03", "Task.status");
    }

    @Test
    void what_is_received_goes_on_only_when_accepted_or_passed_on() {
        ReferralTask started = task(INPROGRESS);
        started.task().setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.IN_TREATMENT.coding()));

        assertRefused(new TaskChange(task(RECEIVED), started), Set.of(Side.OWNER), 409, "R-03", "Task.status");
    }

    @Test
    void nobody_but_the_parties_changes_anything() {
        ReferralTask after = task(RECEIVED);
        after.task().addNote().setText("x");

        assertRefused(new TaskChange(task(RECEIVED), after), Set.of(), 422, "R-04", "Task.status");
        assertThatCode(() -> new TaskChange(task(RECEIVED), after).require(() -> Set.of(Side.REQUESTER)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = SupportOutput.class,
            names = {"ADVICE", "REFERRAL_OUTCOME"})
    void who_asked_doesnt_write_the_answer(SupportOutput part) {
        ReferralTask after = task(COMPLETED);
        output(after.task(), part).setValue(new StringType("y"));
        TaskChange change = new TaskChange(task(COMPLETED), after);

        assertRefused(change, Set.of(Side.REQUESTER), 422, "R-04", "Task.status");
        assertThatCode(() -> change.require(() -> Set.of(Side.OWNER))).doesNotThrowAnyException();
    }

    @Test
    void whoever_answers_doesnt_put_off_the_day_on_which_the_answer_is_due() {
        ReferralTask later = task(RECEIVED);
        later.task().getRestriction().getPeriod().setEndElement(new DateTimeType("2030-01-01"));

        assertRefused(new TaskChange(task(REQUESTED), later), Set.of(Side.OWNER), 422, "R-04", "Task.restriction");
        assertThatCode(() -> new TaskChange(task(RECEIVED), later).require(() -> Set.of(Side.REQUESTER)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_move_to_where_the_referral_stands_already_is_none_unless_it_may_be_said_again() {
        TaskChange again = new TaskChange(task(ACCEPTED), task(ACCEPTED));

        assertThat(catchThrowableOfType(BaseServerResponseException.class, () -> again.requireMove(false))
                        .getStatusCode())
                .isEqualTo(409);
        assertThatCode(() -> again.requireMove(true)).doesNotThrowAnyException();
        assertThatCode(() -> new TaskChange(task(RECEIVED), task(ACCEPTED)).requireMove(false))
                .doesNotThrowAnyException();
    }

    @Test
    void a_task_stays_with_its_referral_and_its_requester() {
        ReferralTask other = task(RECEIVED);
        other.task().setFocus(new Reference("ServiceRequest/other"));
        ReferralTask another = task(RECEIVED);
        another.task().setRequester(new Reference("Organization/another"));

        assertRefused(new TaskChange(task(REQUESTED), other), Set.of(Side.OWNER), 422, "referral-kept", "Task.focus");
        assertRefused(new TaskChange(task(REQUESTED), another), Set.of(Side.OWNER), 422, "referral-kept", "Task.focus");
    }

    @Test
    void the_same_referral_by_another_way_of_writing_it_is_the_same() {
        ReferralTask versioned = task(RECEIVED);
        versioned.task().setFocus(new Reference("ServiceRequest/r/_history/3"));

        assertThatCode(() -> new TaskChange(task(REQUESTED), versioned).require(() -> Set.of(Side.OWNER)))
                .doesNotThrowAnyException();
    }

    private static OperationOutcome refusal(TaskChange change, Set<Side> sides) {
        BaseServerResponseException refused =
                catchThrowableOfType(BaseServerResponseException.class, () -> change.require(() -> sides));
        assertThat(refused).isNotNull();
        return (OperationOutcome) refused.getOperationOutcome();
    }

    private static void assertRefused(TaskChange change, Set<Side> sides, int status, String rule, String expression) {
        BaseServerResponseException refused =
                catchThrowableOfType(BaseServerResponseException.class, () -> change.require(() -> sides));
        assertThat(refused).isNotNull();
        assertThat(refused.getStatusCode()).isEqualTo(status);
        List<OperationOutcomeIssueComponent> issues = ((OperationOutcome) refused.getOperationOutcome()).getIssue();
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).getDetails().getCodingFirstRep().getCode()).isEqualTo(rule);
        assertThat(issues.get(0).getExpression())
                .extracting(StringType::getValue)
                .containsExactly(expression);
    }

    /** To have been asked later would let every clock run out later. */
    @Test
    void since_when_an_answer_is_waited_for_is_said_by_whoever_asked() {
        ReferralTask before = task(RECEIVED);
        before.task().setAuthoredOnElement(new DateTimeType("2026-03-02"));
        ReferralTask after = new ReferralTask(before.task().copy());
        after.task().setAuthoredOnElement(new DateTimeType("2026-11-02"));
        TaskChange change = new TaskChange(before, after);

        BaseServerResponseException refused = catchThrowableOfType(
                BaseServerResponseException.class, () -> change.require(() -> EnumSet.of(Side.OWNER)));

        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThatCode(() -> change.require(() -> EnumSet.of(Side.REQUESTER))).doesNotThrowAnyException();
    }

    @Test
    void a_system_that_keeps_whole_seconds_may_answer() {
        ReferralTask before = task(RECEIVED);
        before.task().setAuthoredOnElement(new DateTimeType("2026-03-02T10:00:00.123Z"));
        ReferralTask after = new ReferralTask(before.task().copy());
        after.task().setAuthoredOnElement(new DateTimeType("2026-03-02T10:00:00Z"));

        assertThatCode(() -> new TaskChange(before, after).require(() -> EnumSet.of(Side.OWNER)))
                .doesNotThrowAnyException();
    }
}
