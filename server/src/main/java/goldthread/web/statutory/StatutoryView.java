package goldthread.web.statutory;

import goldthread.web.Parts;
import goldthread.web.view.Block;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.view.Standout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;

/** Puts the answer of {@code $statutory-timeline} on a page. */
final class StatutoryView {

    private static final String NEXT = "nextDate";
    private static final String START = "start";
    private static final String RESOURCE = "resource";
    private static final String AUTHORITY = "authority";
    private static final String OVERDUE = "overdue";

    private StatutoryView() {}

    static ChildPage of(Parts timeline) {
        Map<String, String> titles = timeline.each("process")
                .collect(Collectors.toMap(
                        process -> Said.reference(process, RESOURCE),
                        process -> Said.coded(process, "code"),
                        (one, same) -> one));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(
                "processes",
                "Processes",
                new Grid(
                        "Processes of the law",
                        List.of("Process", "Where it stands", "Legal basis", "Since", "Next date", "What is given"),
                        timeline.each("process").map(StatutoryView::process).toList()),
                "No process of the law is recorded that is shared with you."));
        blocks.add(places(timeline));
        blocks.add(new Block(
                "limits",
                "Restrictions and support before a trial",
                List.of(),
                List.of(restrictions(timeline), preTrial(timeline)),
                List.of()));
        return new ChildPage(
                "statutory",
                "Statutory timeline",
                timeline.isTrue("incomplete")
                        ? "Some of what is recorded is not shared with you, so that a process may be missing here."
                        : "",
                null,
                List.of(),
                timeline.each("finding")
                        .map(finding -> finding(finding, titles))
                        .toList(),
                blocks);
    }

    private static Standout finding(Parts finding, Map<String, String> titles) {
        String about = finding.values("concerns", org.hl7.fhir.r4.model.Reference.class)
                .map(to -> titles.getOrDefault(String.valueOf(to.getReference()), ""))
                .filter(title -> !title.isEmpty())
                .distinct()
                .collect(Collectors.joining(" and "));
        String day = Said.day(finding, "date");
        return new Standout(
                finding.text("code").contains(OVERDUE) ? "Overdue" : "",
                finding.text("text"),
                Said.joined(". ", about, Said.coded(finding, "reason"), day.isEmpty() ? "" : "Since " + day));
    }

    private static Line process(Parts process) {
        String kind = Said.coded(process, "code");
        String title = process.text("title");
        String state = Said.plain(process.text("state"));
        return new Line(
                process.isTrue(OVERDUE) ? List.of("Overdue") : List.of(),
                List.of(
                        title.isEmpty() || title.equalsIgnoreCase(kind) ? kind : kind + ": " + title,
                        Said.joined(": ", state, Said.coded(process, "onHold")),
                        Said.coded(process, "legalBasis"),
                        span(process),
                        Said.day(process, NEXT),
                        process.each("provision").map(StatutoryView::provision).collect(Collectors.joining(". "))),
                process.displayed(AUTHORITY),
                "");
    }

    private static String span(Parts part) {
        String end = Said.day(part, "end");
        return Said.joined(" ", Said.day(part, START), end.isEmpty() ? "" : "to " + end);
    }

    private static String provision(Parts provision) {
        String missing = String.join(", ", Said.sentences(provision, "missing"));
        String review = Said.day(provision, "reviewBy");
        return Said.joined(
                ". ",
                Said.plain(provision.text("status")),
                missing.isEmpty() ? "" : "Missing: " + missing,
                Said.coded(provision, "reason"),
                review.isEmpty() ? "" : "Looked at again by " + review);
    }

    private static Block places(Parts timeline) {
        List<String> moves = timeline.each("moves").map(StatutoryView::moves).toList();
        Grid grid = new Grid(
                "Where the child lives and learns, the latest first",
                List.of("Place", "Where", "When", "How it began", "Placed by, and in whose area", "Looked at next"),
                timeline.each("place").map(StatutoryView::place).toList());
        return new Block(
                "places",
                "Homes and schools",
                grid.lines().isEmpty() ? List.of("Nothing is recorded that is shared with you.") : moves,
                List.of(grid),
                List.of());
    }

    private static String moves(Parts moves) {
        String what = moves.text("type").equals("school") ? "Changes of school" : "Changes of home";
        return what + ": " + moves.text("twelveMonths") + " in the last 12 months, " + moves.text("twentyFourMonths")
                + " in the last 24.";
    }

    private static Line place(Parts place) {
        String planned = place.text("planned");
        return new Line(
                place.text("state").equals("in-force") ? List.of("Now") : List.of(),
                List.of(
                        place.text("type").equals("school") ? "School" : "Home",
                        Said.joined(". ", Said.coded(place, "kind"), Said.names(place, "carer")),
                        span(place),
                        Said.plain(planned),
                        Said.joined(
                                ", ",
                                Said.names(place, "placingAuthority"),
                                place.displayed("receivingAuthority").equals(place.displayed("placingAuthority"))
                                        ? ""
                                        : place.displayed("receivingAuthority")),
                        Said.day(place, NEXT)),
                place.displayed("organisation"),
                "");
    }

    private static Grid restrictions(Parts timeline) {
        return new Grid(
                "Restrictions in force",
                List.of("Since", "Looked at next"),
                timeline.each("restriction")
                        .map(each -> new Line(
                                each.value(OVERDUE, BooleanType.class)
                                                .map(BooleanType::booleanValue)
                                                .orElse(false)
                                        ? List.of("Overdue")
                                        : List.of(),
                                List.of(span(each), Said.day(each, NEXT)),
                                each.displayed(AUTHORITY),
                                ""))
                        .toList());
    }

    private static Grid preTrial(Parts timeline) {
        return new Grid(
                "Support before a trial",
                List.of("What is possible", "Not spoken about", "Looked at again by"),
                timeline.each("preTrial")
                        .map(each -> Line.of(
                                List.of(
                                        Said.plain(each.text("status")),
                                        String.join(", ", Said.sentences(each, "restriction")),
                                        Said.day(each, "reviewBy")),
                                String.join(", ", Said.sentences(each, "agreedBy"))))
                        .toList());
    }
}
