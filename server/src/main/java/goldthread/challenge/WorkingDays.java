package goldthread.challenge;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import goldthread.store.DateSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which offices in England work: not at weekends, nor on bank holidays. One that is proclaimed for a single year
 * is known from the release of the library on that has it: until then it shortens a time by a day.
 *
 * @see <a href="https://www.gov.uk/bank-holidays">Bank holidays</a>
 */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final String ENGLAND = "eng";
    private static final HolidayManager BANK_HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

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
        return !WEEKEND.contains(day.getDayOfWeek()) && !BANK_HOLIDAYS.isHoliday(day, ENGLAND);
    }
}
