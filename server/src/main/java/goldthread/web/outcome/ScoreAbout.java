package goldthread.web.outcome;

import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.form.Option;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.words.ClinicalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/** To what a score can belong: the child's referrals, and goals. */
@Component
@ConditionalOnPages
class ScoreAbout {

    private static final String MOST = "50";

    private final FhirDoor fhir;
    private final Words words;

    ScoreAbout(FhirDoor fhir, Words words) {
        this.fhir = fhir;
        this.words = words;
    }

    List<Option> referrals(String child) {
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/ServiceRequest")
                                .with("patient", "Patient/" + child)
                                .with("_sort", "-authored")
                                .with("_count", MOST))
                        .bundle())
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .map(this::option)
                .toList();
    }

    private Option option(ServiceRequest referral) {
        String what = words.of(referral.getCode())
                .or(() -> words.ofFirst(referral.getReasonCode()))
                .or(() -> words.ofFirst(referral.getCategory()))
                .orElse("Referral");
        String when = referral.getAuthoredOnElement().hasValue()
                ? ", " + ClinicalDate.of(referral.getAuthoredOnElement()).text()
                : "";
        return new Option("ServiceRequest/" + referral.getIdElement().getIdPart(), what + when, "");
    }

    List<Option> goals(String child) {
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/Goal")
                                .with("patient", "Patient/" + child)
                                .with("_count", MOST))
                        .bundle())
                .filter(Goal.class::isInstance)
                .map(Goal.class::cast)
                .map(goal -> new Option(
                        "Goal/" + goal.getIdElement().getIdPart(),
                        words.of(goal.getDescription()).orElse("A goal without words"),
                        ""))
                .toList();
    }
}
