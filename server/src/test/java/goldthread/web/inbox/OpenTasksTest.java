package goldthread.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.profiles.Extensions;
import goldthread.web.RecordRefusal;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenTasksTest {

    private static Task task(String id) {
        Task task = new Task();
        task.setStatus(TaskStatus.REQUESTED).setId(id);
        return task;
    }

    private static Task due(String id, String end) {
        Task task = task(id);
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(end));
        return task;
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Resource::getId).toList();
    }

    @Test
    void what_is_overdue_the_longest_comes_first_and_what_has_no_day_last() {
        Task waits = task("review");
        waits.setStatus(TaskStatus.ACCEPTED);
        waits.addExtension(Extensions.REVIEW_DUE, new DateType("2026-11-12"));
        OpenTasks open = OpenTasks.of(
                List.of(task("none"), due("later", "2026-12-24"), waits, due("first", "2026-11-11T09:00:00Z")), false);

        assertThat(ids(open.all())).containsExactly("first", "review", "later", "none");
    }

    @Test
    void a_part_follows_the_other_in_the_order_of_all() {
        List<Task> tasks = IntStream.range(0, 60)
                .mapToObj(i -> due("t" + i, "2026-11-%02d".formatted(i % 30 + 1)))
                .toList();
        OpenTasks open = OpenTasks.of(tasks, true);

        assertThat(ids(open.after(null))).hasSize(25).startsWith("t0", "t30", "t1", "t31");
        assertThat(open.next(null)).isEqualTo("25");
        assertThat(ids(open.after("25"))).startsWith("t42");
        assertThat(open.next("25")).isEqualTo("50");
        assertThat(ids(open.after("50"))).hasSize(10).endsWith("t29", "t59");
        assertThat(open.next("50")).isNull();
        assertThat(open.after("75")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "1000", "25 ", "\u0662"})
    void what_is_no_number_of_lines_is_not_there(String from) {
        OpenTasks none = OpenTasks.of(List.of(), false);

        assertThatThrownBy(() -> none.after(from)).isInstanceOf(RecordRefusal.class);
    }
}
