package goldthread.web.wish;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.profiles.Wish;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormSender;
import goldthread.web.form.People;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying what becomes of a child's wish. */
@PageController
class WishAnswerPages {

    private static final int NOT_DONE = 422;
    private static final String VERSION = "version";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final WishAnswer form;
    private final Words words;

    WishAnswerPages(
            FhirDoor fhir, FhirContext context, FormSender sender, People people, WishAnswer form, Words words) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.form = form;
        this.words = words;
    }

    @GetMapping("/children/{child}/wishes/{wish}/answer")
    String begin(@PathVariable String child, @PathVariable String wish, Model model) {
        Observation asked = asked(child, wish);
        Map<String, java.util.List<String>> first = Map.of("by", java.util.List.of(people.me()));
        return show(child, asked, form.sheet(people.around(child)), new Typed(first), Map.of(), model);
    }

    @PostMapping("/children/{child}/wishes/{wish}/answer")
    String send(
            @PathVariable String child,
            @PathVariable String wish,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Observation asked = asked(child, wish);
        Sheet sheet = form.sheet(people.around(child));
        Typed typed = sheet.only(new Typed(values));
        try {
            Map<String, String> mistakes = sender.record(
                    form.lacks(sheet, typed, LocalDate.now(ClinicalDate.ZONE)),
                    () -> answer(asked, wish, typed),
                    form::field,
                    "You have answered the child’s wish.",
                    next);
            if (mistakes.isEmpty()) {
                return "redirect:/children/" + child + "/wishes";
            }
            response.setStatus(NOT_DONE);
            return show(child, asked, sheet, typed, mistakes, model);
        } catch (RecordRefusal refusal) {
            return conflict(child, asked, sheet, typed, refusal, model, response);
        }
    }

    private FhirRequest answer(Observation asked, String wish, Typed typed) {
        Observation answered = asked.copy();
        form.into(answered, typed);
        return FhirRequest.put(context, answered, "/Observation/{}", wish).ifMatch(typed.text(VERSION));
    }

    /** Somebody was first: what is there now, and what was typed, to be sent again knowingly. */
    private String conflict(
            String child,
            Observation now,
            Sheet sheet,
            Typed typed,
            RecordRefusal refusal,
            Model model,
            HttpServletResponse response) {
        if (!refusal.isChangedMeanwhile()) {
            throw refusal;
        }
        Typed again = typed.with(VERSION, version(now));
        show(child, now, sheet, again, Map.of(), model);
        model.addAttribute("now", AnswerNow.facts(now, words));
        response.setStatus(refusal.status());
        return "record-conflict";
    }

    private Observation asked(String child, String wish) {
        Observation found = fhir.ask(FhirRequest.get("/Observation/{}", wish)).as(Observation.class);
        if (!("Patient/" + child).equals(found.getSubject().getReference())
                || Wish.of(found).isEmpty()) {
            throw RecordRefusal.notThere();
        }
        return found;
    }

    private String show(
            String child, Observation asked, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String wishes = "/children/" + child + "/wishes";
        String version = typed.text(VERSION).isEmpty() ? version(asked) : typed.text(VERSION);
        model.addAttribute("quote", "“" + Wish.of(asked).flatMap(Wish::words).orElse("A wish without words") + "”");
        return new Filled(
                        "Answer the child’s wish",
                        "What becomes of it, and who has explained that to the child.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(VERSION, version),
                        wishes + "/" + asked.getIdElement().getIdPart() + "/answer",
                        wishes)
                .shown(ChildBanner.asked(fhir, child), model);
    }

    private static String version(Observation wish) {
        return "W/\"" + wish.getMeta().getVersionId() + "\"";
    }
}
