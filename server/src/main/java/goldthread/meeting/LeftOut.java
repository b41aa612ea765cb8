package goldthread.meeting;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.Sensitivity;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Asks a mental health service to join a meeting about the child's safety, where whoever calls the meeting may not know that
 * the service works with the child: the task is known to no more than the service's own episode is.
 */
@Component
class LeftOut {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String JOIN =
            "A meeting about the child's safety is called, and your service isn't invited: whoever called it didn't know"
                    + " that you work with the child. Decide whether to ask to be invited, and complete this with what"
                    + " came of it.";
    private static final String TASKS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RESOURCE m JOIN HFJ_RES_LINK l"
            + " ON l.TARGET_RESOURCE_ID = m.RES_ID AND l.SRC_PATH = 'Task.focus'"
            + " WHERE m.RES_TYPE = 'Appointment' AND m.FHIR_ID = ?";
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private final OwnWork own;
    private final Store store;
    private final TeamNow team;
    private final MeetingSettings settings;

    LeftOut(OwnWork own, Store store, TeamNow team, MeetingSettings settings) {
        this.own = own;
        this.store = store;
        this.team = team;
        this.settings = settings;
    }

    /**
     * Asks the service, unless it is asked already. The task rests on the episode, so that it becomes known to fewer when the
     * episode does.
     *
     * @param child logical id
     * @param episode of the service
     */
    void ask(String child, Appointment meeting, EpisodeOfCare episode, RequestDetails because, Instant now) {
        Reference service = episode.getManagingOrganization();
        if (!service.isEmpty() && !isAsked(meeting, service)) {
            boolean joined = isOfJoinedRecord(child, episode);
            Ask ask = new Ask(
                    child,
                    PartyKey.typed(meeting),
                    TaskCode.JOIN_MEETING,
                    JOIN,
                    service,
                    labels(episode, joined || team.isSharingRefused(child)));
            own.create(restingOn(episode, joined, ask.task(now, settings.respondWithin())), because);
        }
    }

    /**
     * A task for somebody who works with a joined record is the server's: it opens nothing but itself, since joining gives
     * nobody a right, and whoever names a service in the one record has none in the other.
     */
    static Task restingOn(EpisodeOfCare episode, boolean joined, Task task) {
        task.setReasonReference(new Reference(PartyKey.typed(episode)));
        if (joined) {
            task.setRequester(Origin.server());
        }
        return task;
    }

    /** What is made of it doesn't follow its labels when they become narrower, nor are refusals there known by this child. */
    private static boolean isOfJoinedRecord(String child, EpisodeOfCare episode) {
        return PartyKey.of(episode.getPatient())
                .filter(("Patient/" + child)::equals)
                .isEmpty();
    }

    private boolean isAsked(Appointment meeting, Reference service) {
        return store.bodies(TASKS, meeting.getIdElement().getIdPart()).stream()
                .map(store::parse)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> TaskCode.JOIN_MEETING.isIn(task.getCode()))
                .anyMatch(task -> !OVER.contains(task.getStatus())
                        && PartyKey.of(task.getOwner()).equals(PartyKey.of(service)));
    }

    /**
     * Those of the episode, and never everyday; sealed where somebody has refused that something is shared, since such a
     * refusal may be why the caller doesn't know of the episode. Not for the family: a meeting without them may be about them.
     */
    static List<Coding> labels(EpisodeOfCare episode, boolean refused) {
        boolean sealed = refused || Protection.levelOf(episode) == ShareLevel.SEALED;
        List<Coding> labels = new ArrayList<>(List.of(new Coding(CONFIDENTIALITY, sealed ? "V" : "R", null)));
        Protection.sameAs(episode).stream()
                .filter(label -> !CONFIDENTIALITY.equals(label.getSystem()))
                .filter(label -> !Sensitivity.SHARE_EDUCATION.code().equals(label.getCode())
                        && !Sensitivity.SHARE_WITH_CARER.code().equals(label.getCode()))
                .forEach(labels::add);
        for (Sensitivity kept : List.of(Sensitivity.NOT_FOR_PARENT, Sensitivity.NOT_FOR_CHILD)) {
            if (labels.stream().noneMatch(label -> kept.code().equals(label.getCode()))) {
                labels.add(kept.coding());
            }
        }
        return labels;
    }
}
