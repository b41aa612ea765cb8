package goldthread.web.carer;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Those who care for a child, what they need and what was asked for them. */
@PageController
class CarersPages {

    private final FhirDoor fhir;
    private final WhoAsks who;

    CarersPages(FhirDoor fhir, WhoAsks who) {
        this.fhir = fhir;
        this.who = who;
    }

    @GetMapping("/children/{child}/carers")
    String carers(@PathVariable String child, Model model) {
        Parts answer =
                Parts.of(fhir.ask(FhirRequest.get("/Patient/{}/$carers", child)).parameters());
        return CarersView.of(answer, child, who.person().isProfessional()).shown(ChildBanner.asked(fhir, child), model);
    }
}
