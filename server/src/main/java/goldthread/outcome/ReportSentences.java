package goldthread.outcome;

import goldthread.directory.Words;
import goldthread.measure.Comparison;
import goldthread.measure.Reading;
import goldthread.measure.Score;
import goldthread.outcome.OutcomeReport.GoalLine;
import goldthread.outcome.OutcomeReport.Line;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ReliableChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.jspecify.annotations.Nullable;

/**
 * A report in plain words. Each verdict says which scores it rests on, from which difference on a change counts, and where
 * that was published.
 *
 * @param report what has changed
 * @param since the day of the referral
 * @param words in which codes are told
 */
record ReportSentences(OutcomeReport report, LocalDate since, Words words) {

    List<String> all() {
        List<String> said = new ArrayList<>();
        said.add("What has changed" + (since.equals(LocalDate.MIN) ? "" : " since the referral of " + Words.day(since))
                + ".");
        report.overall().ifPresent(overall -> said.add("All measures together: " + verdict(overall) + "."));
        report.scores().forEach(comparison -> said.add(score(comparison)));
        report.goals().forEach(goal -> said.add(goal(goal)));
        report.helped().stream()
                .map(Line::text)
                .map(text -> "What was done: " + text + ".")
                .forEach(said::add);
        report.next().stream().map(Line::text).map(ReportSentences::ended).forEach(said::add);
        if (report.scores().isEmpty() && report.goals().isEmpty()) {
            said.add("No score and no goal of this referral is recorded"
                    + (report.incomplete() ? " that is shown to you." : "."));
        }
        if (report.incomplete()) {
            said.add("Agencies hold more about this child that is not shown to you.");
        }
        return said;
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private String verdict(ReliableChange change) {
        return words.of(change).toLowerCase(Locale.ROOT);
    }

    private String score(Comparison comparison) {
        Score one = Stream.of(comparison.last(), comparison.first())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        String verdict =
                comparison.change().map(change -> verdict(change) + ". ").orElse("");
        return name(one) + ": " + verdict + Reading.of(comparison) + source(one, comparison);
    }

    private String name(@Nullable Score score) {
        if (score == null) {
            return "A measure";
        }
        OutcomeMeasure measure = score.measure();
        String name = measure == null ? words.of(score.source().getCode()).orElse("A measure") : measure.label();
        return name
                + (score.standardised() ? " (T-scores)" : "")
                + Optional.ofNullable(score.rater().side())
                        .map(side -> ", rated by: " + words.of(side))
                        .orElse("");
    }

    private static String source(@Nullable Score score, Comparison comparison) {
        OutcomeMeasure measure = score == null ? null : score.measure();
        return measure == null
                        || measure.reliableChange() == null
                        || comparison.change().isEmpty()
                ? ""
                : " The threshold is from: " + ended(measure.reliableChange().source());
    }

    private static boolean isGivenUp(Goal goal) {
        return goal.getLifecycleStatus() == GoalLifecycleStatus.CANCELLED;
    }

    private String goal(GoalLine line) {
        String goal = words.of(line.goal().getDescription()).orElse("A goal");
        String reached = words.of(line.goal().getAchievementStatus())
                .or(() -> isGivenUp(line.goal()) ? Optional.of("given up") : Optional.empty())
                .map(status -> " (" + status + ")")
                .orElse("");
        Score first = line.first();
        Score last = line.last();
        String rated =
                first == null ? "" : ": rated " + first.value().toPlainString() + " on " + Words.day(first.day());
        String later = last == null ? "" : ", and " + last.value().toPlainString() + " on " + Words.day(last.day());
        return ended("Goal: " + goal + reached + rated + later);
    }
}
