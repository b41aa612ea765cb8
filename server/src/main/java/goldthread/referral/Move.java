package goldthread.referral;

import goldthread.terminology.ReferralBusinessStatus;
import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What can be done with a referral's task by an operation: to which state it leads, and what is said with it. */
public enum Move {
    ACKNOWLEDGE(TaskStatus.RECEIVED, ReferralBusinessStatus.RECEIVED),
    REQUEST_INFORMATION(TaskStatus.ONHOLD, ReferralBusinessStatus.INFORMATION_REQUESTED),
    PROVIDE_INFORMATION(TaskStatus.RECEIVED, ReferralBusinessStatus.RECEIVED),
    ACCEPT(TaskStatus.ACCEPTED, ReferralBusinessStatus.IN_TRIAGE),
    REJECT(TaskStatus.REJECTED, ReferralBusinessStatus.CLOSED),
    WAIT_LIST(TaskStatus.ACCEPTED, ReferralBusinessStatus.ON_WAITING_LIST),
    START(TaskStatus.INPROGRESS, ReferralBusinessStatus.IN_TREATMENT),
    COMPLETE(TaskStatus.COMPLETED, ReferralBusinessStatus.CLOSED),
    FORWARD(TaskStatus.INPROGRESS, ReferralBusinessStatus.FORWARDED),
    CANCEL(TaskStatus.CANCELLED, ReferralBusinessStatus.CLOSED);

    private final TaskStatus state;
    private final ReferralBusinessStatus standing;

    Move(TaskStatus state, ReferralBusinessStatus standing) {
        this.state = state;
        this.standing = standing;
    }

    /** To which state it leads. */
    TaskStatus state() {
        return state;
    }

    /** Where the referral then stands in the service. */
    ReferralBusinessStatus standing() {
        return standing;
    }

    /** Whether it may be said again: a wait is reviewed, and what one service turned down is passed on to the next. */
    boolean isRepeatable() {
        return this == WAIT_LIST || this == FORWARD;
    }

    /** The names of its parameters; each takes a note beside. */
    Set<String> parameters() {
        return switch (this) {
            case ACKNOWLEDGE, ACCEPT -> Set.of();
            case REQUEST_INFORMATION -> Set.of("information", "reviewBy", "reason");
            case PROVIDE_INFORMATION -> Set.of("information");
            case REJECT -> Set.of("reason", "advice", "alternative", "nothingAvailable");
            case WAIT_LIST -> Set.of("interimSupport", "nothingAvailable", "reviewBy");
            case START -> Set.of("episode", "plan");
            case COMPLETE -> Set.of("outcome", "reason", "advice", "alternative", "episode", "plan");
            case FORWARD -> Set.of("owner");
            case CANCEL -> Set.of("reason");
        };
    }
}
