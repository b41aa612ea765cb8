package goldthread.audit;

import java.util.List;
import java.util.Set;

/**
 * An attempt as far as it was about one child.
 *
 * @param shown the types of the child's resources that were shown or written, in order of their names
 * @param named the types of those that were only asked for
 * @param isKnown whether its caller was ever answered about the child
 */
record ChildAttempt(AuditRow row, List<String> shown, List<String> named, boolean isKnown) {

    /** What can be answered with nothing. */
    private static final Set<String> SEARCHES = Set.of("search-type", "batch");

    /** Copies its lists. */
    ChildAttempt {
        shown = List.copyOf(shown);
        named = List.copyOf(named);
    }

    /** What it was about: what was shown, else what was asked for. */
    List<String> kinds() {
        return shown.isEmpty() ? named : shown;
    }

    /** A search that named the child and was answered with nothing. */
    boolean isFruitless() {
        return row.outcome() == Outcome.SUCCESS.code() && SEARCHES.contains(row.interaction()) && shown.isEmpty();
    }

    /** Whether it is of someone who never saw anything of the child, and didn't now. */
    boolean isOfStranger() {
        return !isKnown;
    }
}
