package goldthread.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code gt_engagement}.
 *
 * @param child logical id of the Patient
 * @param kind what it tells
 * @param at when that was; the end of a day of which no hour is said
 * @param about the appointment that it is about, as {@code Type/id}
 */
record Trace(
        String child, TraceKind kind, Instant at, @Nullable String about) {}
