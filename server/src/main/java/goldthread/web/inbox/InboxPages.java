package goldthread.web.inbox;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.mine.Mine;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for whoever has signed in. */
@PageController
class InboxPages {

    private final InboxReader reader;
    private final ToDoReader toDo;
    private final FhirDoor fhir;
    private final FhirContext context;

    InboxPages(InboxReader reader, ToDoReader toDo, FhirDoor fhir, FhirContext context) {
        this.reader = reader;
        this.toDo = toDo;
        this.fhir = fhir;
        this.context = context;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(required = false) @Nullable String notices,
            @RequestParam(required = false) @Nullable String tasks,
            Model model) {
        Mine mine = reader.mine();
        if (notices == null) {
            model.addAttribute("tasks", toDo.of(mine, tasks));
        }
        if (tasks == null) {
            model.addAttribute("notices", reader.notices(mine, notices));
        }
        model.addAttribute("further", notices != null || tasks != null);
        return "inbox";
    }

    @GetMapping("/inbox/notices/{notice}")
    String notice(@PathVariable String notice, Model model) {
        Mine mine = reader.mine();
        model.addAttribute("notice", reader.notice(mine, notice));
        return "notice";
    }

    @PostMapping("/inbox/notices/{notice}")
    String acknowledge(@PathVariable String notice, @RequestParam String version, RedirectAttributes next) {
        try {
            fhir.ask(FhirRequest.post(context, new Parameters(), "/Communication/{}/$acknowledge", notice)
                    .ifMatch(version));
        } catch (RecordRefusal refusal) {
            if (!refusal.isChangedMeanwhile()) {
                throw refusal;
            }
            next.addFlashAttribute("overtaken", true);
            return "redirect:/inbox/notices/" + notice;
        }
        next.addFlashAttribute("done", "You have acknowledged the notice.");
        return "redirect:/inbox";
    }
}
