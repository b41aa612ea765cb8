package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what can be a resource is recorded: a URL may hold anything. */
final class ItemTest {

    @Test
    void a_version_is_recorded_where_one_is_meant() {
        assertThat(Item.of("Task", new IdType("Task", "a-1", "3"))).isEqualTo(new Item("Task", "a-1", 3));
        assertThat(Item.of("Task", new IdType("Task", "a-1"))).isEqualTo(new Item("Task", "a-1", 0));
    }

    @ParameterizedTest
    @CsvSource({"task, 1", "'', 1", "Task, 'a b'", "Task, ''", "Task, 'é'", "Ta$k, 1"})
    void what_can_be_no_resource_is_refused(String type, String id) {
        assertThat(Item.isPossible(type, id)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Item(type, id, 0));
    }
}
