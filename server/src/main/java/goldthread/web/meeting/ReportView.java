package goldthread.web.meeting;

import goldthread.profiles.Meeting;
import goldthread.web.Parts;
import goldthread.web.view.Block;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.view.Way;
import goldthread.web.words.ClinicalDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;

/**
 * What agencies report before a meeting, on pages.
 *
 * @param toSend the reader's own agency, where it has not reported yet
 * @param readable the reports about this child that hold and are shared with the reader, by {@code Type/id}
 */
record ReportView(Optional<Reference> toSend, Map<String, DocumentReference> readable) {

    private static final String TAB = "meetings";
    private static final String ELSEWHERE =
            "This report is a file or a form of another system, which these pages don’t show. The meeting’s record names it.";

    ReportView {
        readable = Map.copyOf(readable);
    }

    /** The way to the form. */
    Optional<Way> way(Appointment meeting, String address) {
        return toSend.filter(agency -> Meeting.isAhead(meeting))
                .map(agency -> new Way(
                        address + "/report",
                        "Send your agency’s report",
                        "What your agency knows and asks for, to be read before the meeting."));
    }

    /** The reports that were sent, each with the way to it where it is shared with the reader. */
    Block block(Parts attendance, String address) {
        List<Line> lines = attendance
                .each("agency")
                .filter(line -> List.of("sent", "nothing-to-report").contains(line.text("report")))
                .map(line -> line(line, address))
                .toList();
        return new Block(
                "reports",
                "Reports before the meeting",
                List.of(),
                List.of(new Grid("Reports of agencies", List.of("Of", "Report", "Day"), lines)),
                List.of());
    }

    private Line line(Parts agency, String address) {
        String key = Said.reference(agency, "reportReference");
        DocumentReference report = readable.get(key);
        if (report == null) {
            boolean nothing = key.isEmpty();
            boolean document = key.startsWith("DocumentReference/");
            String said = nothing ? "Nothing to report" : document ? "Sent, not shown to you" : "Sent as a form";
            return Line.of(List.of(agency.text("name"), said, ""), "");
        }
        return new Line(
                List.of(),
                List.of(agency.text("name"), "Sent", day(report)),
                "",
                address + "/reports/" + report.getIdElement().getIdPart());
    }

    private static String day(DocumentReference report) {
        return report.getDateElement().hasValue()
                ? ClinicalDate.of(report.getDateElement()).text().replaceAll(" \\d{2}:\\d{2}$", "")
                : "";
    }

    /** One report, to read. */
    static ChildPage page(String agency, DocumentReference report, Way up) {
        List<String> texts = report.getContent().stream()
                .map(content -> content.getAttachment())
                .filter(ReportView::isText)
                .map(text -> new String(text.getData(), StandardCharsets.UTF_8))
                .toList();
        return new ChildPage(
                TAB,
                "Report before a meeting",
                Said.joined(", ", agency, day(report)),
                up,
                List.of(),
                List.of(),
                texts.isEmpty() ? List.of(Block.said("report", "Report", List.of(ELSEWHERE))) : blocks(texts));
    }

    private static boolean isText(Attachment content) {
        return content.hasData() && String.valueOf(content.getContentType()).startsWith("text/plain");
    }

    /** A question and what is said to it, for each part of the text. */
    private static List<Block> blocks(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            List<String> said = new ArrayList<>();
            String title = "Report";
            for (String line : text.lines().toList()) {
                if (ReportForm.isQuestion(line)) {
                    add(blocks, title, said);
                    title = line;
                    said.clear();
                } else if (!line.isBlank()) {
                    said.add(line.strip());
                }
            }
            add(blocks, title, said);
        }
        return blocks;
    }

    private static void add(List<Block> blocks, String title, List<String> said) {
        if (!said.isEmpty()) {
            blocks.add(Block.said("part-" + (blocks.size() + 1), title, said));
        }
    }
}
