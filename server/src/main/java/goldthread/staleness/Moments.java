package goldthread.staleness;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import goldthread.store.DateSpan;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a date of a record stands for when it is compared with another. On one day a change comes before what is
 * written; of a month or a year nobody can tell, so that what is written in it is looked at again.
 */
final class Moments {

    private Moments() {}

    /**
     * When something changed: a period does so at its start.
     *
     * @param known since when it is recorded; a month or a year that isn't over then can't have changed anything later
     */
    static Optional<Instant> ofEvent(@Nullable Type when, Instant known) {
        if (when instanceof Period period) {
            return ofEvent(period.hasStart() ? period.getStartElement() : period.getEndElement(), known);
        }
        return when instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(
                        isCoarse(date)
                                ? within(DateSpan.of(date), known)
                                : DateSpan.of(date).from())
                : Optional.empty();
    }

    private static Instant within(DateSpan span, Instant known) {
        Instant end = span.until().minusMillis(1);
        return known.isBefore(end) && !known.isBefore(span.from()) ? known : end;
    }

    /** Until when something written knew what was happening: a period at its end, where it has one. */
    static Optional<Instant> ofWriting(@Nullable Type when) {
        if (when instanceof Period period) {
            return ofWriting(period.hasEnd() ? period.getEndElement() : period.getStartElement());
        }
        return when instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(isCoarse(date) ? DateSpan.of(date).from() : last(date))
                : Optional.empty();
    }

    private static boolean isCoarse(BaseDateTimeType date) {
        return date.getPrecision() == TemporalPrecisionEnum.YEAR || date.getPrecision() == TemporalPrecisionEnum.MONTH;
    }

    private static Instant last(BaseDateTimeType date) {
        return DateSpan.of(date).until().minusMillis(1);
    }
}
