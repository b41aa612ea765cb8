package goldthread.staleness;

import goldthread.store.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One row of {@code gt_review_fact}.
 *
 * @param child logical id of the Patient
 * @param kind what it tells
 * @param code which change, which kind of writing and question; {@link #JOINT} of an alert that rests on several records of the
 *     child; empty for the others
 * @param about the resource, as {@code Type/id}
 * @param at when it was, by the record; of a task or an alert, when it last changed
 * @param known since when it is here
 * @param agency that recorded it, as {@code system|value}
 * @param subject what a task asks to look at, as {@code Type/id}; empty for all else
 * @param because on which change a task or an alert rests, as {@code Type/id}; empty for all else
 * @param open whether a task is still to be done, or an alert is in force
 */
record Fact(
        String child,
        FactKind kind,
        String code,
        String about,
        Instant at,
        Instant known,
        String agency,
        String subject,
        String because,
        boolean open) {

    static final String JOINT = "JOINT";

    /** What one record of a child tells alone. */
    static List<Fact> of(String child, Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.child().equals(child) && !fact.isJoint())
                .toList();
    }

    /** Whether it rests on several records of the child. */
    boolean isJoint() {
        return code.equals(JOINT);
    }

    /** Whether the server asked or raised it. */
    boolean isOwn() {
        return Origin.SERVER.organisation().equals(agency);
    }

    /**
     * The same, after what an earlier version told. A change is known for as long as it was told in the same way; a task
     * or an alert stays its maker's, and is as old as its present state.
     */
    Fact after(Fact earlier) {
        boolean told = kind == FactKind.CHANGE || kind == FactKind.SELF_HARM || kind == FactKind.WRITTEN;
        if (told) {
            Instant since = earlier.at.equals(at) ? earlier.known : known;
            return new Fact(child, kind, code, about, at, since, agency, subject, because, open);
        }
        Instant since = earlier.open == open ? earlier.at : at;
        return new Fact(child, kind, code, about, since, earlier.known, earlier.agency, subject, because, open);
    }
}
