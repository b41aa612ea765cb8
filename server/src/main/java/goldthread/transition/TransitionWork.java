package goldthread.transition;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks whoever leads around a child to plan a move, and ends what has been answered. */
@Component
class TransitionWork {

    private static final String RECORD = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_type IN ('Patient', 'EpisodeOfCare', 'CarePlan', 'Task')";
    private static final String RECORDER = "SELECT organisation FROM gt_resource_child WHERE child_id = ?"
            + " AND res_type = ? AND res_id = ? AND organisation <> ''";
    private static final String ANSWERED = "What was asked for is in the record now.";
    private static final Map<TaskCode, String> WORDS = Map.of(
            TaskCode.TRANSITION_PLANNING,
            "A children's mental health service helps this young person, and nothing plans what comes after. Begin a plan of"
                    + " category camhs-transition with them: how ready they are, in which weeks they move, and who is with"
                    + " them. A plan that is in force ends this task.",
            TaskCode.TRANSITION_SUPPORT,
            "This child has a plan and leaves primary school this year. Consider what support the move needs, also where all"
                    + " seems stable, and complete this with what was decided; a plan of category school-transition that"
                    + " is in force ends this task too.",
            TaskCode.NOTE_SCHOOL_MOVE,
            "The child has changed school, and nothing says why. Note in ext-school-move which schools were weighed, what the"
                    + " child and the family think of it and, for a child in care, what the virtual school says; that ends"
                    + " this task.");

    private final Store store;
    private final OwnWork own;
    private final TeamNow team;
    private final Providers providers;
    private final Looks looks;
    private final JdbcTemplate database;
    private final TransitionSettings settings;

    TransitionWork(
            Store store,
            OwnWork own,
            TeamNow team,
            Providers providers,
            Looks looks,
            JdbcTemplate database,
            TransitionSettings settings) {
        this.store = store;
        this.own = own;
        this.team = team;
        this.providers = providers;
        this.looks = looks;
        this.database = database;
        this.settings = settings;
    }

    /** Looks at one child, and says when to look again. */
    void look(String child, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DateSpan.ZONE);
        List<Resource> record =
                store.bodies(RECORD, child).stream().map(store::parse).toList();
        record.stream()
                .filter(Patient.class::isInstance)
                .flatMap(patient -> Birthdays.of(((Patient) patient).getBirthDateElement()).stream())
                .findFirst()
                .ifPresent(born -> {
                    Moves moves = new Moves(born, record, today, settings.fromMonths());
                    moves.answered().forEach(task -> end(task, now));
                    moves.toAsk().forEach(question -> ask(child, question, now));
                    moves.nextLook()
                            .ifPresent(next -> looks.at(
                                    child, next.atStartOfDay(DateSpan.ZONE).toInstant()));
                });
    }

    private void ask(String child, Question question, Instant now) {
        Resource about = question.about();
        RequestDetails because = inNameOf(child, about);
        Reference owner = team.asked(child, Protection.levelOf(about))
                .map(Reference::new)
                .orElseGet(() -> provider(about, because));
        Ask ask = new Ask(
                child,
                PartyKey.typed(about),
                question.task(),
                WORDS.getOrDefault(question.task(), ""),
                owner,
                Protection.sameAs(about));
        own.create(ask.task(now, settings.respondWithin()), because);
    }

    private Reference provider(Resource about, RequestDetails because) {
        return about instanceof EpisodeOfCare episode && episode.hasManagingOrganization()
                ? episode.getManagingOrganization()
                : providers.of(Origin.of(because));
    }

    private void end(Task task, Instant now) {
        task.setStatus(TaskStatus.COMPLETED).setLastModified(Date.from(now));
        task.addOutput()
                .setType(new CodeableConcept().setText("What came of it"))
                .setValue(new StringType(ANSWERED));
        own.updateAsItIs(task);
    }

    /** Nobody is let in by a task that their own record has brought about. */
    private RequestDetails inNameOf(String child, Resource about) {
        String organisation = database
                .queryForList(
                        RECORDER,
                        String.class,
                        child,
                        about.fhirType(),
                        about.getIdElement().getIdPart())
                .stream()
                .findFirst()
                .orElse(Origin.SERVER.organisation());
        RequestDetails because = new SystemRequestDetails();
        new Origin(Origin.SERVER.subject(), Origin.SERVER.user(), organisation, Origin.SERVER.author(), false)
                .set(because);
        return because;
    }
}
