package goldthread.outcome;

import goldthread.measure.Comparison;
import goldthread.measure.Score;
import goldthread.terminology.ReliableChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since a referral.
 *
 * @param scores what each measure says by each rater
 * @param goals what the child wants to reach, and how far it is
 * @param helped what was done, and how it went
 * @param next how it goes on
 * @param incomplete whether somebody keeps something of the child from the reader
 */
record OutcomeReport(
        List<Comparison> scores, List<GoalLine> goals, List<Line> helped, List<Line> next, boolean incomplete) {

    /**
     * Something that a record says.
     *
     * @param source in which it stands
     * @param text in words
     */
    record Line(Resource source, String text) {}

    /**
     * A goal.
     *
     * @param goal itself
     * @param first its first rating since the referral; {@code null} when there is none
     * @param last its last rating; {@code null} when there is no second one
     */
    record GoalLine(
            Goal goal, @Nullable Score first, @Nullable Score last) {}

    OutcomeReport {
        scores = List.copyOf(scores);
        goals = List.copyOf(goals);
        helped = List.copyOf(helped);
        next = List.copyOf(next);
    }

    /** What all measures say together; empty when none says anything. */
    Optional<ReliableChange> overall() {
        return ReliableChange.over(scores.stream()
                .flatMap(comparison -> comparison.change().stream())
                .toList());
    }

    /** The resources that it rests on, each once. */
    Set<Resource> evidence() {
        Set<Resource> evidence = new LinkedHashSet<>();
        Stream<@Nullable Score> compared =
                scores.stream().flatMap(comparison -> Stream.of(comparison.first(), comparison.last()));
        sources(compared).forEach(evidence::add);
        goals.forEach(line -> {
            evidence.add(line.goal());
            sources(Stream.of(line.first(), line.last())).forEach(evidence::add);
        });
        Stream.concat(helped.stream(), next.stream()).map(Line::source).forEach(evidence::add);
        return evidence;
    }

    private static Stream<Resource> sources(Stream<@Nullable Score> scores) {
        return scores.flatMap(Stream::ofNullable).map(Score::source);
    }
}
