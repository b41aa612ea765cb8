package goldthread.carer;

import goldthread.store.DateSpan;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Days out of the dates of records; a date that isn't there is empty. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> first(@Nullable Type date) {
        return written(date).map(known -> DateSpan.of(known).firstDay());
    }

    static Optional<LocalDate> last(@Nullable Type date) {
        return written(date).map(known -> DateSpan.of(known).lastDay());
    }

    /** The last day of a date or period. */
    static Optional<LocalDate> end(@Nullable Type scheduled) {
        return last(scheduled instanceof Period period ? period.getEndElement() : scheduled);
    }

    private static Optional<BaseDateTimeType> written(@Nullable Type date) {
        return date instanceof BaseDateTimeType written && written.hasValue() ? Optional.of(written) : Optional.empty();
    }
}
