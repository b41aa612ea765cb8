package goldthread.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule R-06, as far as it is about children who don't come: a service doesn't decide to close before somebody has considered
 * what the absence means for the child's safety, and has tried again to reach the child.
 *
 * @param runs of missed appointments
 */
record ClosureGate(Runs runs) {

    static final String SAFEGUARDING = "a safeguarding-response task about this absence, completed with an outcome";
    static final String ATTEMPT = "an attempt to re-engage recorded after the last missed appointment";

    /**
     * What is missing, in words.
     *
     * @param traces of the child
     * @param began when the episode began
     */
    List<String> missing(List<Trace> traces, Instant began) {
        List<List<Trace>> missed = runs.of(traces);
        Instant first =
                missed.isEmpty() ? began : missed.get(missed.size() - 1).get(0).at();
        Instant last = missed.isEmpty()
                ? began
                : missed.get(missed.size() - 1)
                        .get(missed.get(missed.size() - 1).size() - 1)
                        .at();
        boolean unanswered = traces.stream().anyMatch(trace -> trace.kind() == TraceKind.UNANSWERED);
        List<String> missing = new ArrayList<>();
        if (unanswered || isNone(traces, TraceKind.CONSIDERED, first)) {
            missing.add(SAFEGUARDING);
        }
        if (isNone(traces, TraceKind.ATTEMPT, last)) {
            missing.add(ATTEMPT);
        }
        return missing;
    }

    private static boolean isNone(List<Trace> traces, TraceKind kind, Instant since) {
        return traces.stream()
                .noneMatch(trace -> trace.kind() == kind && !trace.at().isBefore(since));
    }
}
