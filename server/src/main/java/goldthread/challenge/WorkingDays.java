package goldthread.challenge;

import goldthread.store.DateSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which offices in England work: not at weekends, nor on the bank holidays that come every year. One that is
 * proclaimed for a single year isn't known here: it shortens a time by a day.
 *
 * @see <a href="https://www.gov.uk/bank-holidays">Bank holidays</a>
 */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int BOXING_DAY = 26;
    private static final int CHRISTMAS_DAY = 25;

    private WorkingDays() {}

    /** The last second of the working day that is so many after the day of a moment. */
    static Instant after(Instant moment, int days) {
        LocalDate day = LocalDate.ofInstant(moment, DateSpan.ZONE);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(DateSpan.ZONE).minusSeconds(1).toInstant();
    }

    static boolean isWorking(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays(day.getYear()).contains(day);
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
        add(LocalDate.of(year, Month.JANUARY, 1), days);
        add(LocalDate.of(year, Month.DECEMBER, CHRISTMAS_DAY), days);
        add(LocalDate.of(year, Month.DECEMBER, BOXING_DAY), days);
        return days;
    }

    /** One that falls on a weekend is made up for on the next day that is free neither way. */
    private static void add(LocalDate day, Set<LocalDate> days) {
        LocalDate kept = day;
        while (WEEKEND.contains(kept.getDayOfWeek()) || days.contains(kept)) {
            kept = kept.plusDays(1);
        }
        days.add(kept);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * week) / 451;
        int count = moon + week - 7 * late + 114;
        return LocalDate.of(year, count / 31, count % 31 + 1);
    }
}
