package goldthread.web.referral;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering a referral: where it stands and what can be done, then one short form for each step. */
@PageController
class AnswerPages {

    private static final int NOT_DONE = 422;
    private static final int UNREADABLE = 400;

    private final FhirDoor fhir;
    private final FhirContext context;
    private final TaskReader reader;
    private final AnswerChoices choices;

    AnswerPages(FhirDoor fhir, FhirContext context, TaskReader reader, AnswerChoices choices) {
        this.fhir = fhir;
        this.context = context;
        this.reader = reader;
        this.choices = choices;
    }

    @GetMapping("/referrals/tasks/{task}")
    String task(@PathVariable String task, Model model) {
        show(reader.desk(task), model);
        return "referral-task";
    }

    @GetMapping("/referrals/tasks/{task}/{step}")
    String form(@PathVariable String task, @PathVariable String step, Model model) {
        Answer answer = Answer.at(step).orElseThrow(RecordRefusal::notThere);
        TaskDesk desk = reader.desk(task);
        if (!desk.offers(answer)) {
            return back(task);
        }
        show(desk, model);
        model.addAttribute("form", form(desk, answer, desk.version(), Typed.nothing(), Mistakes.none()));
        return "referral-answer";
    }

    @PostMapping("/referrals/tasks/{task}/{step}")
    String send(
            @PathVariable String task,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Answer answer = Answer.at(step).orElseThrow(RecordRefusal::notThere);
        Typed typed = new Typed(sent);
        Mistakes mistakes = Mistakes.in(answer, typed, LocalDate.now(ClinicalDate.ZONE));
        if (mistakes.isEmpty()) {
            try {
                fhir.ask(FhirRequest.post(
                                context,
                                AnswerParameters.of(answer, typed, choices),
                                "/Task/{}/$" + answer.path(),
                                task)
                        .ifMatch(typed.text("version")));
                next.addFlashAttribute("done", answer.done());
                return afterwards(task);
            } catch (RecordRefusal refusal) {
                if (refusal.isChangedMeanwhile()) {
                    return conflict(task, answer, typed, refusal, model, response);
                }
                if (refusal.status() != NOT_DONE && refusal.status() != UNREADABLE) {
                    throw refusal;
                }
                mistakes = Mistakes.of(answer, refusal);
            }
        }
        TaskDesk desk = reader.desk(task);
        show(desk, model);
        model.addAttribute("form", form(desk, answer, typed.text("version"), typed, mistakes));
        response.setStatus(NOT_DONE);
        return "referral-answer";
    }

    /** Somebody was first: what is there now, what was typed, and the way to send that again knowingly. */
    private String conflict(
            String task, Answer answer, Typed typed, RecordRefusal refusal, Model model, HttpServletResponse response) {
        TaskDesk desk = reader.desk(task);
        show(desk, model);
        model.addAttribute("by", reader.lastChange(task).orElse(null));
        model.addAttribute("sentences", refusal.sentences());
        model.addAttribute("again", desk.offers(answer));
        model.addAttribute("form", form(desk, answer, desk.version(), typed, Mistakes.none()));
        response.setStatus(refusal.status());
        return "referral-conflict";
    }

    private AnswerForm form(TaskDesk desk, Answer answer, String version, Typed typed, Mistakes mistakes) {
        return new AnswerForm(
                answer,
                desk.title(answer),
                version,
                typed,
                mistakes,
                choices.reasons(answer, desk.accepted()),
                choices.outcomes(),
                choices.supports(),
                answer.asks(Field.OWNER) ? reader.services() : Map.of());
    }

    private static void show(TaskDesk desk, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("child", desk.child());
    }

    /** Whoever has turned a referral down or passed it on may see it no longer, and is told in the inbox that it is done. */
    private String afterwards(String task) {
        try {
            reader.desk(task);
            return back(task);
        } catch (RecordRefusal notTheirsAnyMore) {
            return "redirect:/inbox";
        }
    }

    private static String back(String task) {
        return "redirect:/referrals/tasks/" + task;
    }
}
