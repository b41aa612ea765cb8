package goldthread.tests.bench;

import static goldthread.tests.bench.ResultsPage.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Our run beside the stock server's.
 *
 * @param ours our run
 * @param stock the stock server as it comes
 * @param validating the stock server with validation on, when it was measured
 */
record Comparison(Goal.Run ours, Goal.Run stock, Optional<Goal.Run> validating) {
    private static final double MOST_JAR_MEGABYTES = 200;

    /** One line of the comparison; the ratio is empty when a side wasn't measured. */
    record Line(Goal goal, Optional<Double> ours, Optional<Double> theirs) {
        Optional<Double> ratio() {
            return ours.flatMap(mine -> theirs.map(other -> mine / other));
        }

        String verdict() {
            if (goal.isOnlyTold()) {
                return "";
            }
            return ratio().map(ratio -> goal.isReachedBy(ratio) ? "reached" : "missed")
                    .orElse("not measured");
        }
    }

    List<Line> lines() {
        return Goal.ALL.stream().map(this::line).toList();
    }

    private Line line(Goal goal) {
        Optional<Goal.Run> other = goal.against() == Goal.Against.PLAIN ? Optional.of(stock) : validating;
        return new Line(goal, goal.figure().apply(ours), other.flatMap(goal.figure()));
    }

    /** The comparison as a Markdown table. */
    String markdown() {
        List<String> page = new ArrayList<>();
        page.add("| what | ours | stock | ratio | goal | verdict |");
        page.add("|---|---|---|---|---|---|");
        for (Line line : lines()) {
            page.add("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            line.goal().what(),
                            number(line.ours().orElse(null)),
                            number(line.theirs().orElse(null)),
                            number(line.ratio().orElse(null)),
                            line.goal().isOnlyTold() ? "" : "≤ " + line.goal().most(),
                            line.verdict()));
        }
        page.add(jar());
        page.add(errors());
        return String.join("\n", page) + "\n";
    }

    private String jar() {
        Optional<Double> megabytes = jarMegabytes(ours);
        String verdict = megabytes
                .map(size -> size <= MOST_JAR_MEGABYTES ? "reached" : "missed")
                .orElse("not measured");
        return "| runnable file, MB | %s | %s | | ≤ 200 MB | %s |"
                .formatted(
                        number(megabytes.orElse(null)),
                        number(jarMegabytes(stock).orElse(null)),
                        verdict);
    }

    private static Optional<Double> jarMegabytes(Goal.Run run) {
        return run.start()
                .flatMap(start -> Optional.ofNullable(start.jarBytes()))
                .map(bytes -> bytes / 1e6);
    }

    /** A ratio means nothing when the work wasn't done. */
    private String errors() {
        return "\nErrors: ours %d, stock %d. Wrong resources refused by ours: %d of %d."
                .formatted(
                        sum(ours, Figures::errors),
                        sum(stock, Figures::errors),
                        sum(ours, Figures::wrongRefused),
                        sum(ours, Figures::wrongSent));
    }

    private static long sum(Goal.Run run, ToLongFunction<Figures> figure) {
        return run.results().workloads().stream().mapToLong(figure).sum();
    }
}
