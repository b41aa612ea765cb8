package goldthread.careplan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds actions that were written down more than once, in different plans or tasks, and are still to be done. */
final class Doubles {

    private final Map<String, Set<String>> sourcesByLikeness = new HashMap<>();

    Doubles(Collection<Action> actions) {
        actions.stream()
                .filter(Action::open)
                .forEach(action -> action.likenesses()
                        .forEach(likeness -> sourcesByLikeness
                                .computeIfAbsent(likeness, absent -> new HashSet<>())
                                .add(action.source())));
    }

    /** Whether an open action is like one that stands in another plan or task. */
    boolean has(Action action) {
        return action.open()
                && action.likenesses().stream()
                        .anyMatch(likeness -> sourcesByLikeness
                                        .getOrDefault(likeness, Set.of())
                                        .size()
                                > 1);
    }
}
