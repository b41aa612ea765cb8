package goldthread.staleness;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import goldthread.store.DateSpan;
import java.time.Duration;
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

    /** By how much a clock elsewhere may be fast. */
    private static final Duration FAST = Duration.ofMinutes(10);

    private Moments() {}

    /** Whether a moment has come, by clocks that don't quite agree. */
    static boolean hasCome(Instant moment, Instant now) {
        return !moment.isAfter(now.plus(FAST));
    }

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

    /**
     * Until when something written knew what was happening: a period at its end, where it has one.
     *
     * @param recorded when; nothing that was written knew what came after that, whatever date it gives
     */
    static Optional<Instant> ofWriting(@Nullable Type when, Instant recorded) {
        if (when instanceof Period period) {
            return ofWriting(period.hasEnd() ? period.getEndElement() : period.getStartElement(), recorded);
        }
        return when instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(written(date, recorded))
                : Optional.empty();
    }

    private static Instant written(BaseDateTimeType date, Instant recorded) {
        if (date.getPrecision() == TemporalPrecisionEnum.DAY) {
            Instant latest = endOfDay(recorded);
            return last(date).isAfter(latest) ? latest : last(date);
        }
        Instant at = isCoarse(date) ? DateSpan.of(date).from() : last(date);
        return hasCome(at, recorded) ? at : recorded;
    }

    private static Instant endOfDay(Instant moment) {
        return moment.atZone(DateSpan.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(DateSpan.ZONE)
                .toInstant()
                .minusMillis(1);
    }

    private static boolean isCoarse(BaseDateTimeType date) {
        return date.getPrecision() == TemporalPrecisionEnum.YEAR || date.getPrecision() == TemporalPrecisionEnum.MONTH;
    }

    private static Instant last(BaseDateTimeType date) {
        return DateSpan.of(date).until().minusMillis(1);
    }
}
