package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.terminology.ChronologyCategory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EventPagesTest {

    private static final String CAMHS = "https://example.org|C1";
    private static final String SCHOOL = "https://example.org|S1";
    private static final ChronologyQuestion ALL =
            new ChronologyQuestion(null, null, Set.of(), Set.of(), true, 100, null);

    private final JdbcTemplate database = new JdbcTemplate(memory());
    private final EventPages pages = new EventPages(database);

    private static JdbcDataSource memory() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:events;DB_CLOSE_DELAY=-1");
        return memory;
    }

    @BeforeEach
    void migrate() throws IOException {
        for (String script :
                List.of("V2__children.sql", "V4__sources.sql", "V20__events.sql", "V53__joined_records.sql")) {
            try (InputStream sql = EventPagesTest.class.getResourceAsStream("/db/migration/common/" + script)) {
                database.execute(new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @AfterEach
    void drop() {
        database.execute("DROP ALL OBJECTS");
    }

    private void resource(long key, String child, String organisation) {
        database.update(
                "INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation)"
                        + " VALUES (?, ?, 'Encounter', ?, 'someone else')",
                child,
                key,
                "id" + key);
        database.update(
                "INSERT INTO gt_source (res_pid, version, subject, organisation, recorded_at) VALUES (?, 1, 'x', ?, ?)",
                key,
                organisation,
                EventProjection.utc(Instant.parse("2026-06-01T00:00:00Z")));
    }

    /** Keys of events are numbers; a test reads better with names. */
    private final Map<Long, String> names = new HashMap<>();

    private void event(long key, String name, ChronologyCategory category, String from, @Nullable String until) {
        database.update(
                "INSERT INTO gt_event (res_pid, event_key, version, category, happened_at, happened_until)"
                        + " VALUES (?, ?, 1, ?, ?, ?)",
                key,
                keyOf(name),
                category.code(),
                EventProjection.utc(Instant.parse(from)),
                until == null ? null : EventProjection.utc(Instant.parse(until)));
    }

    private void day(long key, String name, ChronologyCategory category, int day) {
        String start = "2026-03-%02dT00:00:00Z".formatted(day);
        event(
                key,
                name,
                category,
                start,
                Instant.parse(start).plusSeconds(86_400).toString());
    }

    private long keyOf(String name) {
        long key = name.hashCode();
        names.put(key, name);
        return key;
    }

    private String nameOf(EventRow row) {
        return String.valueOf(names.get(row.place().eventKey()));
    }

    private Long[] all() {
        return database.queryForList("SELECT res_pid FROM gt_resource_child", Long.class)
                .toArray(Long[]::new);
    }

    @Test
    void what_the_reader_does_not_see_is_not_told() {
        resource(1, "wren", "https://example.org|A1");
        resource(2, "wren", "https://example.org|A1");
        day(1, "seen", ChronologyCategory.CONTACT, 1);
        day(2, "hidden", ChronologyCategory.CONTACT, 2);

        assertThat(pages.of("wren", new Long[] {1L}, ALL, Set.of()).stream().map(this::nameOf))
                .containsExactly("seen");
    }

    private List<String> keys(ChronologyQuestion question) {
        return pages.of("wren", all(), question, question.agencies()).stream()
                .map(this::nameOf)
                .toList();
    }

    private static ChronologyQuestion between(@Nullable String start, @Nullable String end) {
        return new ChronologyQuestion(
                start == null ? null : Instant.parse(start),
                end == null ? null : Instant.parse(end),
                Set.of(),
                Set.of(),
                true,
                100,
                null);
    }

    @Test
    void events_of_all_resources_of_a_child_stand_in_one_order_and_no_others() {
        resource(1, "wren", CAMHS);
        resource(2, "wren", SCHOOL);
        resource(3, "robin", CAMHS);
        day(1, "joins", ChronologyCategory.TEAM, 1);
        day(1, "leaves", ChronologyCategory.TEAM, 20);
        day(2, "visit", ChronologyCategory.CONTACT, 10);
        day(3, "other child", ChronologyCategory.CONTACT, 10);

        assertThat(keys(ALL)).containsExactly("leaves", "visit", "joins");
        assertThat(pages.of("wren", all(), ALL, Set.of()))
                .extracting(EventRow::reference, EventRow::organisation)
                .containsExactly(
                        tuple("Encounter/id1", CAMHS), tuple("Encounter/id2", SCHOOL), tuple("Encounter/id1", CAMHS));
    }

    @Test
    void page_after_page_tells_every_event_once_in_both_orders() {
        List<String> all = new ArrayList<>();
        for (int key = 1; key <= 23; key++) {
            resource(key, "wren", CAMHS);
            day(key, "a" + key, ChronologyCategory.CONTACT, 1 + key % 5);
            day(key, "b" + key, ChronologyCategory.TEAM, 1 + key % 3);
            all.add("a" + key);
            all.add("b" + key);
        }

        for (boolean newestFirst : new boolean[] {true, false}) {
            List<String> told = story(new ChronologyQuestion(null, null, Set.of(), Set.of(), newestFirst, 7, null));
            assertThat(told).hasSize(46).containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(story(new ChronologyQuestion(null, null, Set.of(), Set.of(ChronologyCategory.TEAM), true, 7, null)))
                .hasSize(23)
                .allMatch(key -> key.startsWith("b"));
    }

    private List<String> story(ChronologyQuestion first) {
        List<String> told = new ArrayList<>();
        Optional<ChronologyQuestion> next = Optional.of(first);
        while (next.isPresent()) {
            ChronologyQuestion question = next.get();
            List<EventRow> rows = pages.of("wren", all(), question, question.agencies());
            rows.stream().limit(question.count()).forEach(row -> told.add(nameOf(row)));
            next = rows.size() > question.count()
                    ? Optional.of(
                            question.goingOnAfter(rows.get(question.count() - 1).place()))
                    : Optional.empty();
        }
        return told;
    }

    @Test
    void what_is_recorded_meanwhile_moves_no_page() {
        for (int key = 1; key <= 6; key++) {
            resource(key, "wren", CAMHS);
            day(key, "e" + key, ChronologyCategory.CONTACT, key);
        }
        ChronologyQuestion first = new ChronologyQuestion(null, null, Set.of(), Set.of(), true, 3, null);
        List<EventRow> rows = pages.of("wren", all(), first, Set.of());
        resource(9, "wren", CAMHS);
        day(9, "new", ChronologyCategory.CONTACT, 28);

        assertThat(keys(first.goingOnAfter(rows.get(2).place()))).containsExactly("e3", "e2", "e1");
    }

    @Test
    void a_span_takes_in_what_reaches_into_it() {
        resource(1, "wren", CAMHS);
        event(1, "stay", ChronologyCategory.HOSPITAL_STAY, "2026-03-01T00:00:00Z", "2026-03-11T00:00:00Z");
        event(1, "goes on", ChronologyCategory.HOSPITAL_STAY, "2026-01-01T00:00:00Z", null);
        day(1, "later", ChronologyCategory.CONTACT, 20);

        assertThat(keys(between("2026-03-10T00:00:00Z", "2026-03-15T00:00:00Z")))
                .containsExactly("stay", "goes on");
        assertThat(keys(between("2026-03-11T00:00:00Z", "2026-03-15T00:00:00Z")))
                .containsExactly("goes on");
        assertThat(keys(between("2026-03-20T12:00:00Z", null))).containsExactly("later", "goes on");
        assertThat(keys(between(null, "2026-03-01T00:00:00Z"))).containsExactly("goes on");
    }

    @Test
    void an_agency_is_the_one_that_recorded_the_event_and_not_the_one_that_wrote_last() {
        resource(1, "wren", CAMHS);
        resource(2, "wren", SCHOOL);
        day(1, "by camhs", ChronologyCategory.CONTACT, 1);
        day(2, "by school", ChronologyCategory.CONTACT, 2);

        assertThat(keys(new ChronologyQuestion(null, null, Set.of(CAMHS), Set.of(), true, 50, null)))
                .containsExactly("by camhs");
        assertThat(keys(new ChronologyQuestion(null, null, Set.of(CAMHS, SCHOOL), Set.of(), true, 50, null)))
                .containsExactly("by school", "by camhs");
    }

    @Test
    void an_agency_that_is_not_there_has_recorded_nothing() {
        resource(1, "wren", CAMHS);
        day(1, "by camhs", ChronologyCategory.CONTACT, 1);
        ChronologyQuestion question =
                new ChronologyQuestion(null, null, Set.of("Organization/9"), Set.of(), true, 50, null);

        assertThat(pages.of("wren", all(), question, Set.of())).isEmpty();
        assertThat(pages.of("wren", all(), ALL, Set.of())).hasSize(1);
    }
}
