package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ProfessionalConcernTest {

    private static Task task() {
        return new Task()
                .setStatus(TaskStatus.REQUESTED)
                .setCode(new CodeableConcept(TaskCode.CONCERN_ESCALATION.coding()))
                .setReasonReference(new Reference("EpisodeOfCare/1"));
    }

    private static ProfessionalConcern concern(Task task) {
        return ProfessionalConcern.of(task).orElseThrow();
    }

    private static void answer(Task task, EscalationOutcome outcome) {
        task.addOutput(new TaskOutputComponent()
                .setType(new CodeableConcept(SupportOutput.RESOLUTION.coding()))
                .setValue(new CodeableConcept(outcome.coding())));
    }

    @Test
    void it_is_a_task_of_its_code_that_names_the_decision() {
        assertThat(ProfessionalConcern.of(task())).isPresent();
        assertThat(ProfessionalConcern.of(task().setReasonReference(null))).isEmpty();
        assertThat(ProfessionalConcern.of(task().setCode(new CodeableConcept(TaskCode.LEGAL_ADVICE.coding()))))
                .isEmpty();
    }

    @Test
    void it_is_at_the_first_stage_until_it_says_otherwise() {
        Task task = task();
        assertThat(concern(task).stage()).isEqualTo(EscalationStage.STAGE_1);
        task.addExtension(Extensions.ESCALATION_STAGE, new CodeableConcept(EscalationStage.STAGE_4.coding()));
        assertThat(concern(task).stage()).isEqualTo(EscalationStage.STAGE_4);
    }

    @Test
    void an_answer_counts_at_its_own_stage() {
        Task task = task();
        assertThat(concern(task).answer()).isEmpty();
        answer(task, EscalationOutcome.DECISION_UPHELD);
        assertThat(concern(task).answer()).contains(EscalationOutcome.DECISION_UPHELD);
        answer(task, EscalationOutcome.NEXT_STAGE);
        assertThat(concern(task).answer()).isEmpty();
        assertThat(concern(task).answers()).hasSize(2);
    }

    @Test
    void it_is_open_until_it_is_over_and_says_when_an_answer_is_due() {
        Task task = task();
        task.getRestriction().getPeriod().setEnd(Date.from(Instant.EPOCH));
        assertThat(concern(task).isOpen()).isTrue();
        assertThat(concern(task).due()).contains(Instant.EPOCH);
        assertThat(concern(task.setStatus(TaskStatus.COMPLETED)).isOpen()).isFalse();
        assertThat(concern(task()).due()).isEmpty();
    }

    @Test
    void learning_is_said_in_words() {
        Task task = task();
        assertThat(concern(task).hasLearning()).isFalse();
        task.addOutput(new TaskOutputComponent()
                .setType(new CodeableConcept(SupportOutput.LEARNING.coding()))
                .setValue(new StringType("Ask first.")));
        assertThat(concern(task).hasLearning()).isTrue();
    }
}
