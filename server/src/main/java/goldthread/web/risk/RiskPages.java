package goldthread.web.risk;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What all agencies say of the risk to a child, and what has changed since they said it. */
@PageController
class RiskPages {

    private final FhirDoor fhir;
    private final WhoAsks who;

    RiskPages(FhirDoor fhir, WhoAsks who) {
        this.fhir = fhir;
        this.who = who;
    }

    @GetMapping("/children/{child}/risk")
    String risk(@PathVariable String child, Model model) {
        Parts summary = Parts.of(
                fhir.ask(FhirRequest.get("/Patient/{}/$risk-summary", child)).parameters());
        ChildBanner banner = ChildBanner.asked(fhir, child);
        model.addAttribute("child", banner);
        model.addAttribute("writes", who.person().isProfessional());
        model.addAttribute("risk", RiskView.of(summary));
        return "risk";
    }
}
