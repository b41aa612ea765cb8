package goldthread.statutory;

import goldthread.store.DateSpan;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * From when to when, in days; what isn't said is empty.
 *
 * @param start first day
 * @param end last day
 */
public record Span(Optional<LocalDate> start, Optional<LocalDate> end) {

    static Span of(Period period) {
        return new Span(first(period.getStartElement()), last(period.getEndElement()));
    }

    static Optional<LocalDate> first(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(DateSpan.of(date).firstDay()) : Optional.empty();
    }

    static Optional<LocalDate> last(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(DateSpan.of(date).lastDay()) : Optional.empty();
    }

    boolean beginsAfter(LocalDate day) {
        return start.filter(day::isBefore).isPresent();
    }

    boolean endsAfter(LocalDate day) {
        return end.filter(day::isBefore).isPresent();
    }

    /** Whether it began after one day and not after another. */
    boolean beginsWithin(LocalDate after, LocalDate until) {
        return start.filter(begun -> begun.isAfter(after) && !begun.isAfter(until))
                .isPresent();
    }
}
