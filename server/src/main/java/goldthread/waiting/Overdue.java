package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;

/**
 * A clock that has run out.
 *
 * @param task of the referral's addressee
 * @param child logical id of the child whom it is about, where one is known
 * @param clock which one
 * @param due the first moment at which it had
 * @param now by the database's clock
 */
record Overdue(Task task, Optional<String> child, ReferralClock clock, Instant due, Instant now) {}
