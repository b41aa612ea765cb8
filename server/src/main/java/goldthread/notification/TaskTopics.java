package goldthread.notification;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.ProfessionalConcern;
import goldthread.profiles.Profiles;
import goldthread.store.DateSpan;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** What a change of a task means: of one that answers a referral, or of one that carries a professional concern. */
final class TaskTopics {

    private static final Set<TaskStatus> ANSWERS =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.REJECTED, TaskStatus.ONHOLD);

    private static final Set<TaskStatus> OUTCOMES =
            EnumSet.of(TaskStatus.COMPLETED, TaskStatus.REJECTED, TaskStatus.FAILED, TaskStatus.CANCELLED);

    private TaskTopics() {}

    static Set<Topic> of(@Nullable Task before, Task after) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        List<Extension> stages = stages(after);
        if (!stages.isEmpty()) {
            boolean moved = before == null || !Topics.same(stages(before), stages);
            Topics.add(Topic.ESCALATION_RAISED, moved, topics);
            Topics.add(Topic.ESCALATION_OVERDUE, moved && isLate(before, after), topics);
        }
        Topics.add(Topic.TRANSITION_DUE, before == null && isToBePlanned(after), topics);
        if (answersReferral(after)) {
            referral(before, after, topics);
        }
        Topics.add(
                Topic.CAPACITY_EXPIRED,
                before == null && TaskCode.RENEW_CAPACITY_FINDING.isIn(after.getCode()),
                topics);
        return topics;
    }

    private static void referral(@Nullable Task before, Task after, Set<Topic> topics) {
        TaskStatus was = before == null ? TaskStatus.NULL : before.getStatus();
        TaskStatus is = after.getStatus();
        boolean moved = was != is;
        Topics.add(
                Topic.REFERRAL_RECEIVED,
                (before == null && is == TaskStatus.REQUESTED) || isHandedOn(before, after),
                topics);
        boolean acknowledged = is == TaskStatus.RECEIVED && (before == null || was == TaskStatus.REQUESTED);
        Topics.add(Topic.REFERRAL_ANSWERED, acknowledged || (moved && ANSWERS.contains(is)), topics);
        Topics.add(Topic.VIRTUAL_SCHOOL_CONCERNED, moved && is == TaskStatus.ACCEPTED, topics);
        boolean otherOutcome = !Topics.same(before == null ? List.of() : outcomes(before), outcomes(after));
        Topics.add(Topic.REFERRAL_OUTCOME, (moved && OUTCOMES.contains(is)) || otherOutcome, topics);
        Topics.add(
                Topic.WAITING_STATUS_CHANGED,
                before != null && !before.getBusinessStatus().equalsDeep(after.getBusinessStatus()),
                topics);
    }

    /** Whether the time for an answer was over, without one, when a concern left its stage. */
    private static boolean isLate(@Nullable Task before, Task after) {
        if (before == null || isAnswered(before)) {
            return false;
        }
        DateTimeType until = before.getRestriction().getPeriod().getEndElement();
        return until.hasValue()
                && after.getLastModified() != null
                && !after.getLastModified()
                        .toInstant()
                        .isBefore(DateSpan.of(until).until());
    }

    private static boolean isAnswered(Task concern) {
        return ProfessionalConcern.of(concern)
                .flatMap(ProfessionalConcern::answer)
                .isPresent();
    }

    private static boolean isToBePlanned(Task task) {
        return TaskCode.TRANSITION_PLANNING.isIn(task.getCode()) || TaskCode.TRANSITION_SUPPORT.isIn(task.getCode());
    }

    /** Whether somebody else has to answer now. */
    private static boolean isHandedOn(@Nullable Task before, Task after) {
        return before != null
                && !OUTCOMES.contains(after.getStatus())
                && !PartyKey.of(before.getOwner()).equals(PartyKey.of(after.getOwner()));
    }

    private static boolean answersReferral(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK)
                || "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType());
    }

    private static List<TaskOutputComponent> outcomes(Task task) {
        return task.getOutput().stream()
                .filter(output -> SupportOutput.REFERRAL_OUTCOME.isIn(output.getType()))
                .toList();
    }

    private static List<Extension> stages(Task task) {
        return task.getExtensionsByUrl(Extensions.ESCALATION_STAGE);
    }
}
