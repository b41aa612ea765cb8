package goldthread.web.wish;

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

/** Writing down what a child has said they want. */
@PageController
class WishPages {

    private static final int NOT_DONE = 422;

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final WishForm form;

    WishPages(FhirDoor fhir, FhirContext context, FormSender sender, People people, WishForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.form = form;
    }

    @GetMapping("/children/{child}/wishes/new")
    String begin(@PathVariable String child, Model model) {
        Map<String, List<String>> first = new HashMap<>(Sheet.day(WishForm.DAY, today()));
        first.put("by", List.of("Patient/" + child));
        first.put("language", List.of("en-GB"));
        ChildBanner banner = ChildBanner.asked(fhir, child);
        return show(banner, form.sheet(people.around(child)), new Typed(first), Map.of(), model);
    }

    @PostMapping("/children/{child}/wishes/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        Sheet sheet = form.sheet(people.around(child));
        Typed typed = sheet.only(new Typed(values));
        Map<String, String> mistakes = sender.record(
                sheet.lacks(typed, today()),
                () -> FhirRequest.post(context, form.observation(child, typed), "/Observation")
                        .under(FormKey.of(typed)),
                WishForm::field,
                "You have recorded what the child said.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child + "/wishes";
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, mistakes, model);
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String wishes = "/children/" + child.id() + "/wishes";
        return new Filled(
                        "Record what the child says",
                        "What a child wants is asked for, answered, and explained to them.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        wishes + "/new",
                        wishes)
                .shown(child, model);
    }

    private static LocalDate today() {
        return LocalDate.now(ClinicalDate.ZONE);
    }
}
