package goldthread.tests.region;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A region whose children's stories follow from their numbers: the same region tells the same stories.
 *
 * @param seed of all chance
 * @param start first day on which something may happen
 * @param end last day on which something may happen; it is over
 * @param asOf the day on which it is asked what is so now
 */
public record Region(long seed, LocalDate start, LocalDate end, LocalDate asOf) {
    /** How many children a region has at most: so many NHS numbers of the range 999 are set apart for each. */
    public static final int MOST = 12_500;

    private static final int FIRST_NUMBER = 200_000;
    private static final int RANGES = 40;

    /** Refuses a time that runs backwards. */
    public Region {
        if (end.isBefore(start) || asOf.isBefore(end)) {
            throw new IllegalArgumentException("A region begins before it ends, and is asked about after that");
        }
    }

    /** A region that ends on a day and begins some years before. */
    public static Region of(long seed, int years, LocalDate end, LocalDate asOf) {
        return new Region(seed, end.plusDays(1).minusYears(years), end, asOf);
    }

    /** Some children's stories, one after the other: none is kept. */
    public Stream<Life> lives(int from, int until) {
        return IntStream.range(from, until).mapToObj(this::life);
    }

    /** The story of one child. */
    public Life life(int child) {
        if (child < 0 || child >= MOST) {
            throw new IllegalArgumentException("A region has children 0 to " + (MOST - 1));
        }
        return new Childhood(this, child).told();
    }

    /** Which of the NHS numbers of the range 999 a child has. */
    int number(int child) {
        return FIRST_NUMBER + Math.floorMod(seed, RANGES) * MOST + child;
    }
}
