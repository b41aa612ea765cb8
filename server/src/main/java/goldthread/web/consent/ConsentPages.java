package goldthread.web.consent;

import goldthread.directory.Words;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Option;
import goldthread.web.form.People;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may agree to a decision about a child, and who has agreed or refused. */
@PageController
class ConsentPages {

    private final FhirDoor fhir;
    private final People people;
    private final ConsentSummary summary;
    private final Words words;

    ConsentPages(FhirDoor fhir, People people, ConsentSummary summary, Words words) {
        this.fhir = fhir;
        this.people = people;
        this.summary = summary;
        this.words = words;
    }

    @GetMapping("/children/{child}/consent")
    String consent(
            @PathVariable String child,
            @RequestParam(defaultValue = ConsentView.TREATMENT) String decision,
            Model model) {
        if (!ConsentView.DECISIONS.containsKey(decision)) {
            throw RecordRefusal.notThere();
        }
        Parts answer = Parts.of(
                fhir.ask(FhirRequest.get("/Patient/{}/$who-can-consent", child).with("decision", decision))
                        .parameters());
        ChildBanner banner = ChildBanner.asked(fhir, child);
        List<Consent> consents = summary.consents(child);
        Names names = new Names(people.around(child).stream()
                .collect(Collectors.toMap(Option::value, Option::label, (one, same) -> one)));
        return ConsentView.of(answer, decision, consents, child, names, words).shown(banner, model);
    }
}
