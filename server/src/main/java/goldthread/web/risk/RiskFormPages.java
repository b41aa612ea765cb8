package goldthread.web.risk;

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
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what somebody says of the risk to a child. */
@PageController
class RiskFormPages {

    private static final int NOT_DONE = 422;

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final RiskForm form;

    RiskFormPages(FhirDoor fhir, FhirContext context, FormSender sender, People people, RiskForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.form = form;
    }

    @GetMapping("/children/{child}/risk/new")
    String begin(@PathVariable String child, Model model) {
        Typed first = new Typed(Sheet.day(RiskForm.DAY, today()));
        return show(ChildBanner.asked(fhir, child), form.sheet(), first, Map.of(), model);
    }

    @PostMapping("/children/{child}/risk/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Sheet sheet = form.sheet();
        Typed typed = sheet.only(new Typed(values));
        Map<String, String> mistakes = sender.record(
                sheet.lacks(typed, today()),
                () -> FhirRequest.post(context, form.assessment(child, people.me(), typed), "/RiskAssessment")
                        .under(FormKey.of(typed)),
                form::field,
                "You have recorded the risk.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child + "/risk";
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, mistakes, model);
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String risk = "/children/" + child.id() + "/risk";
        return new Filled(
                        "Record a risk",
                        "In words that school, police and health read alike. It stands beside what others say, and takes the"
                                + " place of what your organisation said before of the same risks.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        risk + "/new",
                        risk)
                .shown(child, model);
    }

    private static LocalDate today() {
        return LocalDate.now(ClinicalDate.ZONE);
    }
}
