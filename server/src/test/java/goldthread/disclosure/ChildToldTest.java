package goldthread.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ObservationKind;
import goldthread.terminology.TaskCode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is a disclosure, and what lets go of the task to respond to one. */
final class ChildToldTest {

    private static Observation told(ObservationKind kind, ObservationStatus status) {
        Observation told = new Observation();
        told.setStatus(status);
        told.setCode(new CodeableConcept(kind.coding()));
        return told;
    }

    private static Task task(TaskCode code, TaskStatus status, String focus) {
        Task task = new Task();
        task.setStatus(status).setFocus(new Reference(focus));
        task.getCode().addCoding(code.coding());
        return task;
    }

    private static Task response(TaskStatus status) {
        return task(TaskCode.DISCLOSURE_RESPONSE, status, "Observation/o");
    }

    @Test
    void a_disclosure_is_made_until_it_is_taken_back() {
        assertThat(ChildTold.isMade(told(ObservationKind.DISCLOSURE, ObservationStatus.AMENDED)))
                .isTrue();
        assertThat(ChildTold.isMade(told(ObservationKind.DISCLOSURE, ObservationStatus.ENTEREDINERROR)))
                .isFalse();
        assertThat(ChildTold.isMade(told(ObservationKind.WISHES, ObservationStatus.FINAL)))
                .isFalse();
        assertThat(ChildTold.isMade(new Observation())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "CANCELLED", "FAILED", "REJECTED", "ENTEREDINERROR"})
    void every_end_lets_go_of_it_and_only_one_that_was_open(TaskStatus end) {
        assertThat(ChildTold.isLetGo(response(TaskStatus.REQUESTED), response(end)))
                .isTrue();
        assertThat(ChildTold.isLetGo(response(end), response(end))).isFalse();
    }

    @Test
    void to_go_on_with_it_lets_nothing_go_and_to_turn_it_into_something_else_does() {
        Task was = response(TaskStatus.REQUESTED);
        assertThat(ChildTold.isLetGo(was, response(TaskStatus.ACCEPTED))).isFalse();
        assertThat(ChildTold.isLetGo(was, task(TaskCode.PLAN_ACTION, TaskStatus.REQUESTED, "Observation/o")))
                .isTrue();
        assertThat(ChildTold.isLetGo(
                        was, task(TaskCode.DISCLOSURE_RESPONSE, TaskStatus.REQUESTED, "Observation/other")))
                .isTrue();
        assertThat(ChildTold.isLetGo(
                        task(TaskCode.PLAN_ACTION, TaskStatus.REQUESTED, "Observation/o"),
                        task(TaskCode.PLAN_ACTION, TaskStatus.COMPLETED, "Observation/o")))
                .isFalse();
    }

    @Test
    void only_a_completed_task_with_an_output_says_what_came_of_it() {
        Task answered = response(TaskStatus.COMPLETED);
        assertThat(ChildTold.lacksOutcome(answered)).isTrue();
        answered.addOutput(new TaskOutputComponent().setValue(new StringType("Seen, and safe.")));
        assertThat(ChildTold.lacksOutcome(answered)).isFalse();
        assertThat(ChildTold.lacksOutcome(response(TaskStatus.CANCELLED))).isTrue();
    }
}
