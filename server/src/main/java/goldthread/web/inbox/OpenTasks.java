package goldthread.web.inbox;

import goldthread.web.RecordRefusal;
import goldthread.web.referral.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order in which they are due: overdue the longest first, without a day last.
 *
 * @param all in that order
 * @param areMore whether there are more than these
 */
record OpenTasks(List<Task> all, boolean areMore) {

    /** So many are put in order. */
    static final int MOST = 200;

    static final int A_PART = 25;

    private static final Comparator<Task> BY_DUE = Comparator.comparing(
            task -> Standing.dueBy(task).orElse(null), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    OpenTasks {
        all = List.copyOf(all);
    }

    static OpenTasks of(Collection<Task> tasks, boolean areMore) {
        return new OpenTasks(tasks.stream().sorted(BY_DUE).toList(), areMore);
    }

    /** The part that follows so many. */
    List<Task> after(@Nullable String from) {
        return all.stream().skip(number(from)).limit(A_PART).toList();
    }

    /** Where the part after that one begins; {@code null} when it is the last. */
    @Nullable
    String next(@Nullable String from) {
        int end = number(from) + A_PART;
        return end < all.size() ? Integer.toString(end) : null;
    }

    private static int number(@Nullable String from) {
        if (from == null) {
            return 0;
        }
        if (!from.matches("[0-9]{1,3}")) {
            throw RecordRefusal.notThere();
        }
        return Integer.parseInt(from);
    }
}
