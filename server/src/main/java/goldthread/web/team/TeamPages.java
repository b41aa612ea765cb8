package goldthread.web.team;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.child.ChildBanner;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Patient;
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
        Patient patient = fhir.ask(FhirRequest.get("/Patient/{}", child)).as(Patient.class);
        FhirRequest asked = FhirRequest.get("/Patient/{}/$membership", child).with("includeEnded", "true");
        model.addAttribute("team", TeamView.of(fhir.ask(asked).parameters()));
        model.addAttribute("child", ChildBanner.of(patient, LocalDate.now(ClinicalDate.ZONE)));
        return "team";
    }
}
