package goldthread.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runs of appointments that a child missed: one begins with a missed appointment and ends when the child comes, or
 * when no other is missed for as long as absences are counted together. Rule R-08 asks for one safeguarding response in
 * each.
 *
 * @param settings how many count, within what time
 */
record Runs(EngagementSettings settings) {

    /**
     * The missed appointment with which a safeguarding response became due for which nobody has asked yet.
     *
     * @param traces of one child
     * @param now by the database's clock; what was over long ago and is recorded late calls for none
     */
    Optional<Trace> due(List<Trace> traces, Instant now) {
        Set<String> asked = traces.stream()
                .filter(trace -> trace.kind() == TraceKind.ALARM && trace.about() != null)
                .map(trace -> String.valueOf(trace.about()))
                .collect(Collectors.toUnmodifiableSet());
        return of(traces).stream()
                .filter(run -> last(run).at().isAfter(now.minus(settings.missedWithin())))
                .filter(run -> run.stream().noneMatch(missed -> asked.contains(missed.about())))
                .flatMap(run -> tooMany(run).stream())
                .findFirst();
    }

    /** The runs, oldest first, each with its missed appointments in the order of time. */
    List<List<Trace>> of(List<Trace> traces) {
        List<List<Trace>> runs = new ArrayList<>();
        List<Trace> run = new ArrayList<>();
        for (Trace trace : inOrder(traces)) {
            boolean ends = trace.kind() == TraceKind.ATTENDED
                    || (!run.isEmpty() && trace.at().isAfter(last(run).at().plus(settings.missedWithin())));
            if (ends && !run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            if (trace.kind() == TraceKind.MISSED) {
                run.add(trace);
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    private static List<Trace> inOrder(List<Trace> traces) {
        return traces.stream()
                .filter(trace -> trace.kind() == TraceKind.MISSED || trace.kind() == TraceKind.ATTENDED)
                .sorted(Comparator.comparing(Trace::at))
                .toList();
    }

    /** The last of the first so many within the time; empty when there were never so many. */
    private Optional<Trace> tooMany(List<Trace> run) {
        int before = settings.missedCount() - 1;
        for (int i = before; i < run.size(); i++) {
            if (!run.get(i).at().isAfter(run.get(i - before).at().plus(settings.missedWithin()))) {
                return Optional.of(run.get(i));
            }
        }
        return Optional.empty();
    }

    private static Trace last(List<Trace> run) {
        return run.get(run.size() - 1);
    }
}
