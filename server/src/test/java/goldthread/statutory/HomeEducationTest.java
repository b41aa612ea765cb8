package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TaskCode;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** For which episode somebody looks at a child's education at home already. */
final class HomeEducationTest {

    private static boolean isOpen(TaskCode code, TaskStatus status, String about) {
        Task task = new Task().setStatus(status).setFocus(new Reference(about));
        task.getCode().addCoding(code.coding());
        return HomeEducation.isOpen(task, "EpisodeOfCare/home");
    }

    @Test
    void it_is_asked_while_a_task_for_the_same_episode_is_open() {
        assertThat(isOpen(TaskCode.ASSESS_HOME_EDUCATION, TaskStatus.REQUESTED, "EpisodeOfCare/home"))
                .isTrue();
        assertThat(isOpen(TaskCode.ASSESS_HOME_EDUCATION, TaskStatus.ONHOLD, "EpisodeOfCare/home"))
                .isTrue();
        assertThat(isOpen(TaskCode.ASSESS_HOME_EDUCATION, TaskStatus.COMPLETED, "EpisodeOfCare/home"))
                .isFalse();
        assertThat(isOpen(TaskCode.ASSESS_HOME_EDUCATION, TaskStatus.REQUESTED, "EpisodeOfCare/other"))
                .isFalse();
        assertThat(isOpen(TaskCode.RESTORE_PROVISION, TaskStatus.REQUESTED, "EpisodeOfCare/home"))
                .isFalse();
    }
}
