package goldthread.voice;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/** The tasks to answer what children have asked for. */
@Component
class WishTasks {

    private static final String ANSWER =
            "The child has said what they want, and nobody has answered. Say in ext-response what becomes of it, and explain"
                    + " it to the child; that ends this task.";
    private static final String ANSWERED = "The wish has its answer, or was recorded in error.";
    private static final String TASKS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RES_LINK l WHERE l.TARGET_RESOURCE_ID = ?"
            + " AND l.SRC_PATH = 'Task.focus'";
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private final TeamNow team;
    private final Providers providers;
    private final OwnWork own;
    private final Store store;
    private final VoiceSettings settings;

    WishTasks(TeamNow team, Providers providers, OwnWork own, Store store, VoiceSettings settings) {
        this.team = team;
        this.providers = providers;
        this.own = own;
        this.store = store;
        this.settings = settings;
    }

    /**
     * Asks the lead professional, another member where the lead may not know, or whoever recorded the wish where there is
     * none.
     *
     * @param because the request by which it was recorded, or one in the recorder's name
     */
    void ask(String child, Observation wish, RequestDetails because, Instant now) {
        Reference owner = team.asked(child, Protection.levelOf(wish))
                .map(Reference::new)
                .orElseGet(() -> providers.of(Origin.of(because)));
        Ask asked = new Ask(child, PartyKey.typed(wish), TaskCode.ANSWER_WISH, ANSWER, owner, Protection.sameAs(wish));
        own.create(asked.task(now, settings.respondWithin()), because);
    }

    /** Whether somebody still has to answer, or was asked once the answer was due, whatever became of it. */
    boolean isAsked(long key, Instant due) {
        return isAsked(of(key), due);
    }

    /** The same of these tasks; a task may hold no more than the second in which it was written. */
    static boolean isAsked(List<Task> tasks, Instant due) {
        Instant from = due.truncatedTo(ChronoUnit.SECONDS);
        return tasks.stream()
                .anyMatch(task -> !OVER.contains(task.getStatus())
                        || (task.hasAuthoredOn()
                                && !task.getAuthoredOn().toInstant().isBefore(from)));
    }

    /** Ends what is still to be done. */
    void end(long key, Instant now) {
        of(key).stream().filter(task -> !OVER.contains(task.getStatus())).forEach(task -> {
            TaskOutputComponent output = new TaskOutputComponent()
                    .setType(new CodeableConcept().setText("What came of it"))
                    .setValue(new StringType(ANSWERED));
            task.setStatus(TaskStatus.COMPLETED).setLastModified(Date.from(now)).addOutput(output);
            own.updateAsItIs(task);
        });
    }

    private List<Task> of(long key) {
        return store.bodies(TASKS, key).stream()
                .map(store::parse)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> TaskCode.ANSWER_WISH.isIn(task.getCode()))
                .toList();
    }
}
