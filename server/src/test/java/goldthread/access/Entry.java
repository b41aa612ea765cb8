package goldthread.access;

import goldthread.access.Asked.Tie;
import goldthread.child.Mark;
import goldthread.terminology.ShareLevel;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A stored resource as a decision sees it, written in few words; each word gives a new one.
 *
 * @param asked what has been said so far
 */
record Entry(Asked asked) {

    static final String AMY = "amy";
    static final String BEN = "ben";

    /** About nobody yet, restricted and without marks or ties. */
    static Entry of(String type) {
        return new Entry(new Asked(7, type, "x1", Set.of(), ShareLevel.RESTRICTED, 0, Set.of(), "ods|CAMHS"));
    }

    /** About Amy, restricted. */
    static Entry note() {
        return of("Observation").about(AMY);
    }

    Entry about(String... children) {
        return with(Set.of(children), asked.level(), asked.marks(), asked.ties());
    }

    Entry at(ShareLevel level) {
        return with(asked.children(), level, asked.marks(), asked.ties());
    }

    Entry marked(Mark... marks) {
        return with(
                asked.children(),
                asked.level(),
                Stream.of(marks).mapToInt(Mark::bit).reduce(asked.marks(), (all, one) -> all | one),
                asked.ties());
    }

    Entry tied(Tie... ties) {
        Set<Tie> all = EnumSet.noneOf(Tie.class);
        all.addAll(asked.ties());
        all.addAll(Set.of(ties));
        return with(asked.children(), asked.level(), asked.marks(), all);
    }

    private Entry with(Set<String> children, ShareLevel level, int marks, Set<Tie> ties) {
        return new Entry(
                new Asked(asked.key(), asked.type(), asked.id(), children, level, marks, ties, asked.recorder()));
    }
}
