package goldthread.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code gt_engagement}.
 *
 * @param child logical id of the Patient
 * @param kind what it tells
 * @param at when that was; the end of a day of which no hour is said
 * @param about the appointment that it is about, as {@code Type/id}
 * @param joint whether it rests on several records of the child, and so counts only where all are looked at
 */
record Trace(
        String child, TraceKind kind, Instant at, @Nullable String about, boolean joint) {

    /** What rests on one record. */
    Trace(String child, TraceKind kind, Instant at, @Nullable String about) {
        this(child, kind, at, about, false);
    }

    /** Each appointment once, also where several of the child's records have it. */
    static List<Trace> once(Collection<Trace> traces) {
        Set<List<Object>> seen = new HashSet<>();
        return traces.stream()
                .filter(trace -> trace.about() == null || seen.add(List.of(trace.kind(), trace.about())))
                .toList();
    }

    /** What of these one record tells alone. */
    static List<Trace> of(String child, Collection<Trace> traces) {
        return traces.stream()
                .filter(trace -> trace.child().equals(child) && !trace.joint())
                .toList();
    }
}
