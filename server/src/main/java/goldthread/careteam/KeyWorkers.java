package goldthread.careteam;

import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;

/**
 * The key workers whom a child has had, over all teams, and how often one took another's place (N38): who joins beside
 * somebody that stays, or that leaves only long after, is no change; each place is taken once; and who takes two places of one
 * worker on one day is one change.
 */
public final class KeyWorkers {

    /** The roles of somebody with whom a child builds a relationship, and has to begin again when they go. */
    public static final Set<TeamRole> ROLES =
            Set.copyOf(EnumSet.of(TeamRole.LEAD_PROFESSIONAL, TeamRole.CARE_COORDINATOR, TeamRole.SOCIAL_WORKER));

    /** For how long two may share a place before the first of them leaves. */
    private static final Duration HANDOVER = Duration.ofDays(28);

    private final List<Participant> entries;

    private KeyWorkers(List<Participant> entries) {
        this.entries = List.copyOf(entries);
    }

    private record Beginning(String worker, Instant at) {}

    /** Of these teams, whether they still exist or not. */
    public static KeyWorkers of(Collection<CareTeam> teams) {
        return new KeyWorkers(teams.stream()
                .filter(team -> team.getStatus() != CareTeamStatus.ENTEREDINERROR)
                .filter(team -> team.getStatus() != CareTeamStatus.PROPOSED)
                .flatMap(KeyWorkers::entries)
                .filter(entry -> entry.status() != ParticipantStatus.PROPOSED)
                .filter(entry -> entry.span().from() != null)
                .toList());
    }

    private static Stream<Participant> entries(CareTeam team) {
        Span span = Span.of(team.getPeriod());
        return team.getParticipant().stream().map(participant -> Participant.of(0, participant, span));
    }

    /**
     * How many times somebody new took the place of a key worker.
     *
     * @param from first day that counts
     * @param to last day that counts
     */
    public int changes(LocalDate from, LocalDate to) {
        Instant first = from.atStartOfDay(Span.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(Span.ZONE).toInstant();
        return (int) ROLES.stream()
                .flatMap(this::changes)
                .filter(beginning ->
                        !beginning.at().isBefore(first) && beginning.at().isBefore(end))
                .distinct()
                .count();
    }

    private Stream<Beginning> changes(TeamRole role) {
        List<Participant> inRole = entries.stream()
                .filter(entry -> entry.has(role))
                .sorted(Comparator.comparing(KeyWorkers::start))
                .toList();
        List<Participant> places = new ArrayList<>(inRole);
        List<Beginning> changes = new ArrayList<>();
        for (Participant entry : inRole) {
            before(entry, places).ifPresent(last -> {
                places.remove(last);
                if (!isSameWorker(last, entry)) {
                    changes.add(new Beginning(entry.member().key(), start(entry)));
                }
            });
        }
        return changes.stream();
    }

    /**
     * Whose place they take: of those who came earlier and have left, or leave soon, whoever leaves last; their own rather
     * than another's.
     *
     * @param places that nobody has taken yet
     */
    private static Optional<Participant> before(Participant entry, List<Participant> places) {
        Instant latest = start(entry).plus(HANDOVER);
        return places.stream()
                .filter(other ->
                        start(other).isBefore(start(entry)) && other.span().until() != null)
                .filter(other -> !end(other).isAfter(latest))
                .max(Comparator.comparing((Participant other) -> end(other))
                        .thenComparing(other -> isSameWorker(other, entry))
                        .thenComparing(KeyWorkers::start));
    }

    private static boolean isSameWorker(Participant one, Participant other) {
        return one.member().key().equals(other.member().key());
    }

    private static Instant start(Participant entry) {
        Instant from = entry.span().from();
        return from == null ? Instant.MIN : from;
    }

    private static Instant end(Participant entry) {
        Instant until = entry.span().until();
        return until == null ? Instant.MAX : until;
    }
}
