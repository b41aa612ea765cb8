package goldthread.web.plan;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.WhoAsks;
import goldthread.web.consent.ConsentSummary;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared plan of a child, and its safety plan alone, to print. */
@PageController
class PlanPages {

    /** In which the sections are read: what helps at once, what the child wants, who does what, and then the rest. */
    static final List<String> ORDER = List.of(
            "about-me",
            "safety-plan",
            "goals",
            "wishes",
            "scores",
            "actions",
            "challenges",
            "team",
            "carers",
            "no-service-helping",
            "referrals",
            "risk",
            "assessments",
            "statutory",
            "guidance",
            "reviews",
            "meetings",
            "transition",
            "diagnoses",
            "medication",
            "school");

    private final FhirDoor fhir;
    private final WhoAsks who;
    private final ConsentSummary consents;

    PlanPages(FhirDoor fhir, WhoAsks who, ConsentSummary consents) {
        this.fhir = fhir;
        this.who = who;
        this.consents = consents;
    }

    @GetMapping("/children/{child}")
    String plan(@PathVariable String child, @RequestParam(defaultValue = "agency") String actions, Model model) {
        Bundle document = fhir.ask(
                        FhirRequest.get("/Patient/{}/$shared-care-plan", child).with("sinceLastLooked", "true"))
                .bundle();
        PlanDocument plan = PlanDocument.of(document, LocalDate.now(ClinicalDate.ZONE));
        model.addAttribute("order", ORDER);
        model.addAttribute("byGoal", actions.equals("goal"));
        model.addAttribute("screen", PlanScreen.of(plan));
        model.addAttribute("writes", who.person().isProfessional());
        model.addAttribute("consent", consents.of(child));
        model.addAttribute("plan", plan);
        model.addAttribute("child", plan.child());
        return "plan";
    }

    @GetMapping("/children/{child}/safety-plan")
    String safetyPlan(@PathVariable String child, Model model) {
        Bundle document = fhir.ask(
                        FhirRequest.get("/Patient/{}/$shared-care-plan", child).with("section", "safety-plan"))
                .bundle();
        PlanDocument plan = PlanDocument.of(document, LocalDate.now(ClinicalDate.ZONE));
        model.addAttribute("plan", plan);
        model.addAttribute("child", plan.child());
        return "safety-plan";
    }

    /** What the child has asked for, what became of it, and the way to write down either. */
    @GetMapping("/children/{child}/wishes")
    String wishes(@PathVariable String child, Model model) {
        Bundle document = fhir.ask(
                        FhirRequest.get("/Patient/{}/$shared-care-plan", child).with("section", "wishes"))
                .bundle();
        PlanDocument plan = PlanDocument.of(document, LocalDate.now(ClinicalDate.ZONE));
        model.addAttribute("plan", plan);
        model.addAttribute("part", plan.parts().get("wishes"));
        model.addAttribute("writes", who.person().isProfessional());
        model.addAttribute("child", plan.child());
        return "wishes";
    }
}
