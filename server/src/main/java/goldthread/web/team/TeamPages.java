package goldthread.web.team;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.child.ChildBanner;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is around a child, how to reach them, and who is missing. */
@PageController
class TeamPages {

    private final FhirDoor fhir;

    TeamPages(FhirDoor fhir) {
        this.fhir = fhir;
    }

    @GetMapping("/children/{child}/team")
    String team(@PathVariable String child, Model model) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        FhirRequest asked = FhirRequest.get("/Patient/{}/$membership", child).with("includeEnded", "true");
        model.addAttribute("team", TeamView.of(fhir.ask(asked).parameters()));
        model.addAttribute("child", banner);
        return "team";
    }
}
