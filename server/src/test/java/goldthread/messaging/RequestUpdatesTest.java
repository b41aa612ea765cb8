package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class RequestUpdatesTest {

    private static Task task(String id, String... wholes) {
        Task task = new Task();
        task.setId("Task/" + id + "/_history/3");
        for (String whole : wholes) {
            task.addPartOf(new Reference(whole));
        }
        return task;
    }

    @Test
    void what_was_passed_on_follows_by_itself() {
        Task whole = task("1");
        Task part = task("2", "Task/1");
        Task partOfPart = task("3", "Task/2");
        Task beside = task("4", "CarePlan/1");
        Task left = task("5", "Task/9");

        assertThat(RequestUpdates.asked(List.of(part, whole, partOfPart, beside, left)))
                .containsExactly(whole, beside, left);
    }
}
