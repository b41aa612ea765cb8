package goldthread.web.assessment;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.NoticeCategory;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.child.ChildBanner;
import goldthread.web.form.Filled;
import goldthread.web.form.FormKey;
import goldthread.web.form.FormSender;
import goldthread.web.form.People;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down a comprehensive assessment. */
@PageController
class AssessmentPages {

    private static final int NOT_DONE = 422;
    private static final String MOST = "20";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final FormSender sender;
    private final People people;
    private final AssessmentForm form;

    AssessmentPages(FhirDoor fhir, FhirContext context, FormSender sender, People people, AssessmentForm form) {
        this.fhir = fhir;
        this.context = context;
        this.sender = sender;
        this.people = people;
        this.form = form;
    }

    @GetMapping("/children/{child}/assessments/new")
    String begin(@PathVariable String child, Model model) {
        Typed first = new Typed(Sheet.day(AssessmentForm.DAY, today()));
        return show(ChildBanner.asked(fhir, child), form.sheet(concerns(child)), first, Map.of(), model);
    }

    @PostMapping("/children/{child}/assessments/new")
    String send(
            @PathVariable String child,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ChildBanner banner = ChildBanner.asked(fhir, child);
        List<Concern> concerns = concerns(child);
        Sheet sheet = form.sheet(concerns);
        Typed typed = sheet.only(new Typed(values));
        Map<String, String> mistakes = sender.record(
                form.lacks(sheet, concerns, typed, today()),
                () -> FhirRequest.post(context, assessment(child, concerns, typed), "/ClinicalImpression")
                        .under(FormKey.of(typed)),
                fault -> "",
                "You have recorded the assessment.",
                next);
        if (mistakes.isEmpty()) {
            return "redirect:/children/" + child;
        }
        response.setStatus(NOT_DONE);
        return show(banner, sheet, typed, mistakes, model);
    }

    private ClinicalImpression assessment(String child, List<Concern> concerns, Typed typed) {
        ClinicalImpression written = AssessmentRecord.of(child, people.me(), form.codes(), concerns, typed);
        form.readership().label(written.getMeta(), typed);
        return written;
    }

    /** Those that the reader sees, the newest first. */
    private List<Concern> concerns(String child) {
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/Communication")
                                .with("patient", "Patient/" + child)
                                .with("category", NoticeCategory.CONCERN.system() + "|" + NoticeCategory.CONCERN.code())
                                .with("_sort", "-sent")
                                .with("_count", MOST))
                        .bundle())
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .filter(raised -> raised.getStatus() != CommunicationStatus.ENTEREDINERROR)
                .map(Concern::of)
                .toList();
    }

    private static String show(ChildBanner child, Sheet sheet, Typed typed, Map<String, String> mistakes, Model model) {
        String plan = "/children/" + child.id();
        return new Filled(
                        "Record an assessment",
                        "The whole situation and not the presenting problem alone. It is stored as completed: what isn’t ready"
                                + " yet is recorded through the API as in progress.",
                        sheet,
                        typed,
                        mistakes,
                        Map.of(FormKey.INPUT, FormKey.of(typed)),
                        plan + "/assessments/new",
                        plan)
                .shown(child, model);
    }

    private static LocalDate today() {
        return LocalDate.now(ClinicalDate.ZONE);
    }
}
