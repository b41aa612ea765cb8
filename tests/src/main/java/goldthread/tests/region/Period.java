package goldthread.tests.region;

import java.time.LocalDate;

/**
 * A time of which reports are made.
 *
 * @param first its first day
 * @param last its last day
 */
public record Period(LocalDate first, LocalDate last) implements Comparable<Period> {
    private static final int YEAR_IS_OVER = 3;

    /** What is so at the moment at which it is asked. */
    public static final Period NOW = new Period(LocalDate.MAX, LocalDate.MAX);

    /** Whether it asks what is so now. */
    public boolean isNow() {
        return equals(NOW);
    }

    /** Whether it is a financial year and not a quarter. */
    boolean isYear() {
        return !isNow() && last.isAfter(first.plusMonths(YEAR_IS_OVER));
    }

    @Override
    public int compareTo(Period other) {
        int begins = first.compareTo(other.first);
        return begins == 0 ? last.compareTo(other.last) : begins;
    }

    @Override
    public String toString() {
        return isNow() ? "now" : first + ".." + last;
    }
}
