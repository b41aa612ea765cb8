package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.audit.DisclosureQuestion.Place;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child's attempts are those on the child and on all that belongs to them, and on nothing else. */
final class ChildAttemptsTest {

    private static final DisclosureQuestion ALL = new DisclosureQuestion(null, null, 50, null);

    private final AuditTables tables = new AuditTables();
    private final ChildAttempts attempts = new ChildAttempts(tables.database());

    @BeforeEach
    void two_children_have_a_record() {
        tables.belongs("wren", "Patient", "wren");
        tables.belongs("wren", "Task", "t-1");
        tables.belongs("ivy", "Patient", "ivy");
        tables.belongs("ivy", "Task", "t-2");
        tables.belongs("wren", "Appointment", "both");
        tables.belongs("ivy", "Appointment", "both");
        tables.read("1", 50, "Patient", "wren");
        tables.read("2", 40, "Task", "t-1");
        tables.read("3", 30, "Task", "t-2");
        tables.read("4", 20, "Appointment", "both");
    }

    private List<String> ids(DisclosureQuestion question, int most) {
        return attempts.of("wren", question, most).stream()
                .map(attempt -> attempt.row().id())
                .toList();
    }

    @Test
    void they_are_told_newest_first() {
        assertThat(ids(ALL, 50)).containsExactly("4", "2", "1");
        assertThat(attempts.of("wren", ALL, 50))
                .extracting(ChildAttempt::kinds)
                .containsExactly(List.of("Appointment"), List.of("Task"), List.of("Patient"));
    }

    @Test
    void of_a_bundle_only_what_is_the_childs_counts() {
        tables.database()
                .update("INSERT INTO gt_audit_item VALUES ('2', 'Task', 't-2', 1), ('2', 'Patient', 'ivy', 1)");

        assertThat(attempts.of("wren", ALL, 50).get(1).kinds()).containsExactly("Task");
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        AuditRow last = attempts.of("wren", ALL, 1).get(0).row();

        assertThat(ids(ALL.goingOnAfter(last), 1)).containsExactly("2");
        assertThat(DisclosureQuestion.read(ALL.goingOnAfter(last).write()))
                .isEqualTo(new DisclosureQuestion(
                        null, null, 50, new Place(last.recorded().toEpochMilli(), "4")));
    }

    @Test
    void only_a_span_of_time_is_told_when_one_is_asked_for() {
        long second = attempts.of("wren", ALL, 50).get(1).row().recorded().toEpochMilli();

        assertThat(ids(new DisclosureQuestion(second, null, 50, null), 50)).containsExactly("4", "2");
        assertThat(ids(new DisclosureQuestion(null, second, 50, null), 50)).containsExactly("1");
    }

    @Test
    void who_was_never_answered_is_a_stranger() {
        tables.database().update("UPDATE gt_audit SET subject = 'other', outcome = 4, status = 404 WHERE id = '4'");
        tables.database().update("UPDATE gt_audit SET outcome = 4, status = 412 WHERE id = '2'");

        assertThat(attempts.of("wren", ALL, 50))
                .extracting(ChildAttempt::isOfStranger)
                .containsExactly(true, false, false);
    }

    @Test
    void a_search_that_showed_nothing_makes_nobody_known() {
        tables.database().update("UPDATE gt_audit SET subject = 'other', interaction = 'search-type' WHERE id = '1'");
        tables.database().update("UPDATE gt_audit_item SET version = 0 WHERE audit_id = '1'");

        ChildAttempt search = attempts.of("wren", ALL, 50).get(2);
        assertThat(search.isOfStranger()).isTrue();
        assertThat(search.isFruitless()).isTrue();
    }
}
