package goldthread.outcome;

import goldthread.child.PartyKey;
import goldthread.directory.Words;
import goldthread.measure.Comparison;
import goldthread.measure.Involvement;
import goldthread.measure.Score;
import goldthread.measure.Scores;
import goldthread.outcome.OutcomeReport.GoalLine;
import goldthread.store.DateSpan;
import goldthread.terminology.OutcomeMeasures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Observation;

/**
 * Composes a report out of what its reader sees: of what they don't see nothing goes into it. Whoever may see more gets a
 * longer one, never another verdict on the same scores.
 *
 * @param record what the reader sees
 * @param measures whose scores are known
 * @param words in which codes are told
 * @param now the moment for which it holds
 */
record ComposeReport(OutcomeRecord record, OutcomeMeasures measures, Words words, Instant now) {

    private static final Set<GoalLifecycleStatus> WANTED = EnumSet.of(
            GoalLifecycleStatus.PLANNED,
            GoalLifecycleStatus.ACCEPTED,
            GoalLifecycleStatus.ACTIVE,
            GoalLifecycleStatus.ONHOLD);

    private static final Set<GoalLifecycleStatus> DONE =
            EnumSet.of(GoalLifecycleStatus.COMPLETED, GoalLifecycleStatus.CANCELLED);

    OutcomeReport report() {
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        Involvement involvement = Involvement.of(record.resources());
        List<List<Score>> series =
                Scores.bySeries(Scores.of(record.all(Observation.class), involvement, measures, today));
        List<Comparison> scores = series.stream()
                .filter(scored -> scored.get(0).about().isEmpty())
                .flatMap(scored -> Comparison.of(scored, involvement, today).stream())
                .filter(comparison -> comparison.referral().equals(record.reference()))
                .toList();
        List<GoalLine> goals = record.all(Goal.class).stream()
                .filter(this::isOfInterest)
                .map(goal -> line(goal, series))
                .toList();
        HelpedAndNext lines = new HelpedAndNext(record, words);
        return new OutcomeReport(scores, goals, lines.helped(), lines.next(), record.incomplete());
    }

    /** What the child still wants, or has reached or given up, where nothing says that it was before the referral. */
    private boolean isOfInterest(Goal goal) {
        if (DONE.contains(goal.getLifecycleStatus())) {
            return !goal.getStatusDateElement().hasValue()
                    || !DateSpan.of(goal.getStatusDateElement()).lastDay().isBefore(record.since());
        }
        return WANTED.contains(goal.getLifecycleStatus());
    }

    /** The ratings of one side, where several rate a goal: of whoever did so most often. */
    private GoalLine line(Goal goal, List<List<Score>> series) {
        List<Score> ratings = series.stream()
                .filter(scored -> scored.get(0).about().equals(PartyKey.typed(goal)))
                .map(scored -> scored.stream()
                        .filter(score -> !score.day().isBefore(record.since()))
                        .toList())
                .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one);
        return new GoalLine(
                goal,
                ratings.isEmpty() ? null : ratings.get(0),
                ratings.size() < 2 ? null : ratings.get(ratings.size() - 1));
    }
}
