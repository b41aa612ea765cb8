package goldthread.careplan;

import goldthread.terminology.PlanComparison;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * With which of a reader's earlier looks a plan is compared. Looks belong to one visit while each comes less than half an
 * hour after the one before, so that a reload, or going back and forth, wipes no marks. The plan is compared with the last
 * look of the visit before the present one, or, when the present look begins a visit, with the last look of all.
 */
final class LastLook {

    /** The shortest pause between two visits. */
    static final Duration PAUSE = Duration.ofMinutes(30);

    /** What is stored while an answer is on its way may not be in it, and yet be older than its record. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    private LastLook() {}

    /**
     * The comparison.
     *
     * @param looks when the reader saw the plan, the newest first
     * @param all whether these are all; when not, a visit that takes in all of them is compared with the oldest
     * @param now the present look
     */
    static Comparison of(List<Instant> looks, boolean all, Instant now) {
        Instant following = now;
        for (Instant look : looks) {
            if (!look.plus(PAUSE).isAfter(following)) {
                return since(look);
            }
            following = look;
        }
        return all || looks.isEmpty() ? new Comparison(PlanComparison.FIRST_LOOK, null) : since(following);
    }

    private static Comparison since(Instant look) {
        return new Comparison(PlanComparison.SINCE_LAST_LOOK, look.minus(ON_ITS_WAY));
    }
}
