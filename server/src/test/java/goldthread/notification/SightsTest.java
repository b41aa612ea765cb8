package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Caller;
import goldthread.access.StandIns;
import goldthread.store.Gate;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SightsTest {

    private static final Caller CLINICIAN =
            StandIns.of("Practitioner/p", "camhs-clinician", "urn:o|camhs").orElseThrow();
    private static final Caller TEACHER =
            StandIns.of("Practitioner/t", "school-lead", "urn:o|school").orElseThrow();

    private final List<Set<String>> asked = new ArrayList<>();

    /** Shows what is about no secret, and can't decide about what is broken. */
    private final Gate gate = (Gate) Proxy.newProxyInstance(
            Gate.class.getClassLoader(), new Class<?>[] {Gate.class}, (proxy, method, arguments) -> {
                Set<String> records = new TreeSet<>();
                ((Collection<?>) arguments[0]).forEach(record -> records.add((String) record));
                asked.add(Set.copyOf(records));
                if (records.contains("Task/broken")) {
                    throw new IllegalStateException("broken");
                }
                records.removeIf(record -> record.endsWith("secret"));
                return records;
            });

    private static Occurrence event(String focus, String child) {
        return new Occurrence(
                1, Topic.CLOSURE, 1, focus, child, "urn:o|camhs", "Practitioner/p", List.of(), Instant.EPOCH);
    }

    @Test
    void the_gate_is_asked_once_for_each_caller_and_child() {
        List<Occurrence> events = List.of(
                event("Task/a", "wren"), event("Flag/b", "wren"), event("Task/secret", "wren"), event("Task/c", "kit"));
        Sights sights = new Sights(gate, events);

        for (Caller caller : List.of(CLINICIAN, TEACHER)) {
            assertThat(events)
                    .filteredOn(event -> sights.sees(caller, event))
                    .map(Occurrence::focus)
                    .containsExactly("Task/a", "Flag/b", "Task/c");
        }

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        Set.of("Task/a", "Flag/b", "Task/secret"),
                        Set.of("Task/c"),
                        Set.of("Task/a", "Flag/b", "Task/secret"),
                        Set.of("Task/c"));
    }

    @Test
    void what_cannot_be_decided_about_one_says_nothing_of_the_others() {
        Sights sights = new Sights(gate, List.of(event("Task/broken", "wren"), event("Flag/b", "wren")));

        assertThat(sights.sees(CLINICIAN, event("Flag/b", "wren"))).isTrue();
    }
}
