package goldthread.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A step of a referral that was said otherwise than by an operation of its task. Whether it is allowed and enough, the rules
 * decide where the task is stored.
 *
 * @param move what is done
 * @param reason why; {@code null} when nobody says
 * @param outcome what came of it; {@code null} when nobody says
 * @param advice what else helps, in words
 * @param note a remark
 */
public record Step(
        Move move,
        @Nullable CodeableConcept reason,
        @Nullable CodeableConcept outcome,
        List<String> advice,
        Optional<String> note) {

    /** Copies the list. */
    public Step {
        advice = List.copyOf(advice);
    }

    /** A step of which nothing is said but that it is taken. */
    public static Step plain(Move move) {
        return new Step(move, null, null, List.of(), Optional.empty());
    }

    /** Whether a task stands already where this leads, and goes on. */
    public boolean isTaken(Task task) {
        return task.getStatus() == move.state() && !NextStates.isEnd(move.state());
    }

    /** Whether a task has come to its end. */
    public static boolean isOver(Task task) {
        return NextStates.isEnd(new ReferralTask(task).state());
    }

    /**
     * The task after it.
     *
     * @param stored the task as it is; it stays so
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 409 when it stands there already
     */
    public Task on(Task stored, Instant now) {
        List<Type> words = advice.stream().<Type>map(StringType::new).toList();
        MoveRequest said = new MoveRequest(reason, outcome, null, null, note, Map.of("advice", words));
        Task moved = new Moved(stored, move, said, now).task();
        new TaskChange(new ReferralTask(stored), new ReferralTask(moved)).requireMove(move.isRepeatable());
        return moved;
    }
}
