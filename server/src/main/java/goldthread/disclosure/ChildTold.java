package goldthread.disclosure;

import goldthread.terminology.ObservationKind;
import goldthread.terminology.TaskCode;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What is a disclosure, and what lets go of the task to respond to one: pure functions of the resources. */
final class ChildTold {

    private static final Set<ObservationStatus> NOT_MADE =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private ChildTold() {}

    /** Whether it says that a child has told someone of harm, and stands. */
    static boolean isMade(Observation observation) {
        return ObservationKind.DISCLOSURE.isIn(observation.getCode())
                && observation.hasStatus()
                && !NOT_MADE.contains(observation.getStatus());
    }

    /** Whether it is the task to respond to a disclosure, still to be done. */
    static boolean isOpen(Task task) {
        return TaskCode.DISCLOSURE_RESPONSE.isIn(task.getCode())
                && task.hasStatus()
                && !OVER.contains(task.getStatus());
    }

    /** Whether the task is no longer to be done after this, by its state or because it is turned into another. */
    static boolean isLetGo(Task was, Task is) {
        boolean same = String.valueOf(was.getFocus().getReference())
                .equals(String.valueOf(is.getFocus().getReference()));
        return isOpen(was) && (!isOpen(is) || !same);
    }

    /** A response that says nothing of what came of it is none; to turn it down is none either. */
    static boolean lacksOutcome(Task is) {
        return is.getStatus() != TaskStatus.COMPLETED
                || !is.hasOutput()
                || !TaskCode.DISCLOSURE_RESPONSE.isIn(is.getCode());
    }
}
