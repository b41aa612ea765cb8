package goldthread.web.referral;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.store.DateSpan;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Where a task stands, in the words of those who work with it. */
public final class Standing {

    private Standing() {}

    /** Whether a task holds an addressee's side of a referral. */
    public static boolean isOfReferral(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK)
                || "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType());
    }

    /** The state, and where it stands in the service when that says more. */
    public static String of(Task task, Words words) {
        return of(task.getStatusElement().hasValue() ? task.getStatus().toCode() : "", task.getBusinessStatus(), words);
    }

    /**
     * The same of its parts.
     *
     * @param state a code of the states of tasks
     */
    static String of(String state, CodeableConcept standing, Words words) {
        String said = state(state);
        if (ReferralBusinessStatus.FORWARDED.isIn(standing)) {
            return "Passed on to another service";
        }
        return tellsMore(state, standing)
                ? words.of(standing).map(more -> said + ": " + lower(more)).orElse(said)
                : said;
    }

    private static boolean tellsMore(String state, CodeableConcept standing) {
        return switch (state) {
            case "accepted", "in-progress" -> !standing.isEmpty();
            default -> false;
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "requested" -> "Sent, not yet acknowledged";
            case "received" -> "Acknowledged, being looked at";
            case "accepted" -> "Accepted";
            case "rejected" -> "Turned down";
            case "in-progress" -> "Work has begun";
            case "on-hold" -> "On hold";
            case "completed" -> "Completed";
            case "cancelled" -> "Withdrawn";
            case "failed" -> "Could not be done";
            case "entered-in-error" -> "Entered in error";
            default -> "Not known";
        };
    }

    private static String lower(String words) {
        return words.isEmpty() || (words.length() > 1 && Character.isUpperCase(words.charAt(1)))
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** What its addressee owes next, when that has a day. */
    public static Optional<Due> due(Task task, ZonedDateTime now) {
        return owed(task).map(owed -> Due.of(owed.what(), owed.by(), now));
    }

    /** The end of the day, or the moment, by which that is owed. */
    public static Optional<Instant> dueBy(Task task) {
        return owed(task).map(owed -> DateSpan.of(owed.by()).until());
    }

    /** Something owed, by when. */
    private record Owed(String what, BaseDateTimeType by) {}

    private static Optional<Owed> owed(Task task) {
        if (isOver(task.getStatus())) {
            return Optional.empty();
        }
        boolean unanswered = task.getStatus() == TaskStatus.REQUESTED;
        BaseDateTimeType end = task.getRestriction().getPeriod().getEndElement();
        if (end.hasValue() && (unanswered || !isOfReferral(task))) {
            return Optional.of(new Owed(isOfReferral(task) ? "Answer" : "Action", end));
        }
        return review(task).map(day -> new Owed("Review", day));
    }

    /** Whether the child is on the addressee's waiting list. */
    static boolean isWaiting(Task task) {
        return ReferralBusinessStatus.ON_WAITING_LIST.isIn(task.getBusinessStatus()) && !isOver(task.getStatus());
    }

    /** The day on which a wait or a pause is looked at again. */
    static Optional<BaseDateTimeType> review(Task task) {
        return Optional.ofNullable(FirstExtension.of(task, Extensions.REVIEW_DUE))
                .map(Extension::getValue)
                .filter(BaseDateTimeType.class::isInstance)
                .map(BaseDateTimeType.class::cast)
                .filter(BaseDateTimeType::hasValue);
    }

    private static boolean isOver(TaskStatus state) {
        return switch (state == null ? TaskStatus.REQUESTED : state) {
            case REJECTED, COMPLETED, CANCELLED, FAILED, ENTEREDINERROR -> true;
            default -> false;
        };
    }
}
