package goldthread.transition;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployer sets about transitions ({@code GOLDTHREAD_TRANSITION_…}). No source prescribes the days: they are theirs.
 *
 * @param leastWindow for how many days the window of a move goes on at least ({@code …_LEAST_WINDOW})
 * @param fromMonths from which age, in months, somebody is asked to plan the move to adult services ({@code …_FROM_MONTHS})
 * @param respondWithin how soon what is asked for is to be done ({@code …_RESPOND_WITHIN})
 * @param sweepEvery how often this node looks for whom nobody plans; nothing for never ({@code …_SWEEP_EVERY})
 */
@ConfigurationProperties("goldthread.transition")
record TransitionSettings(
        @DefaultValue("28") int leastWindow,
        @DefaultValue("204") int fromMonths,
        @DefaultValue("P28D") Duration respondWithin,
        @DefaultValue("PT10M") Duration sweepEvery) {

    TransitionSettings {
        if (leastWindow < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_TRANSITION_LEAST_WINDOW is a number of days, 1 or more.");
        }
        if (fromMonths < 1) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_TRANSITION_FROM_MONTHS is an age in months, such as 204 for seventeen years.");
        }
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_TRANSITION_RESPOND_WITHIN must be a time ahead, such as P28D for four weeks.");
        }
        if (sweepEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_TRANSITION_SWEEP_EVERY is a time such as PT10M, ten minutes, or PT0S for never.");
        }
    }
}
