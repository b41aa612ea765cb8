package goldthread.statutory;

import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.store.OwnWork;
import goldthread.terminology.EducationKind;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A child whose parents choose to educate them at home: somebody looks at what the child needs and what home can give (N108). */
@Component
class HomeEducation implements FollowsChange {

    private static final String ASSESS =
            "The child is now educated at home by the parents' choice. Look at what the child needs, and whether home can give"
                    + " it; record the day on which that is looked at again, and complete this with what came of it.";

    private static final String TASKS =
            "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type = 'Task'";
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private final StatutorySettings settings;
    private final TeamNow team;
    private final OwnWork own;
    private final RecordNow records;

    HomeEducation(StatutorySettings settings, TeamNow team, OwnWork own, RecordNow records) {
        this.settings = settings;
        this.team = team;
        this.own = own;
        this.records = records;
    }

    @Override
    public boolean concerns(Change change) {
        return isNow(change.after()) && !isNow(change.before());
    }

    private static boolean isNow(@Nullable Resource resource) {
        return resource instanceof EpisodeOfCare episode
                && episode.getStatus() == EpisodeOfCareStatus.ACTIVE
                && EpisodeType.SCHOOL.isIn(episode.getType())
                && EducationKind.ELECTIVE_HOME_EDUCATION.isIn(episode.getType());
    }

    @Override
    public void follow(Change change, Instant now) {
        EpisodeOfCare episode = (EpisodeOfCare) change.after();
        Said.child(episode.getPatient())
                .filter(child -> !isAsked(child, episode))
                .ifPresent(child -> own.create(
                        new Ask(
                                        child,
                                        PartyKey.typed(episode),
                                        TaskCode.ASSESS_HOME_EDUCATION,
                                        ASSESS,
                                        owner(child, episode),
                                        Protection.sameAs(episode))
                                .task(now, settings.respondWithin()),
                        change.request()));
    }

    private boolean isAsked(String child, EpisodeOfCare episode) {
        return records
                .of(child, TASKS, stored -> stored.body().contains('"' + TaskCode.ASSESS_HOME_EDUCATION.code() + '"'))
                .stream()
                .anyMatch(resource -> resource instanceof Task task && isOpen(task, PartyKey.typed(episode)));
    }

    /** Whether it asks for this because of an episode and isn't done. */
    static boolean isOpen(Task task, String about) {
        return TaskCode.ASSESS_HOME_EDUCATION.isIn(task.getCode())
                && !OVER.contains(task.getStatus())
                && PartyKey.of(task.getFocus()).filter(about::equals).isPresent();
    }

    /** Whoever in the team has the office, else whoever leads it and may know, else the council that recorded it. */
    private Reference owner(String child, EpisodeOfCare episode) {
        return Stream.of(TeamRole.ELECTIVE_HOME_EDUCATION_OFFICER, TeamRole.SEND_OFFICER)
                .flatMap(role -> team.inRole(child, role.code(), Protection.levelOf(episode)).stream())
                .findFirst()
                .or(() -> team.asked(child, Protection.levelOf(episode)))
                .map(Reference::new)
                .orElseGet(() -> episode.getManagingOrganization().copy());
    }
}
