package goldthread.referral;

import goldthread.profiles.Extensions;
import goldthread.terminology.ReferralClock;
import goldthread.waiting.AlarmLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What must be of a child's referrals at any moment, said once more in other words than the server's.
 *
 * @param tasks of all referrals
 * @param contacts that took place
 * @param record scores and plans
 * @param ledger where the alarms stand
 */
record ReferralCheck(Collection<Task> tasks, List<Encounter> contacts, List<Resource> record, AlarmLedger ledger) {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Duration GAP = Duration.ofDays(5);
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.REJECTED,
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR);

    List<String> faults(Instant now) {
        List<String> faults = new ArrayList<>();
        for (Task task : tasks) {
            Set<ReferralClock> due = isWithSomebody(task) ? due(task, now) : Set.of();
            if (!ledger.alarms(task).equals(due)) {
                faults.add(said(task) + " owes " + due + " and has alarms for " + ledger.alarms(task));
            }
            boolean seenToBeDue = !due.isEmpty() || ledger.next(task).isPresent();
            if (isWithSomebody(task) && isUndecided(task) && !seenToBeDue) {
                faults.add(said(task) + " waits for ever");
            }
            if (!OVER.contains(task.getStatus())
                    && standing(task).equals("forwarded")
                    && parts(task).allMatch(this::isOver)) {
                faults.add(said(task) + " was passed on to nobody");
            }
            if (OVER.contains(task.getStatus())
                    && task.getStatus() != TaskStatus.ENTEREDINERROR
                    && !isExplained(task)) {
                faults.add(said(task) + " ended without an answer");
            }
        }
        return faults;
    }

    private static String said(Task task) {
        return task.getId() + " (" + task.getStatus() + ", " + standing(task) + ")";
    }

    private static String standing(Task task) {
        return task.getBusinessStatus().getCodingFirstRep().getCode();
    }

    private boolean isOver(Task task) {
        return OVER.contains(task.getStatus());
    }

    private java.util.stream.Stream<Task> parts(Task whole) {
        return tasks.stream()
                .filter(part -> part.getPartOf().stream()
                        .anyMatch(of -> of.getReference()
                                .endsWith("/" + whole.getIdElement().getIdPart())));
    }

    private static boolean isExplained(Task task) {
        return task.getStatusReason().hasCoding()
                || task.getOutput().stream()
                        .anyMatch(output ->
                                output.getType().getCodingFirstRep().getCode().equals("referral-outcome"));
    }

    private static boolean isWithSomebody(Task task) {
        return !OVER.contains(task.getStatus()) && !standing(task).equals("forwarded");
    }

    private static boolean isUndecided(Task task) {
        return switch (task.getStatus()) {
            case REQUESTED, RECEIVED -> true;
            case ONHOLD ->
                Set.of("information-requested", "in-triage", "received").contains(standing(task));
            case INPROGRESS -> standing(task).equals("in-triage");
            default -> false;
        };
    }

    private Set<ReferralClock> due(Task task, Instant now) {
        Instant asked = task.getAuthoredOn().toInstant();
        Set<ReferralClock> due = EnumSet.noneOf(ReferralClock.class);
        if (task.getStatus() == TaskStatus.REQUESTED
                && asked.plus(Duration.ofDays(5)).isBefore(now)) {
            due.add(ReferralClock.ACKNOWLEDGE);
        }
        if (isUndecided(task) && !asked.plus(SimulatedChild.DECIDE).isAfter(now)) {
            due.add(ReferralClock.DECIDE);
        }
        boolean begun =
                task.getStatus() == TaskStatus.INPROGRESS && !standing(task).equals("in-triage");
        if (!begun && !asked.plus(SimulatedChild.FIRST_CONTACT).isAfter(now) && !isSeen(task, asked, now)) {
            due.add(ReferralClock.FIRST_CONTACT);
        }
        Instant waiting = waiting(task);
        if (!waiting.plus(FOUR_WEEKS).isAfter(now) && !isHelped(task, waiting, now)) {
            due.add(ReferralClock.FOUR_WEEKS);
        }
        if (task.getExtensionByUrl(Extensions.REVIEW_DUE) != null) {
            LocalDate day = LocalDate.parse(
                    task.getExtensionByUrl(Extensions.REVIEW_DUE).getValue().primitiveValue());
            if (!day.plusDays(1)
                    .atStartOfDay(ZoneId.of("Europe/London"))
                    .toInstant()
                    .isAfter(now)) {
                due.add(ReferralClock.REVIEW);
            }
        }
        return due;
    }

    private static String provider(Task task) {
        return task.getOwner().getReference().startsWith("HealthcareService")
                ? "Organization/trust"
                : "Organization/council";
    }

    private boolean isSeen(Task task, Instant since, Instant now) {
        return contacts.stream()
                .filter(contact -> contact.getServiceProvider().getReference().equals(provider(task)))
                .map(contact -> contact.getPeriod().getStart().toInstant())
                .anyMatch(at -> !at.isBefore(since) && !at.isAfter(now));
    }

    /** Seen, scored, and helped by a plan or by treatment that has begun, all since the wait began. */
    private boolean isHelped(Task task, Instant waiting, Instant now) {
        boolean scored = record.stream()
                .filter(Observation.class::isInstance)
                .map(score -> ((Observation) score)
                        .getEffectiveDateTimeType()
                        .getValue()
                        .toInstant())
                .anyMatch(at -> !at.isBefore(waiting));
        boolean planned = record.stream()
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .filter(plan -> plan.getAuthor().getReference().equals(provider(task)))
                .anyMatch(plan -> !plan.getCreated().toInstant().isBefore(waiting));
        boolean treated =
                inWait(task).stream().anyMatch(one -> one.getExecutionPeriod().hasStart());
        return isSeen(task, waiting, now) && scored && (planned || treated);
    }

    private Instant waiting(Task task) {
        return inWait(task).get(0).getAuthoredOn().toInstant();
    }

    /** The referrals to one organisation that are one wait with this one. */
    private List<Task> inWait(Task task) {
        List<Task> theirs = tasks.stream()
                .filter(one -> one.getStatus() != TaskStatus.ENTEREDINERROR
                        && provider(one).equals(provider(task)))
                .sorted(Comparator.comparing(Task::getAuthoredOn)
                        .thenComparing(one -> one.getIdElement().getIdPart()))
                .toList();
        List<Task> together = new ArrayList<>();
        for (Task one : theirs) {
            Instant asked = one.getAuthoredOn().toInstant();
            boolean apart = together.stream()
                    .allMatch(before -> !isWithSomebody(before)
                            && before.getLastModified().toInstant().plus(GAP).isBefore(asked));
            if (apart && together.contains(task)) {
                break;
            }
            if (apart) {
                together.clear();
            }
            together.add(one);
        }
        return together;
    }
}
