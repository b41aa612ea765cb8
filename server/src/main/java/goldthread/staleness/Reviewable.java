package goldthread.staleness;

import goldthread.terminology.ReviewSubject;
import java.time.Instant;

/**
 * Something about a child that a change in their life puts out of date.
 *
 * @param about the resource, as {@code Type/id}
 * @param kind what it is
 * @param at until when it knew what was happening: the end of a day of which no hour is said
 */
public record Reviewable(String about, ReviewSubject kind, Instant at) {}
