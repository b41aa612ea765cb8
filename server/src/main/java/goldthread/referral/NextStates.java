package goldthread.referral;

import static java.util.Map.entry;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ACCEPTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.COMPLETED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ENTEREDINERROR;
import static org.hl7.fhir.r4.model.Task.TaskStatus.FAILED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.INPROGRESS;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ONHOLD;
import static org.hl7.fhir.r4.model.Task.TaskStatus.RECEIVED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REJECTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Which state of a referral with one addressee may follow which, and who brings it about. Whatever isn't here isn't
 * allowed; a state from which nothing leads is an end.
 */
final class NextStates {

    private static final Set<Side> OWNER = Set.of(Side.OWNER);
    private static final Set<Side> REQUESTER = Set.of(Side.REQUESTER);
    private static final Set<Side> EITHER = Set.of(Side.OWNER, Side.REQUESTER);

    private static final Map<TaskStatus, Map<TaskStatus, Set<Side>>> AFTER = Map.of(
            REQUESTED,
            Map.of(
                    RECEIVED, OWNER,
                    ACCEPTED, OWNER,
                    REJECTED, OWNER,
                    CANCELLED, REQUESTER,
                    ENTEREDINERROR, REQUESTER),
            RECEIVED,
            Map.of(
                    ACCEPTED, OWNER,
                    REJECTED, OWNER,
                    ONHOLD, OWNER,
                    COMPLETED, OWNER,
                    INPROGRESS, OWNER,
                    CANCELLED, REQUESTER,
                    ENTEREDINERROR, REQUESTER),
            ACCEPTED,
            Map.of(
                    INPROGRESS, OWNER,
                    ONHOLD, OWNER,
                    COMPLETED, OWNER,
                    REJECTED, OWNER,
                    CANCELLED, REQUESTER,
                    ENTEREDINERROR, REQUESTER),
            INPROGRESS,
            Map.of(
                    ONHOLD, OWNER,
                    COMPLETED, OWNER,
                    FAILED, OWNER,
                    CANCELLED, REQUESTER,
                    ENTEREDINERROR, REQUESTER),
            ONHOLD,
            Map.ofEntries(
                    entry(RECEIVED, EITHER),
                    entry(INPROGRESS, OWNER),
                    entry(ACCEPTED, OWNER),
                    entry(REJECTED, OWNER),
                    entry(CANCELLED, REQUESTER),
                    entry(ENTEREDINERROR, REQUESTER)));

    private NextStates() {}

    /** The states that may follow, each with who brings it about; none after an end. */
    static Map<TaskStatus, Set<Side>> after(TaskStatus state) {
        return new TreeMap<>(AFTER.getOrDefault(state, Map.of()));
    }

    static boolean isEnd(TaskStatus state) {
        return !AFTER.containsKey(state);
    }
}
