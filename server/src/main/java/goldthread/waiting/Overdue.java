package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;

/**
 * One or more clocks of a task that have run out, of which one alarm tells.
 *
 * @param task of the referral's addressee
 * @param child logical id of the child whom it is about, where one is known
 * @param clocks which, each with the first moment at which it had
 * @param now by the database's clock
 */
record Overdue(Task task, Optional<String> child, Map<ReferralClock, Instant> clocks, Instant now) {

    Overdue {
        clocks = Map.copyOf(clocks);
        if (clocks.isEmpty()) {
            throw new IllegalArgumentException("an alarm about nothing");
        }
    }

    /** Since when something is overdue. */
    Instant since() {
        return Collections.min(clocks.values());
    }
}
