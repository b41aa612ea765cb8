package goldthread.tests.region;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same child of the same region. */
final class Dice {
    private static final int HUNDRED = 100;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Dice(long seed, int child) {
        this.random = new SplittableRandom(seed * ODD + child);
    }

    /** Whether something happens that happens to so many of a hundred. */
    boolean percent(int ofHundred) {
        return random.nextInt(HUNDRED) < ofHundred;
    }

    /** A number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number of days: mostly few, seldom many. */
    int days(int most) {
        double share = random.nextDouble();
        return (int) Math.floor(share * share * (most + 1));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
