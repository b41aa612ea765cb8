package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.PlanSection;
import goldthread.terminology.ScoreDirection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.jspecify.annotations.Nullable;

/** How scores have moved: one series for each measure and rater, and whether the change is more than noise. */
final class ScoresSection {

    private static final List<String> COLUMNS = List.of("Measure", "Who rated", "Scores", "Better when", "Change");
    private static final int SHOWN = 6;

    private ScoresSection() {}

    static Section of(PlanView view) {
        List<LocalDate> contacts = contacts(view);
        List<Statement> series = new ArrayList<>();
        List<ReliableChange> changes = new ArrayList<>();
        List<Recorded<?>> compared = new ArrayList<>();
        bySeries(Scores.of(view)).forEach(scores -> {
            Optional<ScorePair> pair = ScorePair.of(scores, contacts);
            series.add(statement(scores, pair, view));
            pair.ifPresent(scored -> {
                changes.add(scored.change());
                compared.add(scored.last().source());
            });
        });
        List<Statement> overall = ReliableChange.over(changes)
                .map(change -> overall(change, compared, view))
                .map(List::of)
                .orElse(List.of());
        return new Section(
                PlanSection.SCORES,
                List.of(Group.of(COLUMNS, series), Group.titled("Taken together", List.of("What", "Change"), overall)));
    }

    private static Statement overall(ReliableChange change, List<Recorded<?>> compared, PlanView view) {
        return new Statement(
                List.of("All measures with an agreed threshold", view.words().of(change)),
                "All agencies",
                "",
                Set.of(),
                compared);
    }

    private static List<LocalDate> contacts(PlanView view) {
        return view.record().all(Encounter.class).stream()
                .map(Recorded::resource)
                .filter(contact -> contact.getStatus() == EncounterStatus.FINISHED)
                .map(contact -> Days.start(contact.getPeriod()))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(view.day()))
                .sorted()
                .toList();
    }

    private static List<List<Score>> bySeries(List<Score> scores) {
        Map<String, List<Score>> series = new LinkedHashMap<>();
        scores.forEach(score ->
                series.computeIfAbsent(score.series(), key -> new ArrayList<>()).add(score));
        return new ArrayList<>(series.values());
    }

    private static Statement statement(List<Score> scores, Optional<ScorePair> pair, PlanView view) {
        Score last = scores.get(scores.size() - 1);
        Statement statement = Statement.of(
                view.agency(last.source(), last.source().resource().getPerformerFirstRep()),
                Words.day(last.day()),
                last.source(),
                measure(last, view),
                last.rater(),
                values(scores),
                better(last.measure()),
                pair.map(ScorePair::change).map(view.words()::of).orElse("Nothing to compare yet"));
        for (Score score : scores) {
            statement = statement.and(score.source());
        }
        return statement;
    }

    private static String measure(Score score, PlanView view) {
        if (score.about().isEmpty()) {
            return score.label();
        }
        return view.record()
                .find(new org.hl7.fhir.r4.model.Reference(score.about()))
                .flatMap(goal -> goal.as(org.hl7.fhir.r4.model.Goal.class))
                .flatMap(goal -> view.words().of(goal.resource().getDescription()))
                .map(goal -> score.label() + ": “" + goal + "”")
                .orElse(score.label());
    }

    private static String values(List<Score> scores) {
        List<String> shown = scores.stream()
                .skip(Math.max(0, scores.size() - SHOWN))
                .map(score -> score.value().toPlainString() + " (" + Words.day(score.day()) + ")")
                .toList();
        return (scores.size() > SHOWN ? "… → " : "") + String.join(" → ", shown);
    }

    private static String better(@Nullable OutcomeMeasure measure) {
        if (measure == null || measure.direction() == null) {
            return "not known";
        }
        return measure.direction() == ScoreDirection.HIGHER_IS_BETTER ? "higher" : "lower";
    }
}
