package goldthread.web.child;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The children around whom somebody stands. */
@PageController
class ChildrenPages {

    private static final String MOST = "50";

    private final FhirDoor fhir;

    ChildrenPages(FhirDoor fhir) {
        this.fhir = fhir;
    }

    @GetMapping("/children")
    String children(Model model) {
        Bundle found =
                fhir.ask(FhirRequest.get("/Patient").with("_count", MOST)).bundle();
        LocalDate today = LocalDate.now(ClinicalDate.ZONE);
        List<ChildBanner> children = found.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .map(child -> ChildBanner.of(child, today))
                .toList();
        model.addAttribute("children", children);
        return "children";
    }
}
