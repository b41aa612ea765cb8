package goldthread.web.carer;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormKey;
import goldthread.web.form.FormSender;
import goldthread.web.form.Option;
import goldthread.web.form.People;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.view.Said;
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

/** Writing down what a carer needs or is able to do. */
@PageController
class CarerNeedPages {

    private static final int NOT_DONE = 422;

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final CarerNeedForm form;

    CarerNeedPages(FhirDoor fhir, FhirContext context, FormSender sender, People people, CarerNeedForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.form = form;
    }

    @GetMapping("/children/{child}/carers/new")
    String begin(@PathVariable String child, Model model) {
        Typed first = new Typed(Sheet.day(CarerNeedForm.DAY, today()));
        return show(ChildBanner.asked(fhir, child), sheet(child), first, Map.of(), model);
    }

    @PostMapping("/children/{child}/carers/new")
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
                form.lacks(sheet, typed, today()),
                () -> FhirRequest.post(context, form.observation(child, people.me(), typed), "/Observation")
                        .under(FormKey.of(typed)),
                CarerNeedForm::field,
                "You have recorded what the carer needs or is able to do.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child + "/carers";
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, mistakes, model);
    }

    private Sheet sheet(String child) {
        Parts answer =
                Parts.of(fhir.ask(FhirRequest.get("/Patient/{}/$carers", child)).parameters());
        return form.sheet(answer.each("carer")
                .map(carer -> new Option(Said.reference(carer, "person"), carer.displayed("person"), ""))
                .filter(carer -> !carer.value().isEmpty())
                .toList());
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String carers = "/children/" + child.id() + "/carers";
        return new Filled(
                        "Record what a carer needs or is able to do",
                        "It is the carer’s own affair. They read it, and health, practice and council staff around the"
                                + " child; not the child, another carer, the school or a voluntary service.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        carers + "/new",
                        carers)
                .shown(child, model);
    }

    private static LocalDate today() {
        return LocalDate.now(ClinicalDate.ZONE);
    }
}
