package goldthread.tests.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Period SUMMER = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    private static final Period WINTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    private static final Period YEAR = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
    private static final Period YEAR_BEFORE = new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

    private final Ledger ledger = new Ledger();

    @Test
    void what_happened_counts_in_its_quarter_and_financial_year_for_each_group_of_the_child() {
        ledger.add(new Life(
                List.of(),
                List.of(
                        move("2026-07-01", Set.of("looked-after", "autism-adhd")),
                        move("2026-09-30", Set.of("looked-after")))));
        ledger.add(new Life(List.of(), List.of(move("2026-03-31", Set.of()))));

        assertThat(of(SUMMER, Ledger.WHOLE, Ledger.WHOLE)).isEqualTo(new Ledger.Count(2, 1));
        assertThat(of(SUMMER, "where", "school")).isEqualTo(new Ledger.Count(2, 1));
        assertThat(of(YEAR, "group", "looked-after")).isEqualTo(new Ledger.Count(2, 1));
        assertThat(of(YEAR, "group", "autism-adhd")).isEqualTo(new Ledger.Count(1, 1));
        assertThat(of(YEAR_BEFORE, "group", "no-group")).isEqualTo(new Ledger.Count(1, 1));
        assertThat(of(SUMMER, "group", "no-group")).isEqualTo(Ledger.Count.NONE);
        assertThat(ledger.periods()).containsExactly(YEAR_BEFORE, WINTER, YEAR, SUMMER);
    }

    @Test
    void what_an_agency_never_does_is_asked_for_the_whole_year_only() {
        ledger.add(new Life(List.of(), List.of(move("2026-07-01", Set.of()))));

        assertThat(ledger.knows("moves", Agency.SCHOOL)).isTrue();
        assertThat(ledger.knows("moves", Agency.TRUST)).isFalse();
        assertThat(ledger.knows("not-brought", Agency.SCHOOL)).isFalse();
        assertThat(List.of(YEAR.isYear(), SUMMER.isYear(), Period.NOW.isYear())).containsExactly(true, false, false);
    }

    private Ledger.Count of(Period period, String table, String part) {
        return ledger.of(new Ledger.Cell("moves", Agency.SCHOOL, period, table, part));
    }

    private static Fact move(String day, Set<String> groups) {
        return new Fact("moves", Agency.SCHOOL, Optional.of(LocalDate.parse(day)), Map.of("where", "school"), groups);
    }

    @Test
    void a_number_is_right_when_it_is_near_and_wrong_when_it_is_far_or_small() {
        assertThat(wrong("a", 12, 10)).isEmpty();
        assertThat(wrong("a", 13, 10)).containsExactly("a is 13, and the ledger says 10 of 10 children");
        assertThat(wrong("a", 5, 4)).hasSize(1);
        assertThat(wrong("a", -1, 6)).isEmpty();
        assertThat(wrong("a", -1, 7)).hasSize(1);
    }

    @Test
    void a_number_is_withheld_beside_the_only_other() {
        Map<String, Ledger.Count> truth = Map.of("a", count(3), "b", count(9), "c", count(20));
        Map<String, OptionalInt> told = new LinkedHashMap<>();
        told.put("a", OptionalInt.empty());
        told.put("b", OptionalInt.empty());
        told.put("c", OptionalInt.of(19));
        assertThat(new Table(told, part -> truth.getOrDefault(part, Ledger.Count.NONE)).wrong(part -> 0))
                .isEmpty();
        told.put("b", OptionalInt.of(10));
        told.put("c", OptionalInt.empty());
        assertThat(new Table(told, part -> truth.getOrDefault(part, Ledger.Count.NONE)).wrong(part -> 0))
                .hasSize(1);
    }

    private static List<String> wrong(String part, int said, int truth) {
        Map<String, OptionalInt> told = new HashMap<>();
        told.put(part, said < 0 ? OptionalInt.empty() : OptionalInt.of(said));
        return new Table(told, name -> count(truth)).wrong(name -> 0);
    }

    private static Ledger.Count count(int number) {
        return new Ledger.Count(number, number);
    }
}
