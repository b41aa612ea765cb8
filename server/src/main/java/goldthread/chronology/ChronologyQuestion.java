package goldthread.chronology;

import goldthread.terminology.ChronologyCategory;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a story is asked for.
 *
 * @param start only what was not over before this moment; {@code null} for the beginning
 * @param end only what had begun before this moment; {@code null} for what lies ahead, too
 * @param agencies as sent: {@code Organization/id} or {@code system|value}; empty for all
 * @param categories kinds of event; empty for all
 * @param newestFirst the order
 * @param count events on a page
 * @param after the last event of the page before; {@code null} for the first page
 */
record ChronologyQuestion(
        @Nullable Instant start,
        @Nullable Instant end,
        Set<String> agencies,
        Set<ChronologyCategory> categories,
        boolean newestFirst,
        int count,
        @Nullable Place after) {

    static final int MAX_COUNT = 100;
    static final int DEFAULT_COUNT = 50;

    /** A document is read as a whole: it holds a story to this length, which few stories reach. */
    static final int DOCUMENT_COUNT = 1000;

    ChronologyQuestion {
        if (count < 1 || count > DOCUMENT_COUNT) {
            throw new IllegalArgumentException("a page has 1 to " + DOCUMENT_COUNT + " events");
        }
        agencies = Set.copyOf(agencies);
        categories = Set.copyOf(categories);
    }

    /** Whether the whole story is asked for, from its beginning to what lies ahead. */
    boolean isForAll() {
        return start == null && end == null && agencies.isEmpty() && categories.isEmpty();
    }

    ChronologyQuestion goingOnAfter(Place place) {
        return new ChronologyQuestion(start, end, agencies, categories, newestFirst, count, place);
    }

    /**
     * Where an event stands in the order of a story: by time, then by resource, then by key, so that no two stand in
     * the same place and a page begins where the one before ended, whatever is recorded meanwhile.
     */
    record Place(Instant at, long resourceKey, long eventKey) {}
}
