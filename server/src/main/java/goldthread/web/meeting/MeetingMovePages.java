package goldthread.web.meeting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormSender;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a meeting on: inviting the team, booking it, recording who came and what came of it, calling it off. */
@PageController
class MeetingMovePages {

    private static final int NOT_DONE = 422;
    private static final String VERSION = "version";
    private static final String OVER =
            "This can’t be done with the meeting any longer. What you typed is here to copy.";
    private static final List<String> CHANGING = List.of("status", "extension", "participant");

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final MeetingReader reader;
    private final MeetingForms forms;
    private final WhoAsks who;

    MeetingMovePages(
            FhirDoor fhir,
            FhirContext context,
            FormSender sender,
            MeetingReader reader,
            MeetingForms forms,
            WhoAsks who) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.reader = reader;
        this.forms = forms;
        this.who = who;
    }

    @GetMapping("/children/{child}/meetings/{meeting}/{move}")
    String begin(@PathVariable String child, @PathVariable String meeting, @PathVariable String move, Model model) {
        MeetingMove step = MeetingMove.at(move).orElseThrow(RecordRefusal::notThere);
        Appointment found = reader.one(child, meeting);
        if (!offers(found, step)) {
            return "redirect:" + address(child, found);
        }
        return show(child, found, step, Typed.nothing(), Map.of(), model);
    }

    @PostMapping("/children/{child}/meetings/{meeting}/{move}")
    String send(
            @PathVariable String child,
            @PathVariable String meeting,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingMove step = MeetingMove.at(move).orElseThrow(RecordRefusal::notThere);
        Appointment found = reader.one(child, meeting);
        Typed typed = forms.sheet(step, found).only(new Typed(values));
        try {
            Map<String, String> mistakes = moved(found, step, typed, next);
            if (mistakes.isEmpty()) {
                return "redirect:" + address(child, found);
            }
            response.setStatus(NOT_DONE);
            return show(child, found, step, typed, mistakes, model);
        } catch (RecordRefusal refusal) {
            if (!refusal.isChangedMeanwhile()) {
                throw refusal;
            }
            response.setStatus(refusal.status());
            return overtaken(child, reader.one(child, meeting), step, typed, model);
        }
    }

    /** What is there now and what was typed; to be sent again only where the meeting can still be moved so. */
    private String overtaken(String child, Appointment now, MeetingMove step, Typed typed, Model model) {
        show(child, now, step, typed.with(VERSION, version(now)), Map.of(), model);
        model.addAttribute("now", forms.facts(now));
        if (!offers(now, step)) {
            model.addAttribute("over", OVER);
        }
        return "record-conflict";
    }

    private Map<String, String> moved(Appointment found, MeetingMove step, Typed typed, RedirectAttributes next) {
        if (step == MeetingMove.INVITE) {
            invite(found, typed, next);
            return Map.of();
        }
        Sheet sheet = forms.sheet(step, found);
        return sender.record(
                forms.lacks(step, sheet, typed, LocalDate.now(ClinicalDate.ZONE)),
                () -> FhirRequest.patch(
                                context,
                                forms.moved(step, found, typed),
                                CHANGING,
                                "/Appointment/{}",
                                found.getIdElement().getIdPart())
                        .ifMatch(typed.text(VERSION)),
                MeetingForms::field,
                step.done(),
                next);
    }

    /** Invites the team, and has the next page tell who could not be invited and why. */
    private void invite(Appointment found, Typed typed, RedirectAttributes next) {
        Parts answer = Parts.of(fhir.ask(FhirRequest.post(
                                context,
                                new Parameters(),
                                "/Appointment/{}/$invite-team",
                                found.getIdElement().getIdPart())
                        .ifMatch(typed.text(VERSION)))
                .parameters());
        next.addFlashAttribute("done", MeetingMove.INVITE.done());
        next.addFlashAttribute("warnings", notInvited(answer));
    }

    static List<String> notInvited(Parts answer) {
        Stream<String> kept = List.of("", "0").contains(answer.text("keptFromYou"))
                ? Stream.empty()
                : Stream.of("Some of what is recorded of the child is not shared with you, so that somebody may be"
                        + " missing.");
        return Stream.concat(
                        answer.each("notInvited")
                                .map(not -> "Not invited: " + not.text("name") + ". " + not.text("text")),
                        kept)
                .toList();
    }

    private boolean offers(Appointment found, MeetingMove step) {
        return MeetingView.moves(found, who.person().isProfessional()).contains(step);
    }

    private String show(
            String child, Appointment found, MeetingMove step, Typed typed, Map<String, String> mistakes, Model model) {
        String back = address(child, found);
        return new Filled(
                        step.title(),
                        step.hint(),
                        forms.sheet(step, found),
                        typed,
                        mistakes,
                        Map.of(VERSION, typed.text(VERSION).isEmpty() ? version(found) : typed.text(VERSION)),
                        back + "/" + step.path(),
                        back)
                .shown(ChildBanner.asked(fhir, child), model);
    }

    private static String address(String child, Appointment found) {
        return MeetingView.meetings(child) + "/" + found.getIdElement().getIdPart();
    }

    private static String version(Appointment found) {
        return "W/\"" + found.getMeta().getVersionId() + "\"";
    }
}
