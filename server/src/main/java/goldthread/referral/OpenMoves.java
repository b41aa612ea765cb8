package goldthread.referral;

import static org.hl7.fhir.r4.model.Task.TaskStatus.ONHOLD;
import static org.hl7.fhir.r4.model.Task.TaskStatus.RECEIVED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Which moves the state of a referral's task leaves open to one side. It is what may be offered; whether a move is carried
 * out, and whether what is said with it is enough, is decided when it is made.
 */
public final class OpenMoves {

    private OpenMoves() {}

    /**
     * The open moves, in their order.
     *
     * @param task as it is
     * @param answers whether it is asked for the addressee
     * @param asks whether it is asked for whoever made the referral
     * @return none for a task that answers no referral, or has ended
     */
    public static List<Move> of(Task task, boolean answers, boolean asks) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (answers) {
            sides.add(Side.OWNER);
        }
        if (asks) {
            sides.add(Side.REQUESTER);
        }
        return ReferralTask.of(task).stream()
                .flatMap(referral -> Arrays.stream(Move.values()).filter(move -> isOpen(referral.state(), move, sides)))
                .toList();
    }

    private static boolean isOpen(TaskStatus state, Move move, Set<Side> sides) {
        if (NextStates.isEnd(state)) {
            return false;
        }
        if (state == move.state()) {
            return move.isRepeatable() && sides.contains(Side.OWNER);
        }
        Set<Side> by = NextStates.after(state).getOrDefault(move.state(), Set.of());
        return suits(state, move) && sides.stream().anyMatch(by::contains);
    }

    /** Where two moves lead to one state, the one that is meant there. */
    private static boolean suits(TaskStatus state, Move move) {
        return switch (move) {
            case ACKNOWLEDGE -> state == REQUESTED;
            case PROVIDE_INFORMATION -> state == ONHOLD;
            case START -> state != RECEIVED;
            default -> true;
        };
    }
}
