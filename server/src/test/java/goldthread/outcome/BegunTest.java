package goldthread.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BegunTest {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    private static Task inProgress() {
        Task task = Robin.task();
        task.setStatus(TaskStatus.INPROGRESS);
        return task;
    }

    private static Task coded(String code) {
        return inProgress().setCode(new CodeableConcept(new Coding(TASK_CODE, code, null)));
    }

    @Test
    void help_begins_when_an_addressee_is_at_work() {
        Begun begun = new Begun("1", "1", "robin", Robin.NOW);

        assertThat(Begun.of(inProgress(), Robin.NOW)).contains(begun);
        assertThat(Begun.of(coded("fulfill"), Robin.NOW)).contains(begun);
        assertThat(Begun.of(Robin.task(), Robin.NOW)).isEmpty();
    }

    @Test
    void what_else_is_done_for_a_referral_is_no_help() {
        assertThat(Begun.of(coded("approve"), Robin.NOW)).isEmpty();

        Task answer = coded("approve");
        answer.getMeta().addProfile(Profiles.REFERRAL_TASK);
        assertThat(Begun.of(answer, Robin.NOW)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "REJECTED", "FAILED"})
    void help_is_over_however_it_ended(TaskStatus status) {
        assertThat(HelpGoesOn.isOver(new Task().setStatus(status))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"INPROGRESS", "ONHOLD", "CANCELLED", "ENTEREDINERROR"})
    void it_is_not_over_while_it_goes_on_or_when_it_was_withdrawn(TaskStatus status) {
        assertThat(HelpGoesOn.isOver(new Task().setStatus(status))).isFalse();
    }
}
