package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.measure.Comparison;
import goldthread.measure.Involvement;
import goldthread.measure.Score;
import goldthread.measure.Scores;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.PlanSection;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.ScoreDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** How scores have moved: one series for each measure and rater, and whether the change is more than noise. */
final class ScoresSection {

    private static final List<String> COLUMNS = List.of("Measure", "Who rated", "Scores", "Better when", "Change");
    private static final int SHOWN = 6;

    private ScoresSection() {}

    static Section of(PlanView view) {
        Involvement involvement = Involvement.of(view.record().all(Resource.class).stream()
                .map(Recorded::resource)
                .toList());
        List<Statement> series = new ArrayList<>();
        List<ReliableChange> changes = new ArrayList<>();
        List<Recorded<?>> compared = new ArrayList<>();
        Scores.bySeries(scores(view, involvement)).forEach(scores -> {
            Optional<Comparison> latest = Comparison.latest(scores, involvement, view.day());
            Optional<ReliableChange> change = latest.flatMap(Comparison::change);
            series.add(statement(scores, change, view));
            change.ifPresent(changes::add);
            latest.map(Comparison::last).map(last -> recorded(last, view)).ifPresent(compared::add);
        });
        List<Statement> overall = ReliableChange.over(changes)
                .map(change -> overall(change, compared, view))
                .map(List::of)
                .orElse(List.of());
        return new Section(
                PlanSection.SCORES,
                List.of(Group.of(COLUMNS, series), Group.titled("Taken together", List.of("What", "Change"), overall)));
    }

    private static List<Score> scores(PlanView view, Involvement involvement) {
        return Scores.of(
                view.record().all(Observation.class).stream()
                        .map(Recorded::resource)
                        .toList(),
                involvement,
                view.measures(),
                view.day());
    }

    private static Recorded<?> recorded(Score score, PlanView view) {
        return view.record().find(new Reference(score.reference())).orElseThrow();
    }

    private static Statement overall(ReliableChange change, List<Recorded<?>> compared, PlanView view) {
        return new Statement(
                List.of("All measures with an agreed threshold", view.words().of(change)),
                "All agencies",
                "",
                Set.of(),
                compared);
    }

    private static Statement statement(List<Score> scores, Optional<ReliableChange> change, PlanView view) {
        Score last = scores.get(scores.size() - 1);
        Recorded<?> source = recorded(last, view);
        Statement statement = Statement.of(
                view.agency(source, last.source().getPerformerFirstRep()),
                Words.day(last.day()),
                source,
                measure(last, view),
                rater(last.source(), view),
                values(scores),
                better(last.measure()),
                change.map(view.words()::of).orElse("Nothing to compare yet"));
        for (Score score : scores) {
            statement = statement.and(recorded(score, view));
        }
        return statement;
    }

    private static String measure(Score score, PlanView view) {
        OutcomeMeasure known = score.measure();
        String label =
                (known == null ? view.words().of(score.source().getCode()).orElse("Score") : known.label())
                        + (score.standardised() ? " (T-scores)" : "");
        return view.record()
                .find(new Reference(score.about()))
                .flatMap(goal -> goal.as(Goal.class))
                .flatMap(goal -> view.words().of(goal.resource().getDescription()))
                .map(goal -> label + ": “" + goal + "”")
                .orElse(label);
    }

    private static String rater(Observation score, PlanView view) {
        Extension perspective = FirstExtension.of(score, Extensions.RATER_PERSPECTIVE);
        Optional<String> side = perspective != null && perspective.getValue() instanceof CodeableConcept concept
                ? view.words().of(concept)
                : Optional.empty();
        Optional<String> person =
                score.hasPerformer() ? Optional.of(view.name(score.getPerformerFirstRep())) : Optional.empty();
        if (side.isPresent() && person.isPresent()) {
            return person.get() + " (" + side.get() + ")";
        }
        return person.or(() -> side).orElse("rater not recorded");
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
