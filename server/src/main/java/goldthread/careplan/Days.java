package goldthread.careplan;

import goldthread.store.DateSpan;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;

/** Compares the dates of resources with a day. A date that isn't there says nothing against a day. */
final class Days {

    private Days() {}

    static Optional<LocalDate> first(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(DateSpan.of(date).firstDay()) : Optional.empty();
    }

    static Optional<LocalDate> last(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(DateSpan.of(date).lastDay()) : Optional.empty();
    }

    static Optional<LocalDate> start(Period period) {
        return first(period.getStartElement());
    }

    static Optional<LocalDate> end(Period period) {
        return last(period.getEndElement());
    }

    /** Whether it had begun by then. */
    static boolean begun(Optional<LocalDate> start, LocalDate day) {
        return start.isEmpty() || !start.get().isAfter(day);
    }

    /** Whether a day lies in a period; its last day belongs to it. */
    static boolean within(Period period, LocalDate day) {
        return begun(start(period), day) && end(period).filter(day::isAfter).isEmpty();
    }

    /** Whether a day that was given has passed. */
    static boolean passed(Optional<LocalDate> due, LocalDate day) {
        return due.filter(day::isAfter).isPresent();
    }
}
