package goldthread.reporting;

import java.util.ArrayList;
import java.util.List;

/** What all versions of one record count for, read from the first to the last. */
final class History {

    private final List<Countable> countables = new ArrayList<>();
    private final List<GroupSteps> groups = new ArrayList<>();
    private final List<HomeSteps> homes = new ArrayList<>();

    /** The next version. */
    void write(Written written) {
        if (Countables.isInError(written.after())) {
            countables.clear();
        } else {
            countables.removeIf(one -> !one.kind().isMoment());
        }
        countables.addAll(Countables.of(written));
        GroupSteps.of(written).ifPresent(groups::add);
        HomeSteps.of(written).ifPresent(homes::add);
    }

    /** In their order; of several moments of one kind the table keeps the first. */
    List<Countable> countables() {
        return List.copyOf(countables);
    }

    /** Each change of groups, in their order. */
    List<GroupSteps> groups() {
        return List.copyOf(groups);
    }

    /** Where the child has lived, one after the other. */
    List<HomeSteps> homes() {
        return List.copyOf(homes);
    }
}
