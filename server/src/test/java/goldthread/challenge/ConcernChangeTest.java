package goldthread.challenge;

import static goldthread.challenge.TestConcern.concern;
import static goldthread.challenge.TestConcern.learnt;
import static goldthread.challenge.TestConcern.task;
import static goldthread.challenge.TestConcern.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.challenge.ConcernChange.Party;
import goldthread.profiles.Extensions;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcernChangeTest {

    private static final Set<Party> CHALLENGER = Set.of(Party.CHALLENGER);
    private static final Set<Party> CHALLENGED = Set.of(Party.CHALLENGED);

    private static void allowed(Task before, Set<Party> sides, Consumer<Task> edit) {
        assertThatCode(() -> change(before, sides, edit)).doesNotThrowAnyException();
    }

    private static void refused(String rule, int status, Task before, Set<Party> sides, Consumer<Task> edit) {
        BaseServerResponseException refusal =
                catchThrowableOfType(BaseServerResponseException.class, () -> change(before, sides, edit));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getStatusCode()).isEqualTo(status);
        assertThat(((OperationOutcome) refusal.getOperationOutcome())
                        .getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo(rule);
    }

    private static void change(Task before, Set<Party> sides, Consumer<Task> edit) {
        Task after = before.copy();
        edit.accept(after);
        new ConcernChange(concern(before), concern(after), sides).require();
    }

    private static void at(EscalationStage stage, Task task) {
        task.getExtension().clear();
        task.addExtension(Extensions.ESCALATION_STAGE, new CodeableConcept(stage.coding()));
    }

    private static Task first() {
        return task(EscalationStage.STAGE_1);
    }

    @Test
    void it_goes_up_one_stage_at_a_time_by_either_party() {
        allowed(first(), CHALLENGER, task -> at(EscalationStage.STAGE_2, task));
        allowed(first(), CHALLENGED, task -> at(EscalationStage.STAGE_2, task));
        refused("concern-stage", 422, first(), CHALLENGER, task -> at(EscalationStage.STAGE_3, task));
        refused(
                "concern-stage",
                422,
                task(EscalationStage.STAGE_3),
                CHALLENGER,
                task -> at(EscalationStage.STAGE_2, task));
    }

    @Test
    void one_that_skips_a_stage_or_goes_back_says_why_anew() {
        allowed(first(), CHALLENGER, task -> {
            at(EscalationStage.STAGE_3, task);
            task.getStatusReason().setText("The manager made the decision.");
        });
        Task reasoned = task(EscalationStage.STAGE_3);
        reasoned.getStatusReason().setText("The manager made the decision.");
        refused("concern-stage", 422, reasoned, CHALLENGER, task -> at(EscalationStage.STAGE_1, task));
    }

    @Test
    void who_is_no_party_changes_nothing() {
        refused("R-04", 422, first(), Set.of(), task -> task.setDescription("Other words"));
    }

    @Test
    void whoever_answers_doesnt_put_off_the_answer() {
        Consumer<Task> later =
                task -> task.getRestriction().getPeriod().setEnd(Date.from(Instant.parse("2027-01-01T00:00:00Z")));
        refused("R-04", 422, first(), CHALLENGED, later);
        allowed(first(), CHALLENGER, later);
    }

    @Test
    void it_stays_what_it_is() {
        refused("concern-kept", 422, first(), CHALLENGER, task -> task.setReasonReference(new Reference("CarePlan/9")));
        refused("concern-kept", 422, first(), CHALLENGER, task -> task.setRequester(new Reference("Organization/9")));
        refused("concern-kept", 422, first(), CHALLENGER, task -> task.setFor(new Reference("Patient/9")));
        refused(
                "concern-kept",
                422,
                first(),
                CHALLENGER,
                task -> task.getRestriction().getRecipient().clear());
    }

    @Test
    void neither_side_says_who_else_reads_it_or_who_answers_for_the_other() {
        Consumer<Task> reader = task -> task.getRestriction().addRecipient(new Reference("Organization/9"));
        refused("concern-kept", 422, first(), CHALLENGER, reader);
        refused("concern-kept", 422, first(), CHALLENGED, reader);
        refused("concern-kept", 422, first(), CHALLENGED, task -> task.setDescription("Other words"));
        refused("concern-kept", 422, first(), CHALLENGER, task -> task.setOwner(new Reference("Organization/9")));
        allowed(first(), CHALLENGED, task -> task.setOwner(new Reference("Practitioner/9")));
    }

    @Test
    void whose_decision_it_is_takes_it_no_stage_back() {
        refused("concern-stage", 422, task(EscalationStage.STAGE_3), CHALLENGED, task -> {
            at(EscalationStage.STAGE_1, task);
            task.getStatusReason().setText("It is small.");
        });
    }

    @Test
    void an_answer_is_added_and_not_taken_back() {
        allowed(first(), CHALLENGED, task -> with(task, EscalationOutcome.DECISION_UPHELD));
        refused(
                "concern-kept",
                422,
                with(first(), EscalationOutcome.DECISION_UPHELD),
                CHALLENGED,
                task -> task.getOutput().clear());
    }

    @Test
    void it_ends_with_a_resolution_and_learning() {
        allowed(
                first(),
                CHALLENGER,
                task -> learnt(with(task, EscalationOutcome.DECISION_CHANGED)).setStatus(TaskStatus.COMPLETED));
        refused("concern-unresolved", 422, first(), CHALLENGER, task -> task.setStatus(TaskStatus.COMPLETED));
        refused(
                "concern-unresolved",
                422,
                first(),
                CHALLENGER,
                task -> with(task, EscalationOutcome.COMPROMISE).setStatus(TaskStatus.COMPLETED));
        refused(
                "concern-unresolved",
                422,
                with(first(), EscalationOutcome.NEXT_STAGE),
                CHALLENGER,
                task -> learnt(task).setStatus(TaskStatus.CANCELLED));
    }

    @Test
    void nobody_ends_a_concern_about_their_own_decision_below_the_last_stage() {
        Consumer<Task> end =
                task -> learnt(with(task, EscalationOutcome.DECISION_UPHELD)).setStatus(TaskStatus.COMPLETED);
        refused("R-04", 422, task(EscalationStage.STAGE_4), CHALLENGED, end);
        allowed(task(EscalationStage.STAGE_5), CHALLENGED, end);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REJECTED", "FAILED"})
    void it_isnt_turned_down(TaskStatus status) {
        refused("R-03", 409, first(), CHALLENGER, task -> task.setStatus(status));
    }

    @Test
    void what_has_ended_stays_so() {
        Task ended = learnt(with(first(), EscalationOutcome.WITHDRAWN)).setStatus(TaskStatus.CANCELLED);
        refused("R-03", 409, ended, CHALLENGER, task -> task.setStatus(TaskStatus.REQUESTED));
        refused("R-03", 409, ended, CHALLENGER, task -> at(EscalationStage.STAGE_2, task));
        allowed(ended, CHALLENGER, task -> task.addNote().setText("Filed."));
    }

    @Test
    void one_in_error_is_taken_back_by_whoever_raised_it_until_it_is_answered() {
        Consumer<Task> wrong = task -> task.setStatus(TaskStatus.ENTEREDINERROR);
        allowed(first(), CHALLENGER, wrong);
        refused("concern-kept", 422, first(), CHALLENGED, wrong);
        refused("concern-kept", 422, with(first(), EscalationOutcome.DECISION_UPHELD), CHALLENGER, wrong);
    }

    @Test
    void a_new_one_begins_at_the_first_stage_or_says_why_not() {
        assertThatCode(() -> ConcernChange.requireNew(concern(first()))).doesNotThrowAnyException();
        Task higher = task(EscalationStage.STAGE_2);
        assertThat(catchThrowableOfType(
                        BaseServerResponseException.class, () -> ConcernChange.requireNew(concern(higher))))
                .isNotNull();
        higher.getStatusReason().setText("Stage 1 was spoken of on the telephone.");
        assertThatCode(() -> ConcernChange.requireNew(concern(higher))).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        BaseServerResponseException.class,
                        () -> ConcernChange.requireNew(concern(first().setStatus(TaskStatus.COMPLETED)))))
                .isNotNull();
    }
}
