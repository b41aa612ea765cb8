package goldthread.transition;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateType;

/**
 * How old a child is, and in which year of school in England.
 *
 * @param born the day
 */
record Birthdays(LocalDate born) {

    private static final int LENGTH_OF_A_WHOLE_DATE = 10;
    private static final int AGE_BEFORE_YEAR_SIX = 10;
    private static final int AGE_BEFORE_YEAR_SEVEN = 11;

    /** Empty where the whole day isn't known: nobody is asked on a guess. */
    static Optional<Birthdays> of(DateType birthDate) {
        return Optional.ofNullable(birthDate.getValueAsString())
                .filter(text -> text.length() == LENGTH_OF_A_WHOLE_DATE)
                .map(text -> new Birthdays(LocalDate.parse(text)));
    }

    boolean isAtLeast(int months, LocalDate day) {
        return !day.isBefore(born.plusMonths(months));
    }

    /** Whether it is the child's last year of primary school: they were ten on the last day of August before it. */
    boolean isInYearSix(LocalDate day) {
        return ageBefore(day) == AGE_BEFORE_YEAR_SIX;
    }

    /** Whether it is the first year of secondary school. */
    boolean isInYearSeven(LocalDate day) {
        return ageBefore(day) == AGE_BEFORE_YEAR_SEVEN;
    }

    private int ageBefore(LocalDate day) {
        return born.until(schoolYear(day).minusDays(1)).getYears();
    }

    /** The first day of the school year in which a day is. */
    static LocalDate schoolYear(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return day.isBefore(september) ? september.minusYears(1) : september;
    }

    /** The first day after this one on which there may be something new to plan; empty when nothing more is to come. */
    Optional<LocalDate> nextLook(LocalDate day, int months) {
        LocalDate adult = born.plusMonths(months);
        LocalDate yearSix = schoolYear(born.plusYears(AGE_BEFORE_YEAR_SIX)).plusYears(1);
        return Stream.of(adult, yearSix).filter(next -> next.isAfter(day)).min(LocalDate::compareTo);
    }
}
