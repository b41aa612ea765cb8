package goldthread.store;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/**
 * The span of time that a FHIR date stands for: a day, month or year is all of it, a time is its second or millisecond.
 * Dates without a time zone are days in the United Kingdom.
 *
 * @param from first moment
 * @param until first moment after it
 */
public record DateSpan(Instant from, Instant until) {

    /** Where a date without a time begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Refuses what runs backwards. */
    public DateSpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
    }

    /**
     * The span of one date.
     *
     * @throws IllegalArgumentException if the date has no value
     */
    public static DateSpan of(BaseDateTimeType date) {
        if (!date.hasValue()) {
            throw new IllegalArgumentException("a date without a value has no span");
        }
        String written = date.getValueAsString();
        return switch (date.getPrecision()) {
            case YEAR -> days(Year.parse(written).atDay(1), 1, ChronoUnit.YEARS);
            case MONTH -> days(YearMonth.parse(written).atDay(1), 1, ChronoUnit.MONTHS);
            case DAY -> days(LocalDate.parse(written), 1, ChronoUnit.DAYS);
            default -> time(date);
        };
    }

    /** The day on which it begins. */
    public LocalDate firstDay() {
        return from.atZone(ZONE).toLocalDate();
    }

    /** The last day that belongs to it. */
    public LocalDate lastDay() {
        return until.minusNanos(1).atZone(ZONE).toLocalDate();
    }

    private static DateSpan days(LocalDate first, int amount, ChronoUnit unit) {
        return new DateSpan(
                first.atStartOfDay(ZONE).toInstant(),
                first.plus(amount, unit).atStartOfDay(ZONE).toInstant());
    }

    private static DateSpan time(BaseDateTimeType date) {
        Instant moment = date.getValue().toInstant();
        return date.getPrecision() == TemporalPrecisionEnum.MILLI
                ? new DateSpan(moment, moment.plusMillis(1))
                : new DateSpan(moment, moment.plusSeconds(1));
    }
}
