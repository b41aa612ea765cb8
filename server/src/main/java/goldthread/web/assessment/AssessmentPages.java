package goldthread.web.assessment;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down a comprehensive assessment. */
@PageController
class AssessmentPages {

    static final String HINT = "The whole situation and not the presenting problem alone. What isn’t ready yet is kept"
            + " unfinished: those around the child who may read it see it in the record, and the plan doesn’t show it.";
    private static final int NOT_DONE = 422;
    static final String KEEP = "Keep it unfinished";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final AssessmentDesk desk;
    private final AssessmentForm form;

    AssessmentPages(FhirDoor fhir, FhirContext context, FormSender sender, AssessmentDesk desk, AssessmentForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.desk = desk;
        this.form = form;
    }

    @GetMapping("/children/{child}/assessments/new")
    String begin(@PathVariable String child, Model model) {
        Typed first = new Typed(Sheet.day(AssessmentForm.DAY, today()));
        ChildBanner banner = ChildBanner.asked(fhir, child);
        model.addAttribute("begun", desk.begun(child));
        return show(banner, form.sheet(desk.concerns(child)), first, Map.of(), model);
    }

    @PostMapping("/children/{child}/assessments/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        List<Concern> concerns = desk.concerns(child);
        Sheet sheet = form.sheet(concerns);
        Typed typed = sheet.only(new Typed(values));
        Map<String, String> mistakes = sender.record(
                form.lacksNow(sheet, concerns, typed, today()),
                () -> FhirRequest.post(context, desk.written(child, concerns, typed), "/ClinicalImpression")
                        .under(FormKey.of(typed)),
                fault -> "",
                done(typed),
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child;
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, mistakes, model);
    }

    static String done(Typed typed) {
        return AssessmentForm.isDraft(typed)
                ? "The assessment is kept unfinished. Go on with it from “Record an assessment”."
                : "You have recorded the assessment.";
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String plan = "/children/" + child.id();
        model.addAttribute("draft", KEEP);
        return new Filled(
                        "Record an assessment",
                        HINT,
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        plan + "/assessments/new",
                        plan)
                .shown(child, model);
    }

    private static LocalDate today() {
        return LocalDate.now(ClinicalDate.ZONE);
    }
}
