package goldthread.caseload;

import java.time.Instant;

/**
 * A moment by which something of a child's record is due.
 *
 * @param child logical id
 * @param reference of the resource that says so, as {@code Type/id}
 * @param at the first moment at which it is overdue
 * @param isPast whether that was by now
 */
record Due(String child, String reference, Instant at, boolean isPast) {}
