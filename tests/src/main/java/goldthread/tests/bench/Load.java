package goldthread.tests.bench;

import java.time.Duration;

/**
 * How much work is done.
 *
 * @param users how many are at work at once, each beginning the next unit when the last is done
 * @param units after how many units it ends
 * @param duration after which time it ends, when that comes first
 */
record Load(int users, long units, Duration duration) {
    static final Duration UNLIMITED = Duration.ofDays(1);

    static Load ofUnits(int users, long units) {
        return new Load(users, units, UNLIMITED);
    }

    static Load ofTime(int users, Duration duration) {
        return new Load(users, Long.MAX_VALUE, duration);
    }
}
