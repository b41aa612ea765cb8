package goldthread.careplan;

import goldthread.careplan.Section.Group;
import java.util.List;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Statements as the small XHTML that a FHIR narrative allows: tables and paragraphs, nothing else. Everything said goes
 * in as text nodes, so that nothing in a record can become markup.
 */
final class SectionText {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private SectionText() {}

    /**
     * A table with a row for each statement.
     *
     * @param anchor begins the ids of its rows, and of nothing else in the document
     */
    static Narrative of(Group group, String anchor) {
        XhtmlNode body = body();
        XhtmlNode table = body.addTag("table");
        if (group.title() != null) {
            table.addTag("caption").addText(group.title());
        }
        XhtmlNode heads = table.addTag("thead").addTag("tr");
        group.columns().forEach(column -> heads.addTag("th").addText(column));
        heads.addTag("th").addText("Agency");
        heads.addTag("th").addText("Date");
        XhtmlNode rows = table.addTag("tbody");
        for (int row = 0; row < group.statements().size(); row++) {
            row(group.statements().get(row), rows.addTag("tr").attribute("id", rowId(anchor, row)));
        }
        return narrative(body);
    }

    /** The id of a row, counted from 0. */
    static String rowId(String anchor, int row) {
        return anchor + "-" + (row + 1);
    }

    /** One paragraph for each line. */
    static Narrative of(List<String> lines) {
        XhtmlNode body = body();
        lines.forEach(line -> body.addTag("p").addText(line));
        return narrative(body);
    }

    private static void row(Statement statement, XhtmlNode row) {
        XhtmlNode first = row.addTag("td");
        statement.marks().stream()
                .sorted()
                .forEach(mark -> first.addTag("strong").addText(mark.words() + ". "));
        first.addText(statement.cells().get(0));
        statement.cells().stream().skip(1).forEach(cell -> row.addTag("td").addText(cell));
        row.addTag("td").addText(statement.agency());
        row.addTag("td").addText(statement.date());
    }

    private static XhtmlNode body() {
        return new XhtmlNode(NodeType.Element, "div").attribute("xmlns", XHTML);
    }

    private static Narrative narrative(XhtmlNode body) {
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDiv(body);
        return narrative;
    }
}
