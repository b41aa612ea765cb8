package goldthread.waiting;

import java.time.Duration;

/**
 * How soon after being asked an addressee does what it owes a referral.
 *
 * @param acknowledge says that it has the referral
 * @param decide says yes, no or what else
 * @param firstContact sees the child
 */
record ResponseTimes(Duration acknowledge, Duration decide, Duration firstContact) {

    ResponseTimes {
        requireAhead(acknowledge);
        requireAhead(decide);
        requireAhead(firstContact);
    }

    private static void requireAhead(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a response takes time");
        }
    }
}
