package goldthread.web.meeting;

import goldthread.profiles.Extensions;
import goldthread.web.ConditionalOnPages;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** The form for what an agency reports before a meeting (N23), and what it makes: a document in plain text, and its mention. */
@Component
@ConditionalOnPages
class ReportForm {

    private static final Input NOTHING = Input.choosing(
            Kind.SOME, "nothing", "Is there nothing to report?", List.of(new Option("yes", "Nothing to report", "")));
    private static final List<Input> QUESTIONS = List.of(
            Input.asking(Kind.TEXT, "done", "What has your agency done?").hint("Since the last meeting, or so far."),
            Input.asking(Kind.TEXT, "well", "What goes well? (optional)"),
            Input.asking(Kind.TEXT, "worry", "What worries you? (optional)"),
            Input.asking(Kind.TEXT, "child", "What does the child say? (optional)")
                    .hint("In their own words."),
            Input.asking(Kind.TEXT, "ask", "What does your agency offer, or ask of the meeting? (optional)"));
    private static final Input FIRST = QUESTIONS.get(0);

    private final Readership readership;

    ReportForm(Readership readership) {
        this.readership = readership;
    }

    Sheet sheet() {
        return new Sheet(List.of(new FormPart("", "", QUESTIONS), FormPart.of(NOTHING), readership.part()));
    }

    static boolean isNothing(Typed typed) {
        return typed.has(NOTHING.input(), "yes");
    }

    /** What it lacks, by the name of the input: a report, or that there is none. */
    static Map<String, String> lacks(Sheet sheet, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        boolean says =
                QUESTIONS.stream().anyMatch(question -> typed.given(question).isPresent());
        if (isNothing(typed)) {
            found.remove("level");
            if (says) {
                found.put(
                        NOTHING.input(), "You have written a report. Send it, or say that there is nothing to report");
            }
        } else if (typed.given(FIRST).isEmpty()) {
            found.put(FIRST.input(), "Enter what your agency has done, or say that there is nothing to report");
        }
        return found;
    }

    /**
     * The report, for those who may read it.
     *
     * @param me whoever writes it
     * @param agency whose report it is
     */
    DocumentReference document(String child, String me, Reference agency, Typed typed, LocalDate today) {
        DocumentReference report = new DocumentReference();
        readership.label(report.getMeta(), typed);
        report.setStatus(DocumentReferenceStatus.CURRENT)
                .setType(new CodeableConcept().setText("Report before a meeting"))
                .setSubject(new Reference("Patient/" + child))
                .setDate(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .addAuthor(new Reference(me))
                .addAuthor(agency.copy());
        report.addContent()
                .getAttachment()
                .setContentType("text/plain; charset=utf-8")
                .setTitle("Report before a meeting")
                .setData(text(typed).getBytes(StandardCharsets.UTF_8));
        return report;
    }

    /** Each question with what is said to it, set in, so that no answer reads as a question. */
    private static String text(Typed typed) {
        return QUESTIONS.stream()
                .filter(question -> typed.given(question).isPresent())
                .map(question -> words(question) + "\n"
                        + typed.text(question.input())
                                .lines()
                                .map(line -> "  " + line)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether a report says what was typed, for those who were chosen. */
    boolean isMadeOf(DocumentReference report, Typed typed) {
        byte[] data = report.getContentFirstRep().getAttachment().getData();
        Meta labels = new Meta();
        readership.label(labels, typed);
        return data != null
                && new String(data, StandardCharsets.UTF_8).equals(text(typed))
                && labels.getSecurity().stream()
                        .allMatch(label -> report.getMeta().getSecurity(label.getSystem(), label.getCode()) != null);
    }

    /** Whether a line of a report is one of the questions. */
    static boolean isQuestion(String line) {
        return QUESTIONS.stream().anyMatch(question -> words(question).equals(line));
    }

    private static String words(Input question) {
        return question.label().replace(" (optional)", "");
    }

    /**
     * The meeting with the mention of it.
     *
     * @param report as {@code Type/id}; empty where there is nothing to report
     */
    static Appointment mentioned(Appointment meeting, Reference agency, String report, LocalDate today) {
        Appointment after = meeting.copy();
        Extension mention = after.addExtension().setUrl(Extensions.AGENCY_REPORT);
        mention.addExtension("agency", new Reference(agency.getReference()));
        if (report.isEmpty()) {
            mention.addExtension("nothing-to-report", new BooleanType(true));
        } else {
            mention.addExtension("report", new Reference(report));
        }
        mention.addExtension("date", new DateType(today.toString()));
        return after;
    }
}
