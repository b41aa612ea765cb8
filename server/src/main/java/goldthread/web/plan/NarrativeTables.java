package goldthread.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables that {@code $shared-care-plan} writes as narrative. What comes out is text: no markup of a narrative
 * ever reaches a page.
 */
final class NarrativeTables {

    /** Agency and date, with which every row ends. */
    private static final int ALWAYS = 2;

    private NarrativeTables() {}

    static List<PlanTable> tables(Narrative narrative) {
        return all(narrative.getDiv(), "table").stream()
                .map(NarrativeTables::table)
                .toList();
    }

    /** Its paragraphs. */
    static List<String> lines(Narrative narrative) {
        return all(narrative.getDiv(), "p").stream().map(NarrativeTables::text).toList();
    }

    private static PlanTable table(XhtmlNode table) {
        List<String> heads =
                all(table, "th").stream().map(NarrativeTables::text).toList();
        String title = all(table, "caption").stream()
                .map(NarrativeTables::text)
                .findFirst()
                .orElse("");
        List<PlanRow> rows = all(table, "tr").stream()
                .filter(row -> all(row, "td").size() > ALWAYS)
                .map(row -> row(all(row, "td"), row.getAttribute("id")))
                .toList();
        return new PlanTable(title, heads.subList(0, Math.max(0, heads.size() - ALWAYS)), rows);
    }

    private static PlanRow row(List<XhtmlNode> cells, @Nullable String id) {
        int said = cells.size() - ALWAYS;
        List<String> marks = all(cells.get(0), "strong").stream()
                .map(mark -> text(mark).replaceAll("\\.\\s*$", ""))
                .toList();
        List<String> texts = new ArrayList<>();
        texts.add(unmarked(cells.get(0)));
        cells.subList(1, said).forEach(cell -> texts.add(text(cell)));
        return new PlanRow(
                marks, texts, text(cells.get(said)), text(cells.get(said + 1)), Objects.requireNonNullElse(id, ""));
    }

    private static String unmarked(XhtmlNode cell) {
        StringBuilder text = new StringBuilder();
        cell.getChildNodes().stream()
                .filter(child -> !"strong".equals(child.getName()))
                .forEach(child -> text.append(text(child)));
        return text.toString().strip();
    }

    private static List<XhtmlNode> all(XhtmlNode from, String name) {
        List<XhtmlNode> found = new ArrayList<>();
        for (XhtmlNode child : from.getChildNodes()) {
            if (name.equals(child.getName())) {
                found.add(child);
            } else {
                found.addAll(all(child, name));
            }
        }
        return found;
    }

    private static String text(XhtmlNode node) {
        if (node.getNodeType() == NodeType.Text) {
            return Optional.ofNullable(node.getContent()).orElse("");
        }
        StringBuilder text = new StringBuilder();
        node.getChildNodes().forEach(child -> text.append(text(child)));
        return text.toString();
    }
}
