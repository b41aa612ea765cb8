package goldthread.waiting;

import java.time.Instant;

/**
 * That a clock of a task has run out and an alarm was raised.
 *
 * @param due when it had
 * @param state where the alarm stands
 */
record Breach(Instant due, State state) {

    /** Where an alarm stands. */
    enum State {
        /** What was due hasn't been done. */
        OPEN,

        /** It was done, and the alarm is ended by the next sweep. */
        TO_END,

        /** The alarm has ended. */
        ENDED
    }

    boolean is(State other) {
        return state == other;
    }
}
