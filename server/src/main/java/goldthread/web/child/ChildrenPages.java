package goldthread.web.child;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.WhoAsks;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The children around whom somebody stands, with what is late first. */
@PageController
class ChildrenPages {

    private final FhirDoor fhir;
    private final WhoAsks who;

    ChildrenPages(FhirDoor fhir, WhoAsks who) {
        this.fhir = fhir;
        this.who = who;
    }

    @GetMapping("/children")
    String children(@RequestParam(required = false) @Nullable String page, Model model) {
        FhirRequest caseload = FhirRequest.get("/Patient/$caseload");
        Parts answer = Parts.of(
                fhir.ask(page == null ? caseload : caseload.with("page", page)).parameters());
        LocalDate today = LocalDate.now(ClinicalDate.ZONE);
        model.addAttribute(
                "children",
                answer.each("child").map(child -> CaseloadLine.of(child, today)).toList());
        model.addAttribute("overseer", who.person().isOverseer());
        model.addAttribute("total", answer.text("total"));
        model.addAttribute("next", answer.text("next"));
        return "children";
    }
}
