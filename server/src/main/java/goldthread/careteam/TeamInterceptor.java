package goldthread.careteam;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CareTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the rules of teams about every write of a care team, however it comes, and lets the tables follow it. */
@Component
@Interceptor
final class TeamInterceptor {

    private final DatabaseClock clock;
    private final Newcomers newcomers;
    private final ActiveTeams activeTeams;
    private final MembershipProjection projection;
    private final Proposals proposals;

    TeamInterceptor(
            DatabaseClock clock,
            Newcomers newcomers,
            ActiveTeams activeTeams,
            MembershipProjection projection,
            Proposals proposals) {
        this.clock = clock;
        this.newcomers = newcomers;
        this.activeTeams = activeTeams;
        this.projection = projection;
        this.proposals = proposals;
    }

    /** A new team. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    public void decideOnNew(IBaseResource resource) {
        if (resource instanceof CareTeam created) {
            Team team = Team.of(created);
            refuse(team.aroundChild() ? TeamLead.breaches(team, null, clock.now()) : List.of());
        }
    }

    /** The next version of a team. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    public void decideOnChange(IBaseResource old, IBaseResource changed, @Nullable RequestDetails request) {
        if (old instanceof CareTeam before && changed instanceof CareTeam after) {
            Team was = Team.of(before);
            Team becomes = Team.of(after);
            Instant now = clock.now();
            TeamHistory history = new TeamHistory(was, becomes);
            List<Breach> breaches = new ArrayList<>(history.breaches(now));
            if (breaches.isEmpty()) {
                // Who is new can be told only when everybody else is still there.
                breaches.addAll(newcomers.breaches(becomes, history, now, origin(request)));
            }
            breaches.addAll(TeamLead.breaches(becomes, was, now));
            refuse(breaches);
        }
    }

    private static void refuse(List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            throw Outcomes.unprocessable(breaches.stream().map(Breach::issue).toList());
        }
    }

    /** The tables follow a new team. */
    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    public void followNew(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CareTeam team) {
            follow(null, team, request);
        }
    }

    /** The tables follow a changed team. */
    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    public void followChange(IBaseResource old, IBaseResource changed, @Nullable RequestDetails request) {
        if (old instanceof CareTeam before && changed instanceof CareTeam after) {
            follow(Team.of(before), after, request);
        }
    }

    private void follow(@Nullable Team before, CareTeam stored, @Nullable RequestDetails request) {
        Team team = Team.of(stored);
        Origin caller = origin(request);
        activeTeams.follow(before, team, earlier -> refuse(newcomers.breaches(earlier, team, clock.now(), caller)));
        projection.follow(team);
        List<Participant> proposed = (before == null ? team.participants() : new TeamHistory(before, team).added())
                .stream()
                        .filter(entry -> entry.status() == ParticipantStatus.PROPOSED)
                        .toList();
        proposals.note(
                team.id(),
                stored.getIdElement().getVersionIdPartAsLong(),
                proposed,
                origin(request).organisation());
    }

    private static Origin origin(@Nullable RequestDetails request) {
        return request == null ? Origin.SERVER : Origin.of(request);
    }
}
