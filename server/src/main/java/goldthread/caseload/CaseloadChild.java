package goldthread.caseload;

import goldthread.access.KnownChild;
import goldthread.child.WholeChild;
import goldthread.store.StoredResource;
import goldthread.store.View;
import goldthread.terminology.CaseloadBasis;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One child of a caseload.
 *
 * @param child whom, and why
 * @param entry the Patient as the caller sees it
 * @param identity who they are, by that entry
 * @param overdue how what is due for them stands, as far as the caller sees it
 * @param beside the entries of other records that are joined to theirs and of which this tells too
 */
record CaseloadChild(
        KnownChild child, StoredResource entry, Identity identity, Overdue overdue, List<StoredResource> beside) {

    /** Most that is overdue first, then what is due next, then by name. */
    static final Comparator<CaseloadChild> ORDER = Comparator.comparing(CaseloadChild::place);

    CaseloadChild {
        beside = List.copyOf(beside);
    }

    /** A child of whom there is one record. */
    CaseloadChild(KnownChild child, StoredResource entry, Identity identity, Overdue overdue) {
        this(child, entry, identity, overdue, List.of());
    }

    /**
     * Each child once: what stands in a record that is joined to another one is told with that other one, to whoever sees both
     * whole. To everybody else they go on being two.
     *
     * @param all one for each record
     * @param whole of which child each record is
     */
    static List<CaseloadChild> once(Collection<CaseloadChild> all, Map<String, WholeChild> whole) {
        Map<String, CaseloadChild> byId =
                all.stream().collect(Collectors.toMap(one -> one.child().id(), Function.identity()));
        Map<String, List<CaseloadChild>> told = all.stream().collect(Collectors.groupingBy(one -> {
            CaseloadChild kept = byId.get(kept(one, whole));
            return kept != null && one.isWhole() && kept.isWhole()
                    ? kept.child().id()
                    : one.child().id();
        }));
        return told.entrySet().stream()
                .map(child -> child.getValue().stream()
                        .sorted(Comparator.comparing(one -> !one.child().id().equals(child.getKey())))
                        .reduce(CaseloadChild::and)
                        .orElseThrow())
                .toList();
    }

    private static String kept(CaseloadChild one, Map<String, WholeChild> whole) {
        String id = one.child().id();
        return whole.getOrDefault(id, WholeChild.alone(id)).kept();
    }

    private boolean isWhole() {
        return child.view() == View.WHOLE;
    }

    private CaseloadChild and(CaseloadChild other) {
        Set<CaseloadBasis> bases = new HashSet<>(child.bases());
        bases.addAll(other.child.bases());
        Set<String> roles = new HashSet<>(child.roles());
        roles.addAll(other.child.roles());
        return new CaseloadChild(
                new KnownChild(
                        child.id(), child.key(), child.view(), bases, roles, child.leads() || other.child.leads()),
                entry,
                identity,
                overdue.and(other.overdue),
                Stream.concat(beside.stream(), Stream.of(other.entry)).toList());
    }

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
