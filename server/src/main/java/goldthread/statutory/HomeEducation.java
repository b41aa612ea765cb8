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
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A child whose parents choose to educate them at home: somebody looks at what the child needs and what home can give (N108). */
@Component
class HomeEducation implements FollowsChange {

    private static final String ASSESS =
            "The child is now educated at home by the parents' choice. Look at what the child needs, and whether home can give"
                    + " it; record the day on which that is looked at again, and complete this with what came of it.";

    private final StatutorySettings settings;
    private final TeamNow team;
    private final OwnWork own;

    HomeEducation(StatutorySettings settings, TeamNow team, OwnWork own) {
        this.settings = settings;
        this.team = team;
        this.own = own;
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
