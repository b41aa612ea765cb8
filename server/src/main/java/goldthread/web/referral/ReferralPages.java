package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.RecordRefusal;
import goldthread.web.WhoAsks;
import goldthread.web.child.ChildBanner;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The referrals of a child, and what came of each. */
@PageController
class ReferralPages {

    private static final String MOST = "100";

    private final FhirDoor fhir;
    private final WhoIsWho directory;
    private final WhoAsks who;
    private final Words words;

    ReferralPages(FhirDoor fhir, WhoIsWho directory, WhoAsks who, Words words) {
        this.fhir = fhir;
        this.directory = directory;
        this.who = who;
        this.words = words;
    }

    @GetMapping("/children/{child}/referrals")
    String referrals(@PathVariable String child, Model model) {
        Patient patient = fhir.ask(FhirRequest.get("/Patient/{}", child)).as(Patient.class);
        String reference = "Patient/" + child;
        List<Resource> found = new ArrayList<>(all(FhirRequest.get("/ServiceRequest")
                .with("patient", reference)
                .with("_sort", "-authored")
                .with("_count", MOST)
                .with("_include", "ServiceRequest:requester")));
        found.addAll(all(FhirRequest.get("/Task")
                .with("patient", reference)
                .with("_count", MOST)
                .with("_include", "Task:owner")
                .with("_include", "Task:requester")));
        Parameters clock =
                fhir.ask(FhirRequest.get("/Patient/{}/$waiting-clock", child)).parameters();
        Parties known = directory.parties(found, named(clock, "spell", "provider"));
        ZonedDateTime now = ZonedDateTime.now(ClinicalDate.ZONE);
        model.addAttribute("child", ChildBanner.of(patient, now.toLocalDate()));
        model.addAttribute("referrals", ChildReferrals.of(found, clock, known, words, now));
        model.addAttribute("family", !who.person().isProfessional());
        return "referrals";
    }

    @GetMapping("/referrals/{referral}")
    String ledger(@PathVariable String referral, Model model) {
        Parameters feedback = fhir.ask(FhirRequest.get("/ServiceRequest/{}/$feedback", referral))
                .parameters();
        List<Resource> found = all(FhirRequest.get("/ServiceRequest")
                .with("_id", referral)
                .with("_include", "ServiceRequest:patient")
                .with("_include", "ServiceRequest:requester")
                .with("_include", "ServiceRequest:performer"));
        ServiceRequest asked = one(found, ServiceRequest.class);
        List<Reference> others = Stream.concat(
                        named(feedback, "told", "who").stream(), named(feedback, "addressee", "owner").stream())
                .toList();
        Parties known = directory.parties(found, others);
        Mine mine = directory.mine();
        ZonedDateTime now = ZonedDateTime.now(ClinicalDate.ZONE);
        model.addAttribute("child", ChildBanner.of(one(found, Patient.class), now.toLocalDate()));
        model.addAttribute("asked", Asked.of(asked, known, words));
        model.addAttribute(
                "addressees",
                parts(feedback, "addressee")
                        .map(part -> Addressee.of(part, known, words, mine, now))
                        .toList());
        model.addAttribute(
                "told",
                parts(feedback, "told")
                        .map(part -> ToldLine.of(part, known, mine))
                        .toList());
        model.addAttribute("closed", feedback.getParameterBool("closed"));
        return "referral";
    }

    private List<Resource> all(FhirRequest search) {
        return WhoIsWho.all(fhir.ask(search).bundle()).toList();
    }

    private static Stream<ParametersParameterComponent> parts(Parameters answer, String name) {
        return answer.getParameter().stream().filter(part -> name.equals(part.getName()));
    }

    private static List<Reference> named(Parameters answer, String name, String part) {
        return parts(answer, name)
                .flatMap(each -> Addressee.one(each, part, Reference.class).stream())
                .toList();
    }

    static <R extends Resource> R one(List<Resource> found, Class<R> type) {
        return found.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(RecordRefusal::notThere);
    }
}
