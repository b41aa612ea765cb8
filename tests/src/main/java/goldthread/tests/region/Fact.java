package goldthread.tests.region;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a report counts.
 *
 * @param measure last part of the Measure's URL
 * @param agency whose doing it was
 * @param day when; empty of what is so now
 * @param parts to which part it belongs of each table; a table that isn't here doesn't count it
 * @param groups to which groups the child belonged then
 */
public record Fact(
        String measure, Agency agency, Optional<LocalDate> day, Map<String, String> parts, Set<String> groups) {

    /** Copies what it is given. */
    public Fact {
        parts = Map.copyOf(parts);
        groups = Set.copyOf(groups);
    }
}
