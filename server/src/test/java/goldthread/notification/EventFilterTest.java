package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {

    private final EventTables tables = new EventTables();

    private boolean lets(EventFilter filter, String child, String causedBy) {
        Occurrence event = new Occurrence(
                1, Topic.CLOSURE, 1, "EpisodeOfCare/e", child, causedBy, "Practitioner/p", List.of(), Instant.EPOCH);
        return filter.lets(event, new Houses(tables.database()));
    }

    @Test
    void without_a_filter_every_event_passes() {
        assertThat(lets(EventFilter.NONE, "c", "urn:o|camhs")).isTrue();
    }

    @Test
    void a_filter_names_children_and_who_did_it() {
        tables.organisation("Organization/camhs", "urn:o|camhs");

        assertThat(EventFilter.read(List.of("Task?patient=Patient/a,b&organization=Organization/camhs,urn:o%7Cgp")))
                .contains(new EventFilter(Set.of("a", "b"), Set.of("Organization/camhs", "urn:o|gp")))
                .hasValueSatisfying(filter -> {
                    assertThat(lets(filter, "a", "urn:o|camhs")).isTrue();
                    assertThat(lets(filter, "b", "urn:o|gp")).isTrue();
                    assertThat(lets(filter, "c", "urn:o|camhs")).isFalse();
                    assertThat(lets(filter, "a", "urn:o|school")).isFalse();
                });
    }

    @Test
    void all_of_several_filters_must_be_met() {
        Optional<EventFilter> filter = EventFilter.read(List.of("patient=a", "?organization=urn:o|gp"));

        assertThat(filter).contains(new EventFilter(Set.of("a"), Set.of("urn:o|gp")));
    }

    @Test
    void what_is_kept_says_the_same() {
        EventFilter filter = new EventFilter(Set.of("a", "b"), Set.of("urn:o|gp"));

        assertThat(EventFilter.kept(filter.keptChildren(), filter.keptOrganisations()))
                .isEqualTo(filter);
        assertThat(EventFilter.kept("", "")).isEqualTo(EventFilter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "patient",
                "patient=",
                "patient=a,",
                "patient=Observation/a",
                "patient=a b",
                "patient=a&patient=b",
                "patient=a&status=x",
                "patient:not=a",
                "organization=camhs",
                "organization=%zz",
                "patient=%20"
            })
    void what_can_t_be_filtered_by_is_refused(String written) {
        assertThat(EventFilter.read(List.of(written))).isEmpty();
    }
}
