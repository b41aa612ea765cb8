package goldthread.web.meeting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Meeting;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.form.FormKey;
import goldthread.web.form.FormSender;
import goldthread.web.form.People;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stores what an agency reports before a meeting, and mentions it there once. */
@Component
@ConditionalOnPages
class MeetingReportSender {

    private static final int TRIES = 3;
    private static final String WHOLE = "";
    private static final String DONE = "You have sent your agency’s report.";
    private static final String NOT_AHEAD =
            "The meeting is no longer ahead, so it takes no report. What you typed is below, to copy.";
    private static final String REPORTED =
            "Your agency has reported meanwhile, or is no longer asked to. What you typed isn’t part of that report; it"
                    + " is below, to copy.";
    private static final String BUSY = "Others are changing the meeting just now. Send the report again in a minute.";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final MeetingReader reader;
    private final MeetingReports reports;
    private final ReportForm form;

    MeetingReportSender(
            FhirDoor fhir,
            FhirContext context,
            FormSender sender,
            People people,
            MeetingReader reader,
            MeetingReports reports,
            ReportForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.reader = reader;
        this.reports = reports;
        this.form = form;
    }

    /**
     * Stores the report, once under the form's key, and mentions it at the meeting. What others change there meanwhile has
     * nothing to do with it, so that it is mentioned at the meeting as it is now, unless the agency has reported by then.
     *
     * @return what is wrong, by the name of the input; empty when it is sent
     */
    Map<String, String> sent(String child, String meeting, Typed typed, RedirectAttributes next) {
        for (int tries = 1; tries <= TRIES; tries++) {
            Appointment now = reader.one(child, meeting);
            Parts attendance = reader.attendance(meeting);
            Optional<Reference> agency = Meeting.isAhead(now) ? reports.toSend(attendance) : Optional.empty();
            if (agency.isEmpty()) {
                return late(child, now, attendance, typed, next);
            }
            try {
                return once(child, now, agency.get(), typed, next);
            } catch (RecordRefusal refusal) {
                if (!refusal.isChangedMeanwhile()) {
                    throw refusal;
                }
            }
        }
        return Map.of(WHOLE, BUSY);
    }

    /** It is sent already when the button was pressed twice. */
    private Map<String, String> late(
            String child, Appointment now, Parts attendance, Typed typed, RedirectAttributes next) {
        if (reports.isSent(attendance, child, form, typed)) {
            next.addFlashAttribute("done", DONE);
            return Map.of();
        }
        return Map.of(WHOLE, Meeting.isAhead(now) ? REPORTED : NOT_AHEAD);
    }

    private Map<String, String> once(
            String child, Appointment now, Reference agency, Typed typed, RedirectAttributes next) {
        LocalDate today = LocalDate.now(ClinicalDate.ZONE);
        return sender.record(
                ReportForm.lacks(form.sheet(), typed, today),
                () -> mention(now, agency, stored(child, agency, typed, today), today),
                fault -> WHOLE,
                DONE,
                next);
    }

    private String stored(String child, Reference agency, Typed typed, LocalDate today) {
        if (ReportForm.isNothing(typed)) {
            return "";
        }
        DocumentReference report = fhir.ask(FhirRequest.post(
                                context, form.document(child, people.me(), agency, typed, today), "/DocumentReference")
                        .under(FormKey.of(typed)))
                .as(DocumentReference.class);
        return "DocumentReference/" + report.getIdElement().getIdPart();
    }

    private FhirRequest mention(Appointment now, Reference agency, String report, LocalDate today) {
        return FhirRequest.patch(
                        context,
                        ReportForm.mentioned(now, agency, report, today),
                        List.of("extension"),
                        "/Appointment/{}",
                        now.getIdElement().getIdPart())
                .ifMatch("W/\"" + now.getMeta().getVersionId() + "\"");
    }
}
