package goldthread.web.concern;

import goldthread.web.view.Block;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Standout;
import goldthread.web.view.Way;
import java.util.List;

/** Puts concerns on a page. */
final class ConcernView {

    private static final String TAB = "concerns";
    private static final List<String> COLUMNS =
            List.of("Why", "About which decision", "Where it stands", "Stage", "Who answers", "Answer due");

    private ConcernView() {}

    static ChildPage all(List<Concern> concerns, String child, boolean writes) {
        return new ChildPage(
                TAB,
                "Professional concerns",
                "Where one agency doesn’t agree with another’s decision. A concern goes up in stages until both have"
                        + " settled it.",
                null,
                writes
                        ? List.of(new Way(
                                "/children/" + child + "/concerns/new",
                                "Challenge a decision",
                                "A referral that was turned down, work that ended, or a plan."))
                        : List.of(),
                List.of(),
                List.of(
                        Block.of(
                                "open",
                                "Open",
                                new Grid("Open concerns", COLUMNS, lines(concerns, true)),
                                "No concern is open that is shared with you."),
                        new Block(
                                "settled",
                                "Settled",
                                List.of(),
                                List.of(new Grid("Settled concerns", COLUMNS, lines(concerns, false))),
                                List.of())));
    }

    private static List<Line> lines(List<Concern> concerns, boolean open) {
        return concerns.stream()
                .filter(concern -> concern.concern().isOpen() == open)
                .map(Concern::line)
                .toList();
    }

    static ChildPage one(Concern concern, String child, boolean shared) {
        return new ChildPage(
                TAB,
                "Professional concern",
                "“" + concern.why() + "”",
                shared ? Way.to("/children/" + child + "/concerns", "Concerns") : Way.to("/inbox", "Inbox"),
                concern.moves().stream()
                        .map(move ->
                                new Way("/concerns/" + concern.id() + "/" + move.path(), move.title(), move.hint()))
                        .toList(),
                concern.isOverdue() ? List.of(new Standout("Overdue", "Nobody has answered in time.", "")) : List.of(),
                List.of(
                        new Block(
                                "facts",
                                "Where it stands",
                                shared
                                        ? List.of()
                                        : List.of(
                                                "The child’s record is not shared with you: a concern opens nothing but"
                                                        + " itself."),
                                List.of(new Grid(
                                        "Where it stands",
                                        List.of("What", "In words"),
                                        concern.facts().entrySet().stream()
                                                .map(fact -> Line.of(List.of(fact.getKey(), fact.getValue()), ""))
                                                .toList())),
                                List.of()),
                        Block.said(
                                "said",
                                "What has been said",
                                concern.said().isEmpty() ? List.of("Nobody has answered yet.") : concern.said())));
    }
}
