package goldthread.waiting;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What an addressee still owes a referral, as its task says, and by when. */
public final class Clocks {

    /** After the national standard for children's mental health services. */
    static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    /** Where the addressee hasn't decided yet, though the task may be on hold. */
    private static final Set<ReferralBusinessStatus> UNDECIDED = EnumSet.of(
            ReferralBusinessStatus.AWAITING_RECEIPT,
            ReferralBusinessStatus.RECEIVED,
            ReferralBusinessStatus.IN_TRIAGE,
            ReferralBusinessStatus.INFORMATION_REQUESTED);

    private Clocks() {}

    /** Whether a task is an addressee's side of a referral. */
    public static boolean areOf(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK)
                || ("ServiceRequest"
                                .equals(task.getFocus().getReferenceElement().getResourceType())
                        && task.getCode().hasCoding(TASK_CODE, "fulfill"));
    }

    /**
     * The clocks that run on. A task that was passed on leaves its clocks to the task of whoever has it now; turned down
     * there, it is in triage once more, and they run on.
     *
     * @return none for a task that is over
     */
    static Set<ReferralClock> running(Task task) {
        Set<ReferralClock> running = byState(task);
        if (review(task).isEmpty()) {
            running.remove(ReferralClock.REVIEW);
        }
        return running;
    }

    /**
     * The clocks that run on from one version of a task to the next. Where the review was put to another day, it has been
     * reviewed; where whoever asked gave more time, it isn't late.
     */
    static Set<ReferralClock> goingOn(Task before, Task after) {
        Set<ReferralClock> running = running(after);
        if (!review(before).equals(review(after))) {
            running.remove(ReferralClock.REVIEW);
        }
        if (!Base.compareDeep(before.getRestriction(), after.getRestriction(), true)) {
            running.remove(ReferralClock.ACKNOWLEDGE);
        }
        return running;
    }

    private static Set<ReferralClock> byState(Task task) {
        TaskStatus status = Objects.requireNonNullElse(task.getStatus(), TaskStatus.NULL);
        if (ReferralBusinessStatus.FORWARDED.isIn(task.getBusinessStatus())) {
            return EnumSet.noneOf(ReferralClock.class);
        }
        return switch (status) {
            case REQUESTED -> EnumSet.allOf(ReferralClock.class);
            case RECEIVED -> EnumSet.complementOf(EnumSet.of(ReferralClock.ACKNOWLEDGE));
            case ONHOLD ->
                isUndecided(task)
                        ? EnumSet.complementOf(EnumSet.of(ReferralClock.ACKNOWLEDGE))
                        : EnumSet.of(ReferralClock.FIRST_CONTACT, ReferralClock.FOUR_WEEKS, ReferralClock.REVIEW);
            case ACCEPTED -> EnumSet.of(ReferralClock.FIRST_CONTACT, ReferralClock.FOUR_WEEKS, ReferralClock.REVIEW);
            case INPROGRESS ->
                ReferralBusinessStatus.IN_TRIAGE.isIn(task.getBusinessStatus())
                        ? EnumSet.complementOf(EnumSet.of(ReferralClock.ACKNOWLEDGE))
                        : EnumSet.of(ReferralClock.FOUR_WEEKS, ReferralClock.REVIEW);
            default -> EnumSet.noneOf(ReferralClock.class);
        };
    }

    private static boolean isUndecided(Task task) {
        return Coded.find(ReferralBusinessStatus.class, task.getBusinessStatus())
                .map(UNDECIDED::contains)
                .orElse(true);
    }

    /**
     * The first moment at which each of the addressee's clocks has run out, whether it runs on or not.
     *
     * @param waiting since when the child waits for the organisation, which may be longer than for this task
     */
    static Map<ReferralClock, Instant> due(Task task, ResponseTimes times, Instant waiting) {
        Instant asked = asked(task);
        Map<ReferralClock, Instant> due = new EnumMap<>(ReferralClock.class);
        due.put(ReferralClock.ACKNOWLEDGE, acknowledgeBy(task, asked.plus(times.acknowledge())));
        due.put(ReferralClock.DECIDE, asked.plus(times.decide()));
        due.put(ReferralClock.FIRST_CONTACT, asked.plus(times.firstContact()));
        due.put(ReferralClock.FOUR_WEEKS, waiting.plus(FOUR_WEEKS));
        review(task).ifPresent(day -> due.put(ReferralClock.REVIEW, day));
        return due;
    }

    /** When the addressee was asked; a task that doesn't say so was asked of them when it was last stored. */
    static Instant asked(Task task) {
        if (task.getAuthoredOnElement().hasValue()) {
            return DateSpan.of(task.getAuthoredOnElement()).from();
        }
        return task.getMeta().hasLastUpdated() ? task.getMeta().getLastUpdated().toInstant() : Instant.EPOCH;
    }

    /** When the day of review is over, if one was set. */
    private static Optional<Instant> review(Task task) {
        return Stream.ofNullable(FirstExtension.of(task, Extensions.REVIEW_DUE))
                .map(Extension::getValue)
                .filter(BaseDateTimeType.class::isInstance)
                .map(BaseDateTimeType.class::cast)
                .filter(BaseDateTimeType::hasValue)
                .map(day -> DateSpan.of(day).until())
                .findFirst();
    }

    private static Instant acknowledgeBy(Task task, Instant unlessSaid) {
        DateTimeType said = task.getRestriction().getPeriod().getEndElement();
        return said.hasValue() ? DateSpan.of(said).until() : unlessSaid;
    }
}
