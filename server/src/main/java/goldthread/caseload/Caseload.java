package goldthread.caseload;

import goldthread.caseload.CaseloadChild.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One page of a caseload.
 *
 * @param total how many children there are on all pages
 * @param children of the page, in their order
 * @param next the question for the page that follows; empty at the end
 */
record Caseload(int total, List<CaseloadChild> children, Optional<CaseloadQuestion> next) {

    Caseload {
        children = List.copyOf(children);
    }

    /** The page that a question asks for. */
    static Caseload of(Collection<CaseloadChild> all, CaseloadQuestion question) {
        Place after = question.after();
        List<CaseloadChild> rest = all.stream()
                .filter(child -> after == null || child.place().compareTo(after) > 0)
                .sorted(CaseloadChild.ORDER)
                .toList();
        List<CaseloadChild> page = rest.subList(0, Math.min(rest.size(), question.count()));
        return new Caseload(
                all.size(),
                page,
                rest.size() > page.size()
                        ? Optional.of(
                                question.goingOnAfter(page.get(page.size() - 1).place()))
                        : Optional.empty());
    }
}
