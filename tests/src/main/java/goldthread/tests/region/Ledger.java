package goldthread.tests.region;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often what happened; it grows with the quarters, not with the children. */
public final class Ledger {
    /** The table in which a measure's whole stands. */
    public static final String WHOLE = "";

    private static final String GROUPS = "group";
    private static final String NO_GROUP = "no-group";
    private static final int QUARTER = 3;

    private final Map<Cell, Count> counts = new HashMap<>();
    private final Set<Done> done = new HashSet<>();
    private int child;

    /**
     * One number of one report.
     *
     * @param measure last part of the Measure's URL
     * @param agency whose report
     * @param period of which time; {@link Period#NOW} of what is so now
     * @param table in which table
     * @param part which part of it
     */
    public record Cell(String measure, Agency agency, Period period, String table, String part) {}

    private record Done(String measure, Agency agency) {}

    /**
     * A number.
     *
     * @param times how often
     * @param children of how many children
     */
    public record Count(int times, int children) {
        /** Nothing. */
        public static final Count NONE = new Count(0, 0);
    }

    /** Counts what happened to one more child, which is told at once. */
    public void add(Life life) {
        Set<Cell> ofThisChild = new HashSet<>();
        life.facts().forEach(fact -> add(fact, ofThisChild));
        child++;
    }

    private void add(Fact fact, Set<Cell> ofThisChild) {
        done.add(new Done(fact.measure(), fact.agency()));
        for (Period period : fact.day().map(Ledger::periods).orElse(List.of(Period.NOW))) {
            count(cell(fact, period, WHOLE, WHOLE), ofThisChild);
            fact.parts().forEach((table, part) -> count(cell(fact, period, table, part), ofThisChild));
            Set<String> groups = fact.groups().isEmpty() ? Set.of(NO_GROUP) : fact.groups();
            groups.forEach(group -> count(cell(fact, period, GROUPS, group), ofThisChild));
        }
    }

    private static Cell cell(Fact fact, Period period, String table, String part) {
        return new Cell(fact.measure(), fact.agency(), period, table, part);
    }

    private void count(Cell cell, Set<Cell> ofThisChild) {
        int more = ofThisChild.add(cell) ? 1 : 0;
        counts.merge(cell, new Count(1, 1), (old, one) -> new Count(old.times() + 1, old.children() + more));
    }

    /** The quarter and the financial year in which a day lies. */
    private static List<Period> periods(LocalDate day) {
        LocalDate quarter = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % QUARTER);
        LocalDate april = day.withDayOfMonth(1).withMonth(Month.APRIL.getValue());
        LocalDate year = day.isBefore(april) ? april.minusYears(1) : april;
        return List.of(
                new Period(quarter, quarter.plusMonths(QUARTER).minusDays(1)),
                new Period(year, year.plusYears(1).minusDays(1)));
    }

    /** How many children have been counted. */
    public int children() {
        return child;
    }

    /** How many numbers it has. */
    public int size() {
        return counts.size();
    }

    /** Whether anything of a measure ever happened at an agency. */
    public boolean knows(String measure, Agency agency) {
        return done.contains(new Done(measure, agency));
    }

    /** One number; nought when nothing of it happened. */
    public Count of(Cell cell) {
        return counts.getOrDefault(cell, Count.NONE);
    }

    /** The times of which it tells something, in their order. */
    public List<Period> periods() {
        return new ArrayList<>(
                new TreeSet<>(counts.keySet().stream().map(Cell::period).toList()));
    }
}
