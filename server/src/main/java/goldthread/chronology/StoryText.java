package goldthread.chronology;

import goldthread.chronology.Story.Told;
import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.terminology.ChronologySignificance;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** A story as tables in the small XHTML that a FHIR narrative allows; what is said goes in as text nodes. */
final class StoryText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy 'at' HH:mm", Locale.ENGLISH);

    private StoryText() {}

    /** Events as a table. */
    static Narrative of(List<Told> told, Story story, Words words) {
        XhtmlNode body = body();
        table(body.addTag("table"), told, story, words);
        return narrative(body);
    }

    /** One paragraph for each sentence. */
    static Narrative of(List<String> sentences) {
        XhtmlNode body = body();
        sentences.forEach(sentence -> body.addTag("p").addText(sentence));
        return narrative(body);
    }

    /** What a document is, of which moment, and what isn't in it. */
    static Narrative of(Export export, Instant asOf) {
        List<String> said = new ArrayList<>();
        said.add("What happened in the child's life and care, as the records of all agencies say it on "
                + MOMENT.format(asOf.atZone(DateSpan.ZONE)) + ".");
        said.add("Each event is told as it stood when it was recorded; the entries are as they are now, and Provenance"
                + " says who recorded each, and when.");
        if (!export.isWhole()) {
            said.add("This is a part of the story"
                    + (export.question().isForAll()
                            ? ""
                            : ": not all times, agencies and kinds of event were asked for")
                    + (export.story().next().isPresent() ? "; it goes on in a further document." : "."));
        }
        if (!export.story().withheld().isEmpty()) {
            said.add("Agencies hold more about this child that is not shown to you; which ones stands at the end.");
        }
        return of(said);
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

    private static void table(XhtmlNode table, List<Told> told, Story story, Words words) {
        XhtmlNode heads = table.addTag("thead").addTag("tr");
        List.of("Date", "Kind", "What happened", "Significance", "Agency", "Recorded")
                .forEach(head -> heads.addTag("th").addText(head));
        XhtmlNode rows = table.addTag("tbody");
        told.forEach(event -> row(rows.addTag("tr"), event, story, words));
    }

    private static void row(XhtmlNode row, Told told, Story story, Words words) {
        row.addTag("td").addText(when(told));
        row.addTag("td").addText(words.of(told.event().category()));
        XhtmlNode what = row.addTag("td");
        boolean major = told.event().significance() == ChronologySignificance.MAJOR;
        (major ? what.addTag("strong") : what).addText(told.event().summary() + ".");
        row.addTag("td").addText(words.of(told.event().significance()));
        row.addTag("td").addText(story.agencyName(told));
        row.addTag("td")
                .addText(Words.day(told.row().recorded().atZone(DateSpan.ZONE).toLocalDate()));
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
