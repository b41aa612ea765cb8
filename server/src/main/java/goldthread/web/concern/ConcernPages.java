package goldthread.web.concern;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormSender;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.view.Kept;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Task;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The concerns about a child, each of them, and what is done with one. */
@PageController
class ConcernPages {

    private static final int NOT_DONE = 422;
    private static final String VERSION = "version";
    private static final List<String> CHANGING = List.of("output", "note", "status", "lastModified");

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final ConcernReader reader;
    private final ConcernForms forms;
    private final WhoAsks who;

    ConcernPages(
            FhirDoor fhir,
            FhirContext context,
            FormSender sender,
            ConcernReader reader,
            ConcernForms forms,
            WhoAsks who) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.reader = reader;
        this.forms = forms;
        this.who = who;
    }

    @GetMapping("/children/{child}/concerns")
    String all(@PathVariable String child, Model model) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        return ConcernView.all(reader.of(child), child, who.person().isProfessional())
                .shown(banner, model);
    }

    @GetMapping("/concerns/{concern}")
    String one(@PathVariable String concern, Model model) {
        Concern found = reader.one(concern);
        ChildBanner banner = ChildBanner.shared(fhir, child(found));
        Kept.of(found.task()).ifPresent(kept -> model.addAttribute("kept", kept));
        return ConcernView.one(found, child(found), banner != null).shown(banner, model);
    }

    @GetMapping("/concerns/{concern}/{move}")
    String begin(@PathVariable String concern, @PathVariable String move, Model model) {
        Concern found = reader.one(concern);
        ConcernMove step = ConcernMove.at(move).orElseThrow(RecordRefusal::notThere);
        if (!found.moves().contains(step)) {
            return "redirect:/concerns/" + concern;
        }
        return show(found, step, forms.sheet(step), Typed.nothing(), Map.of(), model);
    }

    @PostMapping("/concerns/{concern}/{move}")
    String send(
            @PathVariable String concern,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Concern found = reader.one(concern);
        ConcernMove step = ConcernMove.at(move).orElseThrow(RecordRefusal::notThere);
        Sheet sheet = forms.sheet(step);
        Typed typed = sheet.only(new Typed(values));
        try {
            Map<String, String> mistakes = sender.record(
                    sheet.lacks(typed, LocalDate.now(ClinicalDate.ZONE)),
                    () -> request(found, step, typed),
                    fault -> "",
                    step.done(),
                    next);
            if (mistakes.isEmpty()) {
                return "redirect:/concerns/" + concern;
            }
            response.setStatus(NOT_DONE);
            return show(found, step, sheet, typed, mistakes, model);
        } catch (RecordRefusal refusal) {
            return conflict(found, step, sheet, typed, refusal, model, response);
        }
    }

    private FhirRequest request(Concern found, ConcernMove step, Typed typed) {
        if (step == ConcernMove.FURTHER) {
            return FhirRequest.post(context, ConcernForms.reason(typed), "/Task/{}/$escalate", found.id())
                    .ifMatch(typed.text(VERSION));
        }
        Task moved = forms.moved(found.task(), step, typed, Instant.now());
        return FhirRequest.patch(context, moved, CHANGING, "/Task/{}", found.id())
                .ifMatch(typed.text(VERSION));
    }

    /** Somebody was first: what is there now, and what was typed, to be sent again knowingly. */
    private String conflict(
            Concern now,
            ConcernMove step,
            Sheet sheet,
            Typed typed,
            RecordRefusal refusal,
            Model model,
            HttpServletResponse response) {
        if (!refusal.isChangedMeanwhile() || !now.moves().contains(step)) {
            throw refusal;
        }
        show(now, step, sheet, typed.with(VERSION, now.version()), Map.of(), model);
        model.addAttribute("now", now.facts());
        response.setStatus(refusal.status());
        return "record-conflict";
    }

    private String show(
            Concern found, ConcernMove step, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String back = "/concerns/" + found.id();
        model.addAttribute("quote", "“" + found.why() + "”");
        return new Filled(
                        step.title(),
                        step.hint(),
                        sheet,
                        typed,
                        mistakes,
                        Map.of(VERSION, typed.text(VERSION).isEmpty() ? found.version() : typed.text(VERSION)),
                        back + "/" + step.path(),
                        back)
                .shown(ChildBanner.shared(fhir, child(found)), model);
    }

    private static String child(Concern found) {
        String id = found.task().getFor().getReferenceElement().getIdPart();
        if (id == null) {
            throw RecordRefusal.notThere();
        }
        return id;
    }
}
