package goldthread.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void ids_are_learned_in_the_order_in_which_resources_were_sent() {
        String response = """
                {"resourceType":"Bundle","type":"transaction-response","entry":[
                  {"response":{"status":"201 Created","location":"Patient/1/_history/1"}},
                  {"response":{"status":"201","location":"http://127.0.0.1:8080/fhir/Task/a-b.c/_history/1"}}]}
                """;
        assertThat(Answers.created(response, List.of("patient", "task")))
                .containsEntry("patient", "Patient/1")
                .containsEntry("task", "Task/a-b.c");
    }

    @Test
    void a_resource_that_was_not_created_makes_the_answer_wrong() {
        String response = "{\"entry\":[{\"response\":{\"status\":\"200 OK\",\"location\":\"Patient/1/_history/1\"}}]}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answers.created(response, List.of("patient")))
                .withMessageContaining("patient wasn't created");
    }

    @Test
    void an_answer_that_leaves_a_resource_out_is_wrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answers.created("{\"entry\":[]}", List.of("patient")));
    }

    @Test
    void search_results_become_references() {
        String searchset = "{\"entry\":[{\"resource\":{\"resourceType\":\"Organization\",\"id\":\"7\"}}]}";
        assertThat(Answers.found(searchset)).containsExactly("Organization/7");
        assertThat(Answers.found("{\"resourceType\":\"Bundle\",\"total\":0}")).isEmpty();
    }

    @Test
    void members_are_counted_in_compact_and_in_pretty_json() {
        assertThat(Answers.count(
                        "[{\"name\":\"member\"},{\"name\" : \"member\"},{\"name\":\"gap\"}]", "name", "member"))
                .isEqualTo(2);
    }

    @Test
    void a_changed_task_differs_in_nothing_but_its_description() {
        String task = "{\"resourceType\":\"Task\",\"id\":\"1\",\"description\":\"before\",\"intent\":\"order\"}";
        String changed = Answers.changedTask(task, 3);
        assertThat(changed).contains("again, 3").doesNotContain("before").contains("\"intent\":\"order\"");
        assertThat(Answers.changedTask(task, 4)).isNotEqualTo(changed);
    }
}
