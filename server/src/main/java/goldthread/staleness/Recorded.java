package goldthread.staleness;

import java.time.Instant;

/**
 * Who recorded a version of a resource, and when.
 *
 * @param agency that recorded it, as {@code system|value}
 * @param made whether the server made the resource
 * @param stored whether this version is the server's own work
 * @param known since when what it tells is here
 * @param at when this version was recorded
 */
record Recorded(String agency, boolean made, boolean stored, Instant known, Instant at) {

    /** As it is stored at this moment. */
    static Recorded now(String agency, boolean own, Instant now) {
        return new Recorded(agency, own, own, now, now);
    }
}
