package goldthread.web.words;

import java.time.LocalDate;
import java.time.Period;

/** How old a child is: in years and months, since a year is long in a child's life. */
public record Age(int years, int months) {

    private static final int INFANT = 2;

    /**
     * The age on a day.
     *
     * @param born not after the day
     */
    public static Age of(LocalDate born, LocalDate on) {
        Period lived = Period.between(born, on);
        if (lived.isNegative()) {
            throw new IllegalArgumentException("Nobody has an age before birth.");
        }
        return new Age(lived.getYears(), lived.getMonths());
    }

    /** As in {@code 14y 3m}; for the first two years in months, {@code 17m}. */
    public String text() {
        return years < INFANT ? (years * 12 + months) + "m" : years + "y " + months + "m";
    }
}
