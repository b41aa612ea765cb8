package goldthread.oversight;

import goldthread.oversight.ChildInCare.Place;
import goldthread.terminology.OversightFinding;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the children in the care of a council.
 *
 * @param total how many there are whom the caller may name
 * @param matching for how many of them one of the findings that were asked for stands out
 * @param counts for how many of all each finding stands out
 * @param children of the page, in their order
 * @param next the question for the page that follows; empty at the end
 */
record Overview(
        int total,
        int matching,
        Map<OversightFinding, Integer> counts,
        List<ChildInCare> children,
        Optional<OverviewQuestion> next) {

    Overview {
        counts = Map.copyOf(counts);
        children = List.copyOf(children);
    }

    /** The page that a question asks for. */
    static Overview of(Collection<ChildInCare> all, OverviewQuestion question) {
        List<ChildInCare> matching = all.stream().filter(question::wants).toList();
        Place after = question.after();
        List<ChildInCare> rest = matching.stream()
                .filter(child -> after == null || child.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(ChildInCare::place))
                .toList();
        List<ChildInCare> page = rest.subList(0, Math.min(rest.size(), question.count()));
        return new Overview(
                all.size(),
                matching.size(),
                counts(all),
                page,
                rest.size() > page.size()
                        ? Optional.of(
                                question.goingOnAfter(page.get(page.size() - 1).place()))
                        : Optional.empty());
    }

    private static Map<OversightFinding, Integer> counts(Collection<ChildInCare> all) {
        Map<OversightFinding, Integer> counts = new EnumMap<>(OversightFinding.class);
        for (OversightFinding finding : OversightFinding.values()) {
            counts.put(finding, 0);
        }
        all.forEach(child -> child.findings().forEach(finding -> counts.merge(finding, 1, Integer::sum)));
        return counts;
    }
}
