package goldthread.careteam;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time. A day, month or year that FHIR gives as an end belongs to the stretch as a whole, and is that of
 * people in England.
 *
 * @param from first moment; {@code null} when it is unknown or long ago
 * @param until first moment after it; {@code null} while it goes on
 */
record Span(@Nullable Instant from, @Nullable Instant until) {

    /** Where the day of a date begins. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    static Span of(Period period) {
        return new Span(
                period.getStartElement().hasValue()
                        ? of(period.getStartElement()).from()
                        : null,
                period.getEndElement().hasValue() ? of(period.getEndElement()).until() : null);
    }

    /** All moments that a date or time of this precision can mean. */
    static Span of(BaseDateTimeType time) {
        String text = time.getValueAsString();
        if (time.getPrecision() == TemporalPrecisionEnum.YEAR) {
            Year year = Year.parse(text);
            return days(year.atDay(1), year.plusYears(1).atDay(1));
        }
        if (time.getPrecision() == TemporalPrecisionEnum.MONTH) {
            YearMonth month = YearMonth.parse(text);
            return days(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        if (time.getPrecision() == TemporalPrecisionEnum.DAY) {
            return day(LocalDate.parse(text));
        }
        Instant moment = time.getValue().toInstant();
        return new Span(moment, moment.plusMillis(time.getPrecision() == TemporalPrecisionEnum.MILLI ? 1 : 1000));
    }

    static Span day(LocalDate day) {
        return days(day, day.plusDays(1));
    }

    static Span at(Instant moment) {
        return new Span(moment, moment.plusMillis(1));
    }

    private static Span days(LocalDate first, LocalDate next) {
        return new Span(
                first.atStartOfDay(ZONE).toInstant(), next.atStartOfDay(ZONE).toInstant());
    }

    boolean overlaps(Span other) {
        return startsBefore(other.until) && other.startsBefore(until);
    }

    boolean contains(Instant moment) {
        return !startsAfter(moment) && !isOverAt(moment);
    }

    boolean startsAfter(Instant moment) {
        return from != null && from.isAfter(moment);
    }

    boolean isOverAt(Instant moment) {
        return until != null && !until.isAfter(moment);
    }

    /** The part of this stretch that lies in the other one; what has no beginning of its own begins with the other. */
    Span within(Span other) {
        Instant first = from == null ? other.from : from;
        boolean othersEndsFirst = other.until != null && (until == null || other.until.isBefore(until));
        return new Span(first, othersEndsFirst ? other.until : until);
    }

    private boolean startsBefore(@Nullable Instant end) {
        return from == null || end == null || from.isBefore(end);
    }
}
