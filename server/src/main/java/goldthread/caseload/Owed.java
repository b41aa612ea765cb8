package goldthread.caseload;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.waiting.Clocks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What somebody still has to do by a date, as one resource says: an open task, or the review of a plan that nobody has
 * closed. What the addressee of a referral owes isn't among it: that is told by the referral's clocks.
 *
 * @param due the first moment at which it is overdue
 * @param owner who is to do it, as {@code Type/id} or {@code system|value}; empty when it is everybody's who sees it
 */
record Owed(Instant due, String owner) {

    static final String EVERYBODY = "";

    private static final Set<TaskStatus> OPEN = EnumSet.of(
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.READY,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD);

    private static final Set<CarePlanStatus> IN_FORCE =
            EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD, CarePlanStatus.UNKNOWN);

    /** Whether it is the review of a plan. */
    boolean isForEverybody() {
        return owner.equals(EVERYBODY);
    }

    static boolean canComeFrom(IBaseResource resource) {
        return resource instanceof Task || resource instanceof CarePlan;
    }

    /** What a resource says is to be done; empty when it says nothing, or by no date, or by nobody. */
    static Optional<Owed> in(IBaseResource resource) {
        if (resource instanceof Task task) {
            return ofTask(task);
        }
        return resource instanceof CarePlan plan ? ofPlan(plan) : Optional.empty();
    }

    private static Optional<Owed> ofTask(Task task) {
        DateTimeType end = task.getRestriction().getPeriod().getEndElement();
        if (!OPEN.contains(task.getStatus()) || !end.hasValue() || Clocks.areOf(task)) {
            return Optional.empty();
        }
        return PartyKey.of(task.getOwner())
                .map(owner -> new Owed(DateSpan.of(end).until(), owner));
    }

    private static Optional<Owed> ofPlan(CarePlan plan) {
        Extension due = FirstExtension.of(plan, Extensions.REVIEW_DUE);
        return IN_FORCE.contains(plan.getStatus())
                        && due != null
                        && due.getValue() instanceof BaseDateTimeType date
                        && date.hasValue()
                ? Optional.of(new Owed(DateSpan.of(date).until(), EVERYBODY))
                : Optional.empty();
    }
}
