package goldthread.web.concern;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormKey;
import goldthread.web.form.FormSender;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Challenging a decision of another agency. */
@PageController
class RaisePages {

    private static final int NOT_DONE = 422;

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final Decisions decisions;
    private final ConcernForms forms;

    RaisePages(FhirDoor fhir, FhirContext context, FormSender sender, Decisions decisions, ConcernForms forms) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.decisions = decisions;
        this.forms = forms;
    }

    @GetMapping("/children/{child}/concerns/new")
    String begin(@PathVariable String child, @RequestParam(defaultValue = "") String about, Model model) {
        Typed first = new Typed(about.isEmpty() ? Map.of() : Map.of(ConcernForms.ABOUT, List.of(about)));
        Decisions.Found found = decisions.of(child);
        Sheet sheet = forms.raising(found.options(about));
        return show(ChildBanner.asked(fhir, child), sheet, sheet.only(first), found.and(Map.of()), model);
    }

    @PostMapping("/children/{child}/concerns/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Decisions.Found found = decisions.of(child);
        Typed sent = new Typed(values);
        Sheet sheet = forms.raising(found.options(sent.text(ConcernForms.ABOUT)));
        Typed typed = sheet.only(sent);
        Map<String, String> mistakes = sender.record(
                found.lacks(sheet, typed, LocalDate.now(ClinicalDate.ZONE)),
                () -> request(child, found, typed),
                fault -> "",
                "You have challenged the decision. The agency is asked to answer.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child + "/concerns";
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, found.and(mistakes), model);
    }

    private FhirRequest request(String child, Decisions.Found found, Typed typed) {
        Resource record = found.record(typed.text(ConcernForms.ABOUT));
        FhirRequest request = record instanceof Task task
                ? FhirRequest.post(
                                context,
                                ConcernForms.reason(typed),
                                "/Task/{}/$escalate",
                                task.getIdElement().getIdPart())
                        .ifMatch("W/\"" + task.getMeta().getVersionId() + "\"")
                : FhirRequest.post(
                        context,
                        NewConcern.about(
                                record,
                                child,
                                found.mine().person().organisation(),
                                found.maker(record),
                                decisions.agency(found, record),
                                typed.text(ConcernForms.REASON.input()),
                                Instant.now()),
                        "/Task");
        return request.under(FormKey.of(typed));
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String concerns = "/children/" + child.id() + "/concerns";
        return new Filled(
                        "Challenge a decision",
                        "The agency that decided is asked to answer within two working days. Speak with them, too.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        concerns + "/new",
                        concerns)
                .shown(child, model);
    }
}
