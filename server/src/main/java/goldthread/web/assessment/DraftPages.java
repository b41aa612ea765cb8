package goldthread.web.assessment;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormSender;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Way;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going on with an assessment that was begun and kept unfinished. */
@PageController
class DraftPages {

    private static final int NOT_DONE = 422;
    private static final int CHANGED = 412;
    private static final String VERSION = "version";
    private static final String FINISHED =
            "The assessment is finished and can’t be written over here. To add something,"
                    + " copy it into a new assessment.";
    private static final String ELSEWHERE =
            "This assessment says more than the form can hold, such as what another system"
                    + " has added. It isn’t opened here, so that nothing of it is lost.";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final AssessmentDesk desk;
    private final AssessmentForm form;

    DraftPages(FhirDoor fhir, FhirContext context, FormSender sender, AssessmentDesk desk, AssessmentForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.desk = desk;
        this.form = form;
    }

    @GetMapping("/children/{child}/assessments/{draft}")
    String begin(@PathVariable String child, @PathVariable String draft, Model model) {
        ClinicalImpression found = desk.mine(child, draft);
        if (!AssessmentDraft.isOpen(found)) {
            return "redirect:/children/" + child;
        }
        List<Concern> concerns = desk.concerns(child);
        if (!desk.goesOn(child, found, concerns)) {
            return elsewhere(child).shown(ChildBanner.asked(fhir, child), model);
        }
        Typed typed = AssessmentDraft.typed(found, form).with(VERSION, version(found));
        return show(child, draft, form.sheet(concerns), typed, Map.of(), model);
    }

    @PostMapping("/children/{child}/assessments/{draft}")
    String send(
            @PathVariable String child,
            @PathVariable String draft,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Concern> concerns = desk.concerns(child);
        ClinicalImpression found = desk.mine(child, draft);
        Sheet sheet = form.sheet(concerns);
        Typed typed = sheet.only(new Typed(values));
        if (!desk.goesOn(child, found, concerns)) {
            return overtaken(child, found, concerns, typed, model, response);
        }
        try {
            Map<String, String> mistakes = sender.record(
                    form.lacksNow(sheet, concerns, typed, LocalDate.now(ClinicalDate.ZONE)),
                    () -> request(found, desk.written(child, concerns, typed), draft, typed),
                    fault -> "",
                    AssessmentPages.done(typed),
                    next);
            if (mistakes.isEmpty()) {
                return "redirect:/children/" + child;
            }
            response.setStatus(NOT_DONE);
            return show(child, draft, sheet, typed, mistakes, model);
        } catch (RecordRefusal refusal) {
            if (!refusal.isChangedMeanwhile()) {
                throw refusal;
            }
            return overtaken(child, found, concerns, typed, model, response);
        }
    }

    /** What is there now and what was typed; to be sent again only where that replaces nothing but an unfinished form. */
    private String overtaken(
            String child,
            ClinicalImpression found,
            List<Concern> concerns,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        String draft = found.getIdElement().getIdPart();
        show(child, draft, form.sheet(concerns), typed.with(VERSION, version(found)), Map.of(), model);
        model.addAttribute("now", AssessmentDraft.facts(found));
        if (!desk.goesOn(child, found, concerns)) {
            model.addAttribute("over", AssessmentDraft.isOpen(found) ? ELSEWHERE : FINISHED);
        }
        response.setStatus(CHANGED);
        return "record-conflict";
    }

    private static ChildPage elsewhere(String child) {
        return new ChildPage(
                "assessments",
                "Go on with it where it was written",
                ELSEWHERE,
                Way.to("/children/" + child, "Shared plan"),
                List.of(),
                List.of(),
                List.of());
    }

    private FhirRequest request(ClinicalImpression found, ClinicalImpression written, String draft, Typed typed) {
        written.setId(draft);
        written.setIdentifier(found.getIdentifier());
        return FhirRequest.put(context, written, "/ClinicalImpression/{}", draft)
                .ifMatch(typed.text(VERSION));
    }

    private String show(
            String child, String draft, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String plan = "/children/" + child;
        model.addAttribute("draft", AssessmentPages.KEEP);
        return new Filled(
                        "Record an assessment",
                        AssessmentPages.HINT,
                        sheet,
                        typed,
                        mistakes,
                        Map.of(VERSION, typed.text(VERSION)),
                        plan + "/assessments/" + draft,
                        plan)
                .shown(ChildBanner.asked(fhir, child), model);
    }

    private static String version(ClinicalImpression draft) {
        return "W/\"" + draft.getMeta().getVersionId() + "\"";
    }
}
