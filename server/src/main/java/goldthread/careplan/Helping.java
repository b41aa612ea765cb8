package goldthread.careplan;

import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatusHistoryComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Whether any service is helping the child. A referral that was sent, received, put on a list or passed on is no help
 * yet; a school place or a home is a place to be, not a service.
 */
final class Helping {

    private static final Set<EpisodeType> PLACES = EnumSet.of(EpisodeType.SCHOOL, EpisodeType.PLACEMENT);

    private static final Set<ReferralBusinessStatus> HELP =
            EnumSet.of(ReferralBusinessStatus.IN_TREATMENT, ReferralBusinessStatus.INTERIM_SUPPORT_IN_PLACE);

    private static final Set<TaskStatus> OPEN = EnumSet.of(
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.READY,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD);

    private static final Set<TaskStatus> TURNED_DOWN = EnumSet.of(TaskStatus.REJECTED, TaskStatus.FAILED);

    private Helping() {}

    /**
     * Whether the child waits or was turned down, and nobody helps meanwhile.
     *
     * @param unanswered referrals that no addressee has yet
     * @param answers the referral tasks of the child, one for each addressee
     * @param episodes of all services
     */
    static boolean isNobody(
            List<ServiceRequest> unanswered, List<Task> answers, List<EpisodeOfCare> episodes, LocalDate day) {
        List<Task> sent = answers.stream()
                .filter(task -> Days.begun(Days.first(task.getAuthoredOnElement()), day))
                .toList();
        boolean helped = episodes.stream().anyMatch(episode -> isActive(episode, day))
                || sent.stream().anyMatch(Helping::isHelping);
        boolean waits = !unanswered.isEmpty() || sent.stream().anyMatch(Helping::isOpen);
        return !helped && (waits || endedInRefusal(sent));
    }

    /** Whether what was answered last is a refusal: older refusals were overtaken by what followed. */
    private static boolean endedInRefusal(List<Task> sent) {
        return sent.stream()
                .filter(task -> TURNED_DOWN.contains(task.getStatus()) || task.getStatus() == TaskStatus.COMPLETED)
                .max(Comparator.comparing(Helping::answered))
                .filter(task -> TURNED_DOWN.contains(task.getStatus()))
                .isPresent();
    }

    private static LocalDate answered(Task task) {
        return Days.first(task.getLastModifiedElement())
                .or(() -> Days.first(task.getAuthoredOnElement()))
                .orElse(LocalDate.MIN);
    }

    static boolean isOpen(Task task) {
        return task.hasStatus() && OPEN.contains(task.getStatus());
    }

    static boolean isTurnedDown(Task task) {
        return task.hasStatus() && TURNED_DOWN.contains(task.getStatus());
    }

    /** Whether an addressee is helping the child, rather than thinking about it or keeping a place in a queue. */
    static boolean isHelping(Task task) {
        Optional<ReferralBusinessStatus> where = Coded.find(ReferralBusinessStatus.class, task.getBusinessStatus());
        return switch (Objects.requireNonNullElse(task.getStatus(), TaskStatus.NULL)) {
            case ACCEPTED -> where.filter(HELP::contains).isPresent();
            case INPROGRESS -> where.isEmpty() || HELP.contains(where.get());
            default -> false;
        };
    }

    /** Whether a service was involved on the day, as far as its history of states tells. */
    static boolean isActive(EpisodeOfCare episode, LocalDate day) {
        boolean place = PLACES.stream().anyMatch(type -> type.isIn(episode.getType()));
        return !place && Days.within(episode.getPeriod(), day) && statusOn(episode, day) == EpisodeOfCareStatus.ACTIVE;
    }

    private static EpisodeOfCareStatus statusOn(EpisodeOfCare episode, LocalDate day) {
        return episode.getStatusHistory().stream()
                .filter(entry -> Days.begun(Days.start(entry.getPeriod()), day) && endsAfter(entry.getPeriod(), day))
                .map(EpisodeOfCareStatusHistoryComponent::getStatus)
                .findFirst()
                .orElseGet(() -> wasActive(episode, day) ? EpisodeOfCareStatus.ACTIVE : statusNow(episode));
    }

    /** An episode that is finished today was active until its last day. */
    private static boolean wasActive(EpisodeOfCare episode, LocalDate day) {
        return statusNow(episode) == EpisodeOfCareStatus.FINISHED && endsAfter(episode.getPeriod(), day);
    }

    private static EpisodeOfCareStatus statusNow(EpisodeOfCare episode) {
        return Objects.requireNonNullElse(episode.getStatus(), EpisodeOfCareStatus.NULL);
    }

    private static boolean endsAfter(Period period, LocalDate day) {
        return Days.end(period).filter(day::isBefore).isPresent();
    }

    /** Whether an episode was more than planned or a mistake. */
    static boolean tookPlace(EpisodeOfCare episode) {
        return switch (statusNow(episode)) {
            case ACTIVE, ONHOLD, FINISHED -> true;
            default -> false;
        };
    }
}
