package goldthread.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class WishTasksTest {

    private static final Instant DUE = Instant.parse("2026-11-01T12:00:00.700Z");

    private static Task task(TaskStatus status, String authored) {
        return new Task().setStatus(status).setAuthoredOn(Date.from(Instant.parse(authored)));
    }

    @Test
    void nobody_is_asked_without_a_task() {
        assertThat(WishTasks.isAsked(List.of(), DUE)).isFalse();
    }

    @Test
    void a_task_of_an_earlier_day_counts_only_while_it_is_open() {
        assertThat(WishTasks.isAsked(List.of(task(TaskStatus.REQUESTED, "2026-10-01T12:00:00Z")), DUE))
                .isTrue();
        assertThat(WishTasks.isAsked(List.of(task(TaskStatus.COMPLETED, "2026-10-01T12:00:00Z")), DUE))
                .isFalse();
        assertThat(WishTasks.isAsked(List.of(new Task().setStatus(TaskStatus.COMPLETED)), DUE))
                .isFalse();
    }

    @Test
    void one_that_was_written_once_the_answer_was_due_counts_whatever_became_of_it() {
        assertThat(WishTasks.isAsked(List.of(task(TaskStatus.REJECTED, "2026-11-01T12:10:00Z")), DUE))
                .isTrue();
        assertThat(WishTasks.isAsked(List.of(task(TaskStatus.REJECTED, "2026-11-01T12:00:00Z")), DUE))
                .isTrue();
    }
}
