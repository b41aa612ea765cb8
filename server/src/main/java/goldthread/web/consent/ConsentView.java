package goldthread.web.consent;

import goldthread.directory.Words;
import goldthread.web.Parts;
import goldthread.web.view.Block;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.view.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.Consent;

/** Puts the answer of {@code $who-can-consent}, and what was agreed, on a page. */
final class ConsentView {

    static final String TREATMENT = "treatment";

    /** What can be asked about, in words. */
    static final Map<String, String> DECISIONS = Map.of(
            TREATMENT,
            "Treatment",
            "informal-admission",
            "Informal admission to hospital",
            "deprivation-of-liberty",
            "Deprivation of liberty",
            "information-sharing",
            "Sharing information");

    private static final List<String> ORDER =
            List.of(TREATMENT, "information-sharing", "informal-admission", "deprivation-of-liberty");

    private ConsentView() {}

    static ChildPage of(Parts answer, String decision, List<Consent> consents, String child, Names names, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(candidates(answer, decision, child));
        blocks.add(Block.said("limits", "What limits it", plain(answer, "limits")));
        blocks.add(Block.said("unknown", "What isn’t known, and whom to ask", plain(answer, "unknown")));
        blocks.add(ConsentLines.block(consents, names, words));
        return new ChildPage("consent", "Consent", answer.text("notice"), null, List.of(), List.of(), blocks);
    }

    private static Block candidates(Parts answer, String decision, String child) {
        Grid grid = new Grid(
                "Who may agree, and on what that rests",
                List.of("Who", "On what it rests", "What shows it", "Holds until"),
                answer.each("candidate").map(ConsentView::candidate).toList());
        return new Block(
                "candidates",
                "Who may agree to " + words(decision),
                grid.lines().isEmpty()
                        ? List.of("Nobody of whom it is recorded. Read what limits it and what isn’t known.")
                        : List.of(),
                List.of(grid),
                ORDER.stream()
                        .filter(other -> !other.equals(decision))
                        .map(other -> Way.to(
                                "/children/" + child + "/consent?decision=" + other,
                                "Who may agree to " + words(other)))
                        .toList());
    }

    private static String words(String decision) {
        return DECISIONS.getOrDefault(decision, decision).toLowerCase(Locale.UK);
    }

    /** Sentences without the addresses of records that stand in them for machines. */
    private static List<String> plain(Parts answer, String name) {
        return Said.sentences(answer, name).stream()
                .map(sentence -> sentence.replaceAll(" \\([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}\\)", ""))
                .toList();
    }

    private static Line candidate(Parts candidate) {
        return Line.of(
                List.of(
                        candidate.displayed("who"),
                        Said.coded(candidate, "basis"),
                        Said.names(candidate, "evidence"),
                        Said.day(candidate, "validUntil")),
                "");
    }
}
