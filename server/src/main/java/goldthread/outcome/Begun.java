package goldthread.outcome;

import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * That somebody helps because of a referral.
 *
 * @param task logical id
 * @param referral logical id
 * @param child logical id
 * @param started since when
 */
record Begun(String task, String referral, String child, Instant started) {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    /** What a task says: help has begun while one that asks for it is in progress. */
    static Optional<Begun> of(Task task, Instant now) {
        Optional<String> referral = id("ServiceRequest/", task.getFocus());
        Optional<String> child = id("Patient/", task.getFor());
        if (!asksForHelp(task) || referral.isEmpty() || child.isEmpty() || task.getStatus() != TaskStatus.INPROGRESS) {
            return Optional.empty();
        }
        Instant started = task.getExecutionPeriod().getStartElement().hasValue()
                ? task.getExecutionPeriod().getStart().toInstant()
                : now;
        return Optional.of(new Begun(task.getIdElement().getIdPart(), referral.get(), child.get(), started));
    }

    /** Whether a task about a referral is an addressee's side of it, rather than something else to be done. */
    private static boolean asksForHelp(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK)
                || !task.hasCode()
                || task.getCode().hasCoding(TASK_CODE, "fulfill");
    }

    /** The logical id of what a reference of one type points to. */
    static Optional<String> id(String type, Reference reference) {
        return PartyKey.of(reference).filter(key -> key.startsWith(type)).map(key -> key.substring(type.length()));
    }
}
