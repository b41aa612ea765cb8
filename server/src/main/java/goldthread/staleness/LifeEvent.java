package goldthread.staleness;

import goldthread.terminology.LifeChange;
import java.time.Instant;

/**
 * A change in a child's life (N62).
 *
 * @param about the resource that records it, as {@code Type/id}
 * @param change what changed
 * @param at when at the earliest; what is recorded by the month or the year alone counts as its end
 * @param known since when it is recorded here
 */
public record LifeEvent(String about, LifeChange change, Instant at, Instant known) {}
