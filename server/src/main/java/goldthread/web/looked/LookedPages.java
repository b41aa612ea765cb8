package goldthread.web.looked;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has looked at a child's record. */
@PageController
class LookedPages {

    private static final int UNREADABLE = 400;

    private final FhirDoor fhir;

    LookedPages(FhirDoor fhir) {
        this.fhir = fhir;
    }

    @GetMapping("/children/{child}/who-looked")
    String whoLooked(
            @PathVariable String child,
            @RequestParam(required = false) @Nullable String page,
            Model model,
            RedirectAttributes redirect) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        FhirRequest asked = FhirRequest.get("/Patient/{}/$disclosures", child);
        try {
            model.addAttribute(
                    "looked",
                    LookedView.of(fhir.ask(page == null ? asked : asked.with("page", page))
                            .parameters()));
        } catch (RecordRefusal refusal) {
            if (page == null || refusal.status() != UNREADABLE) {
                throw refusal;
            }
            redirect.addFlashAttribute("anew", true);
            return "redirect:/children/" + child + "/who-looked";
        }
        model.addAttribute("child", banner);
        return "who-looked";
    }
}
