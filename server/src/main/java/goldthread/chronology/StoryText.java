package goldthread.chronology;

import goldthread.chronology.Story.Told;
import goldthread.directory.Withheld;
import goldthread.directory.Words;
import goldthread.terminology.ChronologySignificance;
import java.util.List;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** A page of a story as a table in the small XHTML that a FHIR narrative allows; what is said goes in as text nodes. */
final class StoryText {

    private StoryText() {}

    static Narrative of(Story story, Words words) {
        XhtmlNode body = body();
        if (story.told().isEmpty()) {
            body.addTag("p")
                    .addText(
                            story.withheld().isEmpty()
                                    ? "Nothing recorded by any agency."
                                    : "Nothing that is shown to you.");
        } else {
            table(body.addTag("table"), story, words);
        }
        return narrative(body);
    }

    /** One paragraph for each notice. */
    static Narrative of(List<Withheld> withheld) {
        XhtmlNode body = body();
        withheld.forEach(notice -> body.addTag("p").addText(notice.text()));
        return narrative(body);
    }

    private static XhtmlNode body() {
        return new XhtmlNode(NodeType.Element, "div").attribute("xmlns", "http://www.w3.org/1999/xhtml");
    }

    private static Narrative narrative(XhtmlNode body) {
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDiv(body);
        return narrative;
    }

    private static void table(XhtmlNode table, Story story, Words words) {
        XhtmlNode heads = table.addTag("thead").addTag("tr");
        List.of("Date", "Kind", "What happened", "Agency")
                .forEach(head -> heads.addTag("th").addText(head));
        XhtmlNode rows = table.addTag("tbody");
        story.told().forEach(told -> row(rows.addTag("tr"), told, story, words));
    }

    private static void row(XhtmlNode row, Told told, Story story, Words words) {
        row.addTag("td").addText(when(told));
        row.addTag("td").addText(words.of(told.event().category()));
        XhtmlNode what = row.addTag("td");
        boolean major = told.event().significance() == ChronologySignificance.MAJOR;
        (major ? what.addTag("strong") : what).addText(told.event().summary() + ".");
        row.addTag("td").addText(story.agencyName(told));
    }

    private static String when(Told told) {
        if (told.event().time().shown() instanceof Period period) {
            String start = Words.date(period.getStartElement());
            String end = period.getEndElement().hasValue() ? Words.date(period.getEndElement()) : "";
            return start.equals(end) ? start : start + " to " + (end.isEmpty() ? "now" : end);
        }
        return told.event().time().shown() instanceof BaseDateTimeType date ? Words.date(date) : "";
    }
}
