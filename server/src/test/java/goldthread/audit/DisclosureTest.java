package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.audit.Disclosure.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts that differ in nothing that is told are told once, with their number; none is told twice or left out. */
final class DisclosureTest {

    private static final int DAY = 24 * 60;

    private static ChildAttempt read(String id, int minutes, String type) {
        return TestRows.of(TestRows.row(id, minutes, "read", 0, 200), type);
    }

    private static List<ChildAttempt> newestFirst(ChildAttempt... attempts) {
        List<ChildAttempt> reversed = new ArrayList<>(List.of(attempts));
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void what_follows_and_is_alike_is_folded() {
        Page page = Disclosure.fold(
                newestFirst(read("1", 0, "Goal"), read("2", 1, "Goal"), read("3", 2, "Task"), read("4", 3, "Goal")),
                false,
                10);

        assertThat(page.disclosures()).extracting(Disclosure::count).containsExactly(1, 1, 2);
        assertThat(page.disclosures().get(2).latest().row().id()).isEqualTo("2");
        assertThat(page.last()).isNull();
    }

    @Test
    void a_new_day_begins_anew_in_the_united_kingdom() {
        Page page = Disclosure.fold(newestFirst(read("1", DAY / 2 - 1, "Goal"), read("2", DAY / 2, "Goal")), false, 10);

        assertThat(page.disclosures()).hasSize(2);
    }

    @Test
    void a_page_ends_before_the_attempt_that_would_begin_one_disclosure_too_many() {
        Page page = Disclosure.fold(
                newestFirst(read("1", 0, "Goal"), read("2", 1, "Task"), read("3", 2, "Task")), false, 1);

        assertThat(page.disclosures())
                .singleElement()
                .extracting(Disclosure::count)
                .isEqualTo(2);
        assertThat(page.last()).isNotNull().extracting(AuditRow::id).isEqualTo("2");
    }

    @Test
    void when_there_are_more_the_next_page_begins_after_the_last() {
        Page page = Disclosure.fold(newestFirst(read("1", 0, "Goal"), read("2", 1, "Goal")), true, 5);

        assertThat(page.last()).isNotNull().extracting(AuditRow::id).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void every_attempt_is_in_one_disclosure_whatever_the_size_of_a_page(int size) {
        List<ChildAttempt> all = IntStream.range(0, 60)
                .map(i -> 60 - i)
                .mapToObj(i -> read("row-" + i, i * 20, i % 7 < 4 ? "Goal" : "Task"))
                .toList();
        int told = 0;
        int from = 0;
        while (from < all.size()) {
            List<ChildAttempt> some = all.subList(from, Math.min(all.size(), from + 20));
            Page page = Disclosure.fold(some, from + 20 < all.size(), size);
            told += page.disclosures().stream().mapToInt(Disclosure::count).sum();
            AuditRow last = page.last();
            from = last == null
                    ? all.size()
                    : all.stream().map(each -> each.row().id()).toList().indexOf(last.id()) + 1;
        }
        assertThat(told).isEqualTo(all.size());
    }

    @ParameterizedTest
    @CsvSource({
        "read, 0, 200, read goals and the progress of referrals",
        "vread, 0, 200, read goals and the progress of referrals",
        "search-type, 0, 200, searched for and saw goals and the progress of referrals",
        "create, 0, , added goals and the progress of referrals",
        "update, 0, , wrote goals and the progress of referrals",
        "transaction, 0, , wrote goals and the progress of referrals",
        "batch, 0, , wrote goals and the progress of referrals",
        "batch, 0, 200, read goals and the progress of referrals",
        "$chronology, 0, 200, read the child's story",
        "$new, 0, 200, used a function ($new) on goals and the progress of referrals",
        "$chronology, 4, 404, 'tried to read the child''s story, and was refused'",
        "update, 4, 412, 'tried to change goals and the progress of referrals, and was refused'",
        "read, 8, 503, 'tried to read goals and the progress of referrals, which failed'"
    })
    void a_deed_is_told_in_words(String interaction, int outcome, Integer status, String words) {
        AuditRow row = TestRows.row("1", 0, interaction, outcome, status);

        assertThat(Deed.of(TestRows.of(row, "Goal", "Task"))).isEqualTo(words);
    }

    @Test
    void many_kinds_are_summed_up_and_kinds_of_the_same_name_are_told_once() {
        AuditRow row = TestRows.row("1", 0, "read", 0, 200);

        assertThat(Deed.of(TestRows.of(row, "Binary", "DocumentReference"))).isEqualTo("read documents");
        assertThat(Deed.of(TestRows.of(row, "Appointment", "CarePlan", "Consent", "Flag", "Goal")))
                .isEqualTo("read appointments, care plans, consents and other records");
    }

    @Test
    void a_search_that_named_the_child_and_found_nothing_showed_nothing() {
        AuditRow row = TestRows.row("1", 0, "search-type", 0, 200);

        assertThat(Deed.of(new ChildAttempt(row, List.of(), List.of("Patient"), false)))
                .isEqualTo("searched in the record, and saw nothing");
    }
}
