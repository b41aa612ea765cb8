package goldthread.careteam;

import goldthread.store.Origin;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.Rule;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who comes into a team without having been proposed, and who would see more than before. Nobody lets themselves in or
 * gives themselves more, and members of schools, parents and systems are always accepted by a second organisation.
 */
@Component
final class Newcomers {

    private static final Set<TeamRole> OF_SCHOOLS = EnumSet.of(
            TeamRole.DESIGNATED_TEACHER,
            TeamRole.DESIGNATED_SAFEGUARDING_LEAD,
            TeamRole.SCHOOL_LEAD,
            TeamRole.SENIOR_MENTAL_HEALTH_LEAD,
            TeamRole.CLASS_TEACHER,
            TeamRole.SENCO);

    private static final Set<String> SYSTEMS = Set.of("Organization", "HealthcareService", "Device", "CareTeam");

    private final Acceptance acceptance;
    private final RoleGuide guide;

    Newcomers(Acceptance acceptance, RoleGuide guide) {
        this.acceptance = acceptance;
        this.guide = guide;
    }

    /** What speaks against a change of a team. */
    List<Breach> breaches(Team team, TeamHistory history, Instant now, Origin caller) {
        List<Breach> breaches = new ArrayList<>(acceptance.breaches(team, history.accepted(), caller));
        breaches.addAll(unproposed(history.added(), now, caller));
        List<Participant> widened = history.kept().stream()
                .filter(entry -> inEffect(entry.after(), now) && isWider(entry.before(), entry.after()))
                .map(TeamHistory.Kept::after)
                .toList();
        breaches.addAll(acceptance.ownBreaches(widened, caller));
        return breaches;
    }

    /**
     * What speaks against a team that takes the place of another in one go: it is judged as a change of that.
     *
     * @param earlier the team that gave rights until now
     */
    List<Breach> breaches(Team earlier, Team team, Instant now, Origin caller) {
        List<Participant> more = team.participants().stream()
                .filter(entry -> earlier.participants().stream().noneMatch(was -> covers(was, entry, now)))
                .toList();
        return unproposed(more, now, caller);
    }

    private boolean covers(Participant was, Participant is, Instant now) {
        return inEffect(was, now)
                && was.member().key().equals(is.member().key())
                && key(was.organisation()).equals(key(is.organisation()))
                && !isWider(was, is);
    }

    private List<Breach> unproposed(List<Participant> added, Instant now, Origin caller) {
        List<Participant> inEffect =
                added.stream().filter(entry -> inEffect(entry, now)).toList();
        List<Breach> breaches = new ArrayList<>(acceptance.ownBreaches(inEffect, caller));
        inEffect.stream()
                .filter(Newcomers::isAlwaysProposed)
                .map(entry -> new Breach(
                        Rule.SELF_ACCEPTANCE,
                        "Members of schools, parents and systems are proposed first; another organisation of the team"
                                + " then accepts them.",
                        Breach.participant(entry.entry())))
                .forEach(breaches::add);
        return breaches;
    }

    private static boolean isAlwaysProposed(Participant entry) {
        return entry.member().isA("RelatedPerson")
                || SYSTEMS.contains(entry.member().type())
                || OF_SCHOOLS.stream().anyMatch(entry::has);
    }

    /** What is over is history, and gives nothing. */
    private static boolean inEffect(Participant entry, Instant now) {
        return entry.status() == ParticipantStatus.EFFECTIVE && !entry.span().isOverAt(now);
    }

    private boolean isWider(Participant was, Participant is) {
        return guide.ceiling(is).compareTo(guide.ceiling(was)) > 0
                || isLater(is.span().until(), was.span().until());
    }

    private static boolean isLater(@Nullable Instant until, @Nullable Instant before) {
        return before != null && (until == null || until.isAfter(before));
    }

    private static String key(@Nullable Party party) {
        return party == null ? "" : party.key();
    }
}
