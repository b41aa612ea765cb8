package goldthread.disclosure;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.ResourceKey;
import goldthread.store.Store;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tasks to respond to what children have told someone. */
@Component
class Responses {

    private static final String PATIENT = "Patient/";
    private static final Duration WITHIN = Duration.ofDays(1);
    private static final String RESPOND =
            "The child has told someone of harm. Respond, whatever else is known of the child, and complete this with what"
                    + " came of it. An organisation other than the one that wrote it down completes it.";
    private static final String RECORDER =
            "SELECT s.organisation FROM gt_source s JOIN HFJ_RESOURCE r ON r.RES_ID = s.res_pid"
                    + " WHERE r.RES_TYPE = ? AND r.FHIR_ID = ? AND s.version = 1";
    private static final String TASKS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RES_LINK l WHERE l.TARGET_RESOURCE_ID = ?"
            + " AND l.SRC_PATH = 'Task.focus'";

    private final TeamNow team;
    private final Providers providers;
    private final OwnWork own;
    private final Store store;
    private final JdbcTemplate database;
    private final DatabaseClock clock;

    Responses(TeamNow team, Providers providers, OwnWork own, Store store, JdbcTemplate database, DatabaseClock clock) {
        this.team = team;
        this.providers = providers;
        this.own = own;
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks the lead professional, another member where the lead may not know, or the organisation that writes where there is
     * none; and alerts whoever may know.
     */
    void ask(Observation told, RequestDetails request) {
        PartyKey.of(told.getSubject())
                .filter(subject -> subject.startsWith(PATIENT))
                .map(subject -> subject.substring(PATIENT.length()))
                .ifPresent(child -> ask(child, told, request));
    }

    private void ask(String child, Observation told, RequestDetails request) {
        Instant now = clock.now();
        Reference owner = team.asked(child, Protection.levelOf(told))
                .map(Reference::new)
                .orElseGet(() -> providers.of(Origin.of(request)));
        Alert alert = new Alert(
                child,
                PartyKey.typed(told),
                FlagCode.SAFEGUARDING,
                FlagCategory.SAFEGUARDING,
                TaskCode.DISCLOSURE_RESPONSE,
                RESPOND,
                owner,
                Protection.sameAs(told));
        alert.raise(own, request, now, WITHIN);
    }

    /** Whether whoever writes acts for the organisation that wrote a disclosure down. */
    boolean isRecorder(String told, RequestDetails request) {
        IdType id = new IdType(told);
        Optional<String> recorder =
                database.queryForList(RECORDER, String.class, id.getResourceType(), id.getIdPart()).stream()
                        .findFirst();
        return recorder.filter(Origin.of(request).organisation()::equals).isPresent();
    }

    /** Whether somebody was asked to respond. */
    boolean isAsked(Observation told) {
        return tasks(told).findAny().isPresent();
    }

    /** Whether somebody is still to respond. */
    boolean isOpen(Observation told) {
        return tasks(told).anyMatch(ChildTold::isOpen);
    }

    private Stream<Task> tasks(Observation told) {
        return store.bodies(TASKS, ResourceKey.of(told)).stream()
                .map(store::parse)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> TaskCode.DISCLOSURE_RESPONSE.isIn(task.getCode()));
    }
}
