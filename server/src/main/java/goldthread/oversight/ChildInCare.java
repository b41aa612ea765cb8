package goldthread.oversight;

import goldthread.caseload.Identity;
import goldthread.store.StoredResource;
import goldthread.terminology.OversightFinding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One child in the care of a council, as one who answers for all of them may know them.
 *
 * @param entry the Patient
 * @param identity who they are, by that entry
 * @param standing how the child fares
 * @param findings what stands out
 */
record ChildInCare(StoredResource entry, Identity identity, Standing standing, List<OversightFinding> findings) {

    private static final int MAJORITY = 18;

    ChildInCare {
        findings = List.copyOf(findings);
    }

    static ChildInCare of(StoredResource entry, Identity identity, Standing standing) {
        return new ChildInCare(entry, identity, standing, standing.findings());
    }

    /** Nobody is in care who has died or is of age, though a plan wasn't closed; nor whose care the caller may not know of. */
    boolean isListed(LocalDate today) {
        boolean ofAge = standing.birth()
                .filter(day -> !day.plusYears(MAJORITY).isAfter(today))
                .isPresent();
        return standing.isKnownInCare() && !ofAge && !identity.isDeceased();
    }

    Place place() {
        return new Place(findings.size(), identity.sortedAs(), entry.id());
    }

    /**
     * Where a child stands in the list; no two stand in the same place.
     *
     * @param findings how much stands out
     * @param name as which the child is sorted
     * @param id logical id
     */
    record Place(int findings, String name, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::findings, Comparator.reverseOrder())
                .thenComparing(Place::name)
                .thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
