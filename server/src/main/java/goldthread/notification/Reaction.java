package goldthread.notification;

import goldthread.notification.wire.Reply;
import java.time.Duration;

/**
 * What follows from a receiver's answer.
 *
 * @param next what becomes of the delivery
 * @param pause how long until it is tried again
 * @param holdsAll whether the receiver as a whole is left alone so long: when it can't take anything, and not this alone
 * @param failure in a few words
 */
record Reaction(Next next, Duration pause, boolean holdsAll, String failure) {

    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** What becomes of a delivery. */
    enum Next {
        DELIVERED,
        AGAIN,
        SWITCHED_OFF
    }

    /**
     * The reaction.
     *
     * @param attempts of this delivery that failed before
     * @param failures of the receiver as a whole before, in a row
     * @param chance from 0 to 1
     */
    static Reaction to(Reply reply, int attempts, int failures, double chance) {
        int status = reply.status();
        if (status >= OK && status < NOT_OK) {
            return new Reaction(Next.DELIVERED, Duration.ZERO, false, "");
        }
        if (status == GONE) {
            return new Reaction(Next.SWITCHED_OFF, Duration.ZERO, false, "answered 410");
        }
        boolean holdsAll = status == 0 || status == TOO_MANY || status == UNAVAILABLE;
        Duration backOff = BackOff.wait(holdsAll ? failures : attempts, chance);
        Duration pause = reply.retryAfter()
                .filter(asked -> holdsAll && asked.compareTo(backOff) > 0)
                .orElse(backOff);
        return new Reaction(Next.AGAIN, pause, holdsAll, status == 0 ? reply.failure() : "answered " + status);
    }
}
