package goldthread.web.outcome;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A child's outcomes: every series, its chart and the table behind it. */
@PageController
class OutcomePages {

    private final FhirDoor fhir;
    private final WhoAsks who;

    OutcomePages(FhirDoor fhir, WhoAsks who) {
        this.fhir = fhir;
        this.who = who;
    }

    @GetMapping("/children/{child}/outcomes")
    String outcomes(@PathVariable String child, Model model) {
        Parts trend = Parts.of(
                fhir.ask(FhirRequest.get("/Patient/{}/$outcome-trend", child)).parameters());
        ChildBanner banner = ChildBanner.asked(fhir, child);
        model.addAttribute("child", banner);
        model.addAttribute("writes", who.person().isProfessional());
        model.addAttribute("series", trend.each("series").map(OutcomeSeries::of).toList());
        model.addAttribute("incomplete", trend.isTrue("incomplete"));
        return "outcomes";
    }
}
