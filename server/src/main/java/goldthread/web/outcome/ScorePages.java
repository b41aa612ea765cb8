package goldthread.web.outcome;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormKey;
import goldthread.web.form.FormSender;
import goldthread.web.form.People;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down the scores of a measure: which one and who rated, then the numbers. */
@PageController
class ScorePages {

    private static final int NOT_DONE = 422;
    private static final String TITLE = "Record a score";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final ScoreForm form;
    private final ScoreAbout about;

    ScorePages(FhirDoor fhir, FhirContext context, FormSender sender, People people, ScoreForm form, ScoreAbout about) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.form = form;
        this.about = about;
    }

    @GetMapping("/children/{child}/outcomes/new")
    String begin(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Typed chosen = form.choice().only(new Typed(values));
        if (values.isEmpty()) {
            return choose(banner, chosen, Map.of(), model);
        }
        Map<String, String> mistakes = new HashMap<>(form.choice().lacks(chosen, today()));
        if (mistakes.isEmpty() && form.asked(chosen).isEmpty()) {
            mistakes.put("rater", "This measure isn’t filled in from that side");
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(NOT_DONE);
            return choose(banner, chosen, mistakes, model);
        }
        Map<String, List<String>> first = new HashMap<>(Sheet.day(ScoreForm.DAY, today()));
        first.put(ScoreForm.BY, List.of(rater(child, chosen)));
        return show(banner, chosen, sheet(child, chosen), new Typed(first), Map.of(), model);
    }

    private String rater(String child, Typed chosen) {
        return switch (chosen.text("rater")) {
            case "self" -> "Patient/" + child;
            case "clinician" -> people.me();
            default -> "";
        };
    }

    @PostMapping("/children/{child}/outcomes/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Typed chosen = form.choice().only(new Typed(values));
        if (form.asked(chosen).isEmpty()) {
            return "redirect:/children/" + child + "/outcomes/new";
        }
        Sheet sheet = sheet(child, chosen);
        Typed typed = sheet.only(new Typed(values));
        Map<String, String> mistakes = sender.record(
                form.lacks(sheet, chosen, typed, today()),
                () -> FhirRequest.post(context, form.scores(child, chosen, typed), "/")
                        .under(FormKey.of(typed)),
                fault -> form.field(fault, chosen, typed),
                "You have recorded the scores.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child + "/outcomes";
        }
        response.setStatus(NOT_DONE);
        return show(banner, chosen, sheet, typed, mistakes, model);
    }

    private Sheet sheet(String child, Typed chosen) {
        return form.sheet(
                chosen,
                people.around(child),
                about.referrals(child),
                chosen.has(ScoreForm.TOOL.input(), "gbo") ? about.goals(child) : List.of());
    }

    private String choose(ChildBanner child, Typed chosen, Map<String, String> mistakes, Model model) {
        String outcomes = "/children/" + child.id() + "/outcomes";
        model.addAttribute("child", child);
        model.addAttribute(
                "form",
                new Filled(
                        TITLE,
                        "First say which measure it is, and who filled it in.",
                        form.choice(),
                        chosen,
                        mistakes,
                        Map.of(),
                        outcomes + "/new",
                        outcomes));
        return "score-choice";
    }

    private String show(
            ChildBanner child, Typed chosen, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String outcomes = "/children/" + child.id() + "/outcomes";
        return new Filled(
                        TITLE,
                        form.title(chosen) + ".",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(
                                FormKey.INPUT,
                                FormKey.of(typed),
                                "tool",
                                chosen.text("tool"),
                                "rater",
                                chosen.text("rater")),
                        outcomes + "/new",
                        outcomes + "/new")
                .shown(child, model);
    }

    private static LocalDate today() {
        return LocalDate.now(ClinicalDate.ZONE);
    }
}
