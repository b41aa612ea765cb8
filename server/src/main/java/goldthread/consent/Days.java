package goldthread.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds; both ends belong to it.
 *
 * @param from first day; {@code null} when it isn't recorded
 * @param until last day; {@code null} when none is recorded
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** No end is recorded, and no beginning. */
    static final Days OPEN = new Days(null, null);

    Days {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("what holds ends after it begins");
        }
    }

    boolean hold(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !areOver(day);
    }

    boolean areOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /** The earlier of two last days. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
