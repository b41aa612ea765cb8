package goldthread.web.meeting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormKey;
import goldthread.web.form.FormSender;
import goldthread.web.form.People;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.view.Kept;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings about a child, each of them, and calling one. */
@PageController
class MeetingPages {

    private static final int NOT_DONE = 422;

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final MeetingReader reader;
    private final MeetingReports reports;
    private final NewMeeting form;
    private final WhoAsks who;
    private final Words words;

    MeetingPages(
            FhirDoor fhir,
            FhirContext context,
            FormSender sender,
            People people,
            MeetingReader reader,
            MeetingReports reports,
            NewMeeting form,
            WhoAsks who,
            Words words) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.reader = reader;
        this.reports = reports;
        this.form = form;
        this.who = who;
        this.words = words;
    }

    @GetMapping("/children/{child}/meetings")
    String all(@PathVariable String child, Model model) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        return MeetingView.all(reader.of(child), child, who.person().isProfessional(), words)
                .shown(banner, model);
    }

    @GetMapping("/children/{child}/meetings/{meeting}")
    String one(@PathVariable String child, @PathVariable String meeting, Model model) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Appointment found = reader.one(child, meeting);
        Parts attendance = reader.attendance(meeting);
        Kept.of(found).ifPresent(kept -> model.addAttribute("kept", kept));
        ReportView view = new ReportView(reports.toSend(attendance), reports.readable(attendance, child));
        return MeetingView.one(found, attendance, child, who.person().isProfessional(), words, view)
                .shown(banner, model);
    }

    @GetMapping("/children/{child}/meetings/new")
    String begin(@PathVariable String child, Model model) {
        return show(ChildBanner.asked(fhir, child), sheet(child), Typed.nothing(), Map.of(), model);
    }

    @PostMapping("/children/{child}/meetings/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Sheet sheet = sheet(child);
        Typed typed = sheet.only(new Typed(values));
        Map<String, String> mistakes = sender.record(
                NewMeeting.lacks(sheet, typed, LocalDate.now(ClinicalDate.ZONE)),
                () -> FhirRequest.post(context, form.appointment(child, typed), "/Appointment")
                        .under(FormKey.of(typed)),
                NewMeeting::field,
                "You have called the meeting.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:" + MeetingView.meetings(child);
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, mistakes, model);
    }

    private Sheet sheet(String child) {
        return form.sheet(people.around(child), reader.agencies(child));
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String meetings = MeetingView.meetings(child.id());
        return new Filled(
                        "Call a meeting",
                        "Whoever is invited is told in their inbox. An invitation gives nobody rights to the record.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        meetings + "/new",
                        meetings)
                .shown(child, model);
    }
}
