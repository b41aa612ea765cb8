package goldthread.waiting;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.ReferralClock;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the server stores when a clock has run out, and how it ends. Both carry the labels of the referral task: an alarm is
 * known no more widely than what it is about. None of its words tell anything of the child.
 */
final class Alarm {

    /** How long the manager has, by how urgent the referral is. */
    private static final Duration ROUTINE = Duration.ofDays(3);

    private static final Duration URGENT = Duration.ofDays(1);

    private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";
    private static final Set<TaskStatus> OPEN = EnumSet.of(
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.READY,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD);

    private Alarm() {}

    /** For whoever opens the child's record. */
    static Flag flag(Overdue overdue, String child) {
        Flag flag = labelled(new Flag(), overdue.task());
        flag.getMeta().addProfile(Profiles.FLAG);
        flag.addExtension(DETAIL, reference("Task", overdue.task()));
        flag.addExtension(DETAIL, overdue.task().getFocus().copy());
        flag.setStatus(FlagStatus.ACTIVE)
                .addCategory(new CodeableConcept(FlagCategory.REFERRAL.coding()))
                .setCode(new CodeableConcept(FlagCode.REFERRAL_OVERDUE.coding())
                        .setText(said(overdue.clocks().keySet())))
                .setSubject(new Reference("Patient/" + child))
                .setAuthor(Origin.server());
        flag.getPeriod().setStart(Date.from(overdue.since()));
        return flag;
    }

    /** For the manager of whoever owes the answer. */
    static Task escalation(Overdue overdue, Reference manager) {
        Task task = labelled(new Task(), overdue.task());
        task.addExtension(Extensions.ESCALATION_STAGE, new CodeableConcept(EscalationStage.STAGE_2.coding()));
        task.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setPriority(overdue.task().getPriority())
                .setCode(new CodeableConcept(TaskCode.CONCERN_ESCALATION.coding()))
                .setDescription(asked(overdue.clocks().keySet()))
                .setFocus(reference("Task", overdue.task()))
                .addBasedOn(overdue.task().getFocus().copy())
                .setAuthoredOn(Date.from(overdue.now()))
                .setLastModified(Date.from(overdue.now()))
                .setRequester(Origin.server())
                .setOwner(manager);
        overdue.child().ifPresent(child -> task.setFor(new Reference("Patient/" + child)));
        task.getRestriction().getPeriod().setEnd(Date.from(overdue.now().plus(time(overdue.task()))));
        return task;
    }

    /** Ends a flag; whether it hadn't ended yet. */
    static boolean end(Flag flag, Instant answered) {
        if (flag.getStatus() != FlagStatus.ACTIVE) {
            return false;
        }
        flag.setStatus(FlagStatus.INACTIVE)
                .getPeriod()
                .setEnd(notBefore(flag.getPeriod().getStart(), answered));
        return true;
    }

    /** Ends an escalation; whether it was still open. */
    static boolean end(Task escalation, Instant answered) {
        if (!OPEN.contains(escalation.getStatus())) {
            return false;
        }
        escalation
                .setStatus(TaskStatus.COMPLETED)
                .setStatusReason(new CodeableConcept().setText("What was due has been done, or is no longer owed."))
                .setLastModified(notBefore(escalation.getAuthoredOn(), answered));
        return true;
    }

    /** An answer that was under way when the alarm was raised counts from the beginning of its own transaction. */
    private static Date notBefore(@Nullable Date raised, Instant answered) {
        return raised != null && raised.toInstant().isAfter(answered) ? raised : Date.from(answered);
    }

    private static <T extends DomainResource> T labelled(T alarm, Task task) {
        task.getMeta().getSecurity().forEach(label -> alarm.getMeta().addSecurity(label.copy()));
        return alarm;
    }

    private static Reference reference(String type, DomainResource to) {
        return new Reference(type + "/" + to.getIdElement().getIdPart());
    }

    private static Duration time(Task task) {
        return !task.hasPriority() || task.getPriority() == TaskPriority.ROUTINE ? ROUTINE : URGENT;
    }

    /** Has a flag say no more than what still is overdue; whether it hadn't ended yet. */
    static boolean goesOn(Flag flag, Set<ReferralClock> clocks) {
        if (flag.getStatus() != FlagStatus.ACTIVE) {
            return false;
        }
        flag.getCode().setText(said(clocks));
        return true;
    }

    /** Has an escalation ask for no more than what still is overdue; whether it was still open. */
    static boolean goesOn(Task escalation, Set<ReferralClock> clocks, Instant now) {
        if (!OPEN.contains(escalation.getStatus())) {
            return false;
        }
        escalation.setDescription(asked(clocks)).setLastModified(notBefore(escalation.getAuthoredOn(), now));
        return true;
    }

    private static String asked(Set<ReferralClock> clocks) {
        return said(clocks) + " Find out why, and see that it is.";
    }

    private static String said(Set<ReferralClock> clocks) {
        return clocks.equals(Reckoning.ONE_WAIT)
                ? "After a referral, the child was not seen by the time it was due, and help had not begun within four weeks."
                : clocks.stream().sorted().map(Alarm::said).collect(Collectors.joining(" "));
    }

    private static String said(ReferralClock clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> "A referral was not acknowledged by the time it was due.";
            case DECIDE -> "A referral was not decided on by the time it was due.";
            case FIRST_CONTACT -> "After a referral, the child was not seen by the time it was due.";
            case FOUR_WEEKS -> "After a referral, help had not begun within four weeks.";
            case REVIEW -> "A wait or a pause after a referral was not reviewed on the day that was set.";
        };
    }
}
