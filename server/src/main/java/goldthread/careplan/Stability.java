package goldthread.careplan;

import goldthread.careteam.KeyWorkers;
import goldthread.terminology.EpisodeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** How many homes, schools and key workers a child has had in the last twelve and twenty-four months. */
final class Stability {

    static final List<String> COLUMNS = List.of("What", "Last year", "Last two years");

    private Stability() {}

    /** A stretch of someone's or somewhere's place in the child's life. */
    private record Stretch(String who, Period period, Recorded<?> evidence) {

        boolean touches(LocalDate from, LocalDate to) {
            return Days.begun(Days.start(period), to) && !Days.passed(Days.end(period), from);
        }
    }

    static List<Statement> of(PlanView view) {
        List<Statement> statements = new ArrayList<>();
        addCount("Homes", episodes(EpisodeType.PLACEMENT, view), view, statements);
        addCount("Schools", episodes(EpisodeType.SCHOOL, view), view, statements);
        addCount("Key workers", keyWorkers(view), view, statements);
        addChanges(view, statements);
        return statements;
    }

    private static void addCount(String what, List<Stretch> stretches, PlanView view, List<Statement> into) {
        long year = count(stretches, view.day().minusMonths(12), view.day());
        long twoYears = count(stretches, view.day().minusMonths(24), view.day());
        if (twoYears > 0) {
            Map<String, Recorded<?>> evidence = new LinkedHashMap<>();
            stretches.forEach(stretch -> evidence.put(stretch.evidence().reference(), stretch.evidence()));
            into.add(statement(what, year, twoYears, List.copyOf(evidence.values())));
        }
    }

    private static Statement statement(String what, long year, long twoYears, List<Recorded<?>> evidence) {
        return new Statement(
                List.of(what, year + " in 12 months", twoYears + " in 24 months"),
                "All agencies",
                "",
                Set.of(),
                evidence);
    }

    /** How often somebody new took the place of a key worker: a relationship that the child had to begin again. */
    private static void addChanges(PlanView view, List<Statement> into) {
        List<Recorded<CareTeam>> teams = view.record().all(CareTeam.class);
        KeyWorkers workers =
                KeyWorkers.of(teams.stream().map(Recorded::resource).toList());
        int year = workers.changes(view.day().minusMonths(12), view.day());
        int twoYears = workers.changes(view.day().minusMonths(24), view.day());
        if (twoYears > 0) {
            into.add(statement("Changes of key worker", year, twoYears, List.copyOf(teams)));
        }
    }

    private static long count(List<Stretch> stretches, LocalDate from, LocalDate to) {
        return stretches.stream()
                .filter(stretch -> stretch.touches(from, to))
                .map(Stretch::who)
                .distinct()
                .count();
    }

    /** Every placement and school place counts anew: to leave and come back are two changes. */
    private static List<Stretch> episodes(EpisodeType type, PlanView view) {
        return view.record().all(EpisodeOfCare.class).stream()
                .filter(episode -> type.isIn(episode.resource().getType()))
                .filter(episode -> Helping.tookPlace(episode.resource()))
                .map(episode ->
                        new Stretch(episode.reference(), episode.resource().getPeriod(), episode))
                .toList();
    }

    private static List<Stretch> keyWorkers(PlanView view) {
        List<Stretch> stretches = new ArrayList<>();
        for (Recorded<CareTeam> team : view.record().all(CareTeam.class)) {
            team.resource().getParticipant().stream()
                    .filter(participant -> !TeamSection.isProposed(participant))
                    .filter(participant -> KeyWorkers.ROLES.stream().anyMatch(role -> role.isIn(participant.getRole())))
                    .forEach(participant ->
                            stretches.add(new Stretch(who(participant.getMember()), participant.getPeriod(), team)));
        }
        return stretches;
    }

    private static String who(Reference member) {
        return member.hasReference() ? member.getReference() : String.valueOf(member.getDisplay());
    }
}
