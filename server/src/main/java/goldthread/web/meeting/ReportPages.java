package goldthread.web.meeting;

import goldthread.profiles.Meeting;
import goldthread.web.FhirDoor;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormKey;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.view.Kept;
import goldthread.web.view.Said;
import goldthread.web.view.Way;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency reports before a meeting: writing and sending it, and reading what others have sent. */
@PageController
class ReportPages {

    private static final int NOT_DONE = 422;

    private final FhirDoor fhir;
    private final MeetingReportSender sender;
    private final MeetingReader reader;
    private final MeetingReports reports;
    private final ReportForm form;

    ReportPages(
            FhirDoor fhir, MeetingReportSender sender, MeetingReader reader, MeetingReports reports, ReportForm form) {
        this.fhir = fhir;
        this.sender = sender;
        this.reader = reader;
        this.reports = reports;
        this.form = form;
    }

    @GetMapping("/children/{child}/meetings/{meeting}/report")
    String begin(@PathVariable String child, @PathVariable String meeting, Model model) {
        Appointment found = reader.one(child, meeting);
        return agency(found).isEmpty()
                ? "redirect:" + address(child, meeting)
                : show(child, meeting, Typed.nothing(), Map.of(), model);
    }

    @PostMapping("/children/{child}/meetings/{meeting}/report")
    String send(
            @PathVariable String child,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Typed typed = form.sheet().only(new Typed(values));
        Map<String, String> mistakes = sender.sent(child, meeting, typed, next);
        if (mistakes.isEmpty()) {
            return "redirect:" + address(child, meeting);
        }
        response.setStatus(NOT_DONE);
        return show(child, meeting, typed, mistakes, model);
    }

    /** The reader's agency, as long as its report can be sent. */
    private Optional<Reference> agency(Appointment meeting) {
        return Meeting.isAhead(meeting)
                ? reports.toSend(reader.attendance(meeting.getIdElement().getIdPart()))
                : Optional.empty();
    }

    @GetMapping("/children/{child}/meetings/{meeting}/reports/{report}")
    String read(@PathVariable String child, @PathVariable String meeting, @PathVariable String report, Model model) {
        reader.one(child, meeting);
        Parts attendance = reader.attendance(meeting);
        DocumentReference found = Optional.ofNullable(
                        reports.readable(attendance, child).get("DocumentReference/" + report))
                .orElseThrow(RecordRefusal::notThere);
        String agency = attendance
                .each("agency")
                .filter(line -> Said.reference(line, "reportReference").equals("DocumentReference/" + report))
                .map(line -> line.text("name"))
                .findFirst()
                .orElse("");
        Kept.of(found).ifPresent(kept -> model.addAttribute("kept", kept));
        return ReportView.page(agency, found, Way.to(address(child, meeting), "Meeting"))
                .shown(ChildBanner.asked(fhir, child), model);
    }

    private String show(String child, String meeting, Typed typed, Map<String, String> mistakes, Model model) {
        String back = address(child, meeting);
        Sheet sheet = form.sheet();
        return new Filled(
                        "Send your agency’s report",
                        "It is read before the meeting by those who may read it, and stays in the record.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        back + "/report",
                        back)
                .shown(ChildBanner.asked(fhir, child), model);
    }

    private static String address(String child, String meeting) {
        return MeetingView.meetings(child) + "/" + meeting;
    }
}
