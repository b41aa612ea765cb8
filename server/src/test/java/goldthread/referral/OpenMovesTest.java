package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OpenMovesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUESTED | ACKNOWLEDGE, ACCEPT, REJECT, WAIT_LIST",
                "RECEIVED | REQUEST_INFORMATION, ACCEPT, REJECT, WAIT_LIST, COMPLETE, FORWARD",
                "ACCEPTED | REQUEST_INFORMATION, REJECT, WAIT_LIST, START, COMPLETE, FORWARD",
                "INPROGRESS | REQUEST_INFORMATION, COMPLETE, FORWARD",
                "ONHOLD | PROVIDE_INFORMATION, ACCEPT, REJECT, WAIT_LIST, START, FORWARD"
            })
    void the_addressee_answers(TaskStatus state, String moves) {
        assertThat(OpenMoves.of(task(state), true, false))
                .extracting(Enum::name)
                .containsExactly(moves.split(", "));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REQUESTED", "RECEIVED", "ACCEPTED", "INPROGRESS"})
    void whoever_asked_can_withdraw(TaskStatus state) {
        assertThat(OpenMoves.of(task(state), false, true)).containsExactly(Move.CANCEL);
    }

    @Test
    void whoever_asked_gives_what_is_asked_for() {
        assertThat(OpenMoves.of(task(TaskStatus.ONHOLD), false, true))
                .containsExactly(Move.PROVIDE_INFORMATION, Move.CANCEL);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "REJECTED", "CANCELLED", "FAILED", "ENTEREDINERROR"})
    void after_an_end_nothing_is_open(TaskStatus state) {
        assertThat(OpenMoves.of(task(state), true, true)).isEmpty();
    }

    @Test
    void nothing_is_open_to_anybody_else_or_on_another_task() {
        assertThat(OpenMoves.of(task(TaskStatus.REQUESTED), false, false)).isEmpty();
        assertThat(OpenMoves.of(new Task().setStatus(TaskStatus.REQUESTED), true, true))
                .isEmpty();
    }

    /** What is offered is what the rules would let through. */
    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REQUESTED", "RECEIVED", "ACCEPTED", "INPROGRESS", "ONHOLD"})
    void what_is_offered_leads_to_a_state_that_may_follow(TaskStatus state) {
        List<Move> open = OpenMoves.of(task(state), true, true);
        assertThat(open)
                .allMatch(
                        move -> move.state() == state || NextStates.after(state).containsKey(move.state()));
    }

    private static Task task(TaskStatus state) {
        Task task = new Task().setStatus(state);
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        return task;
    }
}
