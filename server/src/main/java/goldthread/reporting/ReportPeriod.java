package goldthread.reporting;

import goldthread.store.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The time that a report is about: a quarter of a calendar year, or a financial year, which begins in April. Of other times
 * there is no report, because two reports that differ in a day or week would tell what happened in it.
 *
 * @param first its first day
 * @param last its last day
 */
record ReportPeriod(LocalDate first, LocalDate last) {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    ReportPeriod {
        boolean begins = first.getDayOfMonth() == 1 && (first.getMonthValue() - 1) % QUARTER == 0;
        boolean isQuarter = last.equals(end(first, QUARTER));
        boolean isYear = first.getMonth() == Month.APRIL && last.equals(end(first, YEAR));
        if (!begins || !(isQuarter || isYear)) {
            throw new IllegalArgumentException("neither a quarter nor a financial year");
        }
    }

    /** The period with these days; empty when it is none of which there are reports. */
    static Optional<ReportPeriod> of(LocalDate first, LocalDate last) {
        try {
            return Optional.of(new ReportPeriod(first, last));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** The last quarter that is over. */
    static ReportPeriod lastQuarter(LocalDate today) {
        LocalDate begun = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % QUARTER);
        LocalDate first = begun.minusMonths(QUARTER);
        return new ReportPeriod(first, end(first, QUARTER));
    }

    boolean isOver(LocalDate today) {
        return last.isBefore(today);
    }

    /** Its first moment. */
    Instant from() {
        return start(first).toInstant();
    }

    /** The first moment after it. */
    Instant until() {
        return start(last.plusDays(1)).toInstant();
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(DateSpan.ZONE);
    }

    private static LocalDate end(LocalDate first, int months) {
        return first.plusMonths(months).minusDays(1);
    }
}
