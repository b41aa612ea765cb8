package goldthread.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all versions of one record count for, read from the first to the last. */
final class History {

    private final List<Countable> countables = new ArrayList<>();
    private final List<Map.Entry<Instant, GroupSteps>> groups = new ArrayList<>();
    private final List<HomeSteps> homes = new ArrayList<>();

    /** The next version. */
    void write(Written written) {
        if (Countables.isInError(written.after())) {
            countables.clear();
        } else {
            countables.removeIf(one -> !one.kind().isMoment());
        }
        countables.addAll(Countables.of(written));
        GroupSteps.of(written).ifPresent(steps -> groups.add(Map.entry(written.at(), steps)));
        HomeSteps.of(written).ifPresent(homes::add);
    }

    /** In their order; of several moments of one kind the table keeps the first. */
    List<Countable> countables() {
        return List.copyOf(countables);
    }

    /** When each change of groups was written, and which it is. */
    List<Map.Entry<Instant, GroupSteps>> groups() {
        return List.copyOf(groups);
    }

    /** Where the child has lived, one after the other. */
    List<HomeSteps> homes() {
        return List.copyOf(homes);
    }
}
