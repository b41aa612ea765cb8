package goldthread.statutory;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * A restrictive measure in force (N95).
 *
 * @param about {@code Flag/id}
 * @param span from when to when
 * @param authority who raised it
 * @param next when it is looked at again
 */
record Restriction(String about, Span span, Optional<Reference> authority, Optional<LocalDate> next) {

    /** Whether nobody looks at it on a day that lies ahead. */
    boolean isUnwatched(LocalDate today) {
        return next.filter(day -> !day.isBefore(today)).isEmpty();
    }
}
