package goldthread.web.numbers;

import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A period that somebody can choose.
 *
 * @param first its first day
 * @param months how long it is: 3 or 12
 */
public record NumbersPeriod(LocalDate first, int months) {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final int QUARTERS = 8;
    private static final int YEARS = 3;

    /** Quarters and financial years that are over, the latest first. */
    static List<NumbersPeriod> upTo(LocalDate today) {
        LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % QUARTER);
        LocalDate year = LocalDate.of(today.getYear(), Month.APRIL, 1);
        LocalDate begun = year.isAfter(today) ? year.minusYears(1) : year;
        return Stream.concat(
                        IntStream.rangeClosed(1, QUARTERS)
                                .mapToObj(
                                        back -> new NumbersPeriod(quarter.minusMonths((long) QUARTER * back), QUARTER)),
                        IntStream.rangeClosed(1, YEARS)
                                .mapToObj(back -> new NumbersPeriod(begun.minusYears(back), YEAR)))
                .toList();
    }

    /** Its last day. */
    public LocalDate last() {
        return first.plusMonths(months).minusDays(1);
    }

    /** Whether it is a financial year. */
    public boolean isYear() {
        return months == YEAR;
    }

    /** By which an address names it. */
    public String name() {
        return (isYear() ? "year-" : "quarter-") + first;
    }

    /** In words. */
    public String text() {
        String days =
                ClinicalDate.of(first).text() + " to " + ClinicalDate.of(last()).text();
        return isYear() ? "Financial year, " + days : days;
    }
}
