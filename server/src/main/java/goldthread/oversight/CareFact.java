package goldthread.oversight;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one record says of a child in care.
 *
 * @param child logical id
 * @param kind what it is
 * @param party the authority, as {@code Type/id} or {@code system|value}; empty when it names none
 * @param says the code that matters; empty for most
 * @param from since when it holds, or when it was done
 * @param until the last day on which it holds
 * @param due when it is to be reviewed
 */
record CareFact(
        String child,
        FactKind kind,
        String party,
        String says,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> due) {

    CareFact {
        if (child.isEmpty()) {
            throw new IllegalArgumentException("a fact is about a child");
        }
    }

    /** Whether it holds on a day, or was done by then. */
    boolean isOn(LocalDate day) {
        boolean begun = from.filter(day::isBefore).isEmpty();
        return begun && (!kind.lasts() || until.filter(day::isAfter).isEmpty());
    }
}
