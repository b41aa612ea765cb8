package goldthread.caseload;

import goldthread.access.KnownChild;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.Comparator;

/**
 * One child of a caseload.
 *
 * @param child whom, and why
 * @param entry the Patient as the caller sees it
 * @param identity who they are, by that entry
 * @param overdue how what is due for them stands, as far as the caller sees it
 */
record CaseloadChild(KnownChild child, StoredResource entry, Identity identity, Overdue overdue) {

    /** Most that is overdue first, then what is due next, then by name. */
    static final Comparator<CaseloadChild> ORDER = Comparator.comparing(CaseloadChild::place);

    Place place() {
        return new Place(overdue.count(), overdue.next().orElse(Instant.MAX), identity.sortedAs(), child.id());
    }

    /**
     * Where a child stands in a caseload; no two stand in the same place.
     *
     * @param overdue how much is overdue
     * @param next when the next is due; {@link Instant#MAX} for never
     * @param name as which the child is sorted
     * @param id logical id
     */
    record Place(int overdue, Instant next, String name, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::overdue, Comparator.reverseOrder())
                .thenComparing(Place::next)
                .thenComparing(Place::name)
                .thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
