package goldthread.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.web.Parts;
import goldthread.web.Person;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import goldthread.web.mine.Mine;
import goldthread.web.view.Block;
import goldthread.web.view.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

final class ReportFormTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Reference SCHOOL = new Reference("Organization/school");
    private static final Mine MINE =
            new Mine(new Person("Practitioner/1", "https://ods|ZZ902"), Set.of("Organization/school"));

    private final ReportForm form = new ReportForm(WrittenForms.readership(FHIR));

    private Map<String, String> lacks(String... typed) {
        return ReportForm.lacks(form.sheet(), WrittenForms.typed(typed), TODAY);
    }

    private static Parts attendance(String status, String report) {
        Parameters answer = new Parameters();
        var line = answer.addParameter().setName("agency");
        line.addPart().setName("organisation").setValue(SCHOOL);
        line.addPart().setName("name").setValue(new StringType("Weir Lane School"));
        line.addPart().setName("report").setValue(new CodeType(status));
        if (!report.isEmpty()) {
            line.addPart().setName("reportReference").setValue(new Reference(report));
        }
        return Parts.of(answer);
    }

    private DocumentReference report() {
        Typed typed = WrittenForms.typed(
                "level", "R", "done", "We met her twice.\r\n\r\nShe came.", "child", "What goes well?\nLunch.");
        return form.document("c", "Practitioner/1", SCHOOL, typed, TODAY);
    }

    @Test
    void a_report_says_something_or_that_there_is_nothing_and_never_both() {
        assertThat(lacks()).containsOnlyKeys("done", "level");
        assertThat(lacks("done", "We met her.", "level", "N")).isEmpty();
        assertThat(lacks("nothing", "yes")).isEmpty();
        assertThat(lacks("nothing", "yes", "worry", "She is tired.")).containsOnlyKeys("nothing");
    }

    @Test
    void what_was_typed_is_a_document_for_those_who_may_read_it_and_reads_as_it_was_written() {
        DocumentReference report = report();
        assertThat(report.getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
        assertThat(report.getSubject().getReference()).isEqualTo("Patient/c");
        assertThat(report.getAuthor()).extracting(Reference::getReference).contains("Practitioner/1");

        assertThat(ReportView.page("Weir Lane School", report, Way.to("/back", "Meeting"))
                        .blocks())
                .extracting(Block::title)
                .contains("What has your agency done?", "What does the child say?");
        assertThat(ReportView.page("", report, Way.to("/back", "Meeting"))
                        .blocks()
                        .get(0)
                        .sentences())
                .containsExactly("We met her twice.", "She came.");
    }

    @Test
    void a_file_of_another_system_is_not_shown_as_text() {
        DocumentReference scan = new DocumentReference();
        scan.addContent().getAttachment().setContentType("application/pdf").setData(new byte[] {1});
        assertThat(ReportView.page("", scan, Way.to("/back", "Meeting")).blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.sentences().get(0)).contains("another system"));
    }

    @Test
    void the_meeting_names_the_report_or_says_that_there_is_none_and_keeps_the_rest() {
        Appointment meeting = new Appointment();
        meeting.addExtension("urn:theirs", new StringType("stays"));
        Appointment after = ReportForm.mentioned(meeting, SCHOOL, "DocumentReference/7", TODAY);
        assertThat(after.getExtension()).hasSize(2);
        assertThat(FHIR.newJsonParser().encodeResourceToString(after))
                .contains(Extensions.AGENCY_REPORT, "DocumentReference/7", "Organization/school", "2026-11-23")
                .doesNotContain("nothing-to-report");
        assertThat(FHIR.newJsonParser().encodeResourceToString(ReportForm.mentioned(meeting, SCHOOL, "", TODAY)))
                .contains("nothing-to-report");
    }

    @Test
    void an_agency_that_is_invited_reports_once() {
        assertThat(MeetingReports.toSend(attendance("owed", ""), MINE)).isPresent();
        assertThat(MeetingReports.toSend(attendance("not-asked", ""), MINE)).isPresent();
        assertThat(MeetingReports.toSend(attendance("sent", "DocumentReference/7"), MINE))
                .isEmpty();
        Mine other = new Mine(new Person("Practitioner/2", "https://ods|ZZ901"), Set.of("Organization/trust"));
        assertThat(MeetingReports.toSend(attendance("owed", ""), other)).isEmpty();
    }

    @Test
    void a_report_is_there_already_when_it_says_the_same_to_the_same_readers() {
        Typed typed = WrittenForms.typed("level", "N", "done", "We met her twice.");
        DocumentReference there = form.document("c", "Practitioner/1", SCHOOL, typed, TODAY);
        assertThat(form.isMadeOf(there, typed)).isTrue();
        assertThat(form.isMadeOf(there, typed.with("level", "R"))).isFalse();
        assertThat(form.isMadeOf(there, typed.with("done", "We met her."))).isFalse();
        assertThat(form.isMadeOf(new DocumentReference(), typed)).isFalse();

        Parts sent = attendance("sent", "DocumentReference/7");
        assertThat(MeetingReports.isSent(sent, MINE, Set.of("DocumentReference/7"), typed))
                .isTrue();
        assertThat(MeetingReports.isSent(sent, MINE, Set.of(), typed)).isFalse();
        Typed nothing = WrittenForms.typed("nothing", "yes");
        assertThat(MeetingReports.isSent(attendance("nothing-to-report", ""), MINE, Set.of(), nothing))
                .isTrue();
        assertThat(MeetingReports.isSent(sent, MINE, Set.of(), nothing)).isFalse();
        Mine other = new Mine(new Person("Practitioner/2", "https://ods|ZZ901"), Set.of("Organization/trust"));
        assertThat(MeetingReports.isSent(sent, other, Set.of("DocumentReference/7"), typed))
                .isFalse();
    }

    @Test
    void only_a_report_that_holds_and_is_about_this_child_is_shown() {
        assertThat(MeetingReports.isShown(report(), "c")).isTrue();
        assertThat(MeetingReports.isShown(report(), "other")).isFalse();
        assertThat(MeetingReports.isShown(report().setSubject(null), "c")).isFalse();
        for (DocumentReferenceStatus over :
                List.of(DocumentReferenceStatus.ENTEREDINERROR, DocumentReferenceStatus.SUPERSEDED)) {
            assertThat(MeetingReports.isShown(report().setStatus(over), "c")).isFalse();
        }
        assertThat(MeetingReports.isShown(report().setStatus(null), "c")).isFalse();
    }

    @Test
    void a_report_that_is_not_shared_with_the_reader_is_sent_all_the_same() {
        Parts sent = attendance("sent", "DocumentReference/7");
        Block hidden = new ReportView(Optional.empty(), Map.of()).block(sent, "/m");
        assertThat(hidden.grids().get(0).lines().get(0).cells())
                .isEqualTo(List.of("Weir Lane School", "Sent, not shown to you", ""));
        DocumentReference report = report();
        report.setId("DocumentReference/7");
        assertThat(new ReportView(Optional.empty(), Map.of("DocumentReference/7", report))
                        .block(sent, "/m")
                        .grids()
                        .get(0)
                        .lines()
                        .get(0)
                        .address())
                .isEqualTo("/m/reports/7");
        assertThat(new ReportView(Optional.empty(), Map.of())
                        .block(attendance("owed", ""), "/m")
                        .saysSomething())
                .isFalse();
    }
}
