package goldthread.web.statutory;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.child.ChildBanner;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The processes of the law around a child, where the child lives and learns, and what doesn't fit together. */
@PageController
class StatutoryPages {

    private final FhirDoor fhir;

    StatutoryPages(FhirDoor fhir) {
        this.fhir = fhir;
    }

    @GetMapping("/children/{child}/statutory")
    String statutory(@PathVariable String child, Model model) {
        Parts timeline = Parts.of(fhir.ask(FhirRequest.get("/Patient/{}/$statutory-timeline", child))
                .parameters());
        return StatutoryView.of(timeline).shown(ChildBanner.asked(fhir, child), model);
    }
}
