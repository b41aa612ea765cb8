package goldthread.web.emergency;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.EmergencyReason;
import goldthread.terminology.Vocabulary;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening the record of a child around whom somebody doesn't stand, in an emergency. */
@PageController
class EmergencyPages {

    private static final int UNREADABLE = 400;
    private static final int NOT_ALLOWED = 403;
    private static final int TOO_MANY = 429;
    private static final String INSTEAD = "Call the child’s GP practice or the council’s children’s services.";
    private static final String TOO_OLD = "tooOld";

    private final FhirDoor fhir;
    private final FhirContext context;
    private final EmergencyMemory memory;
    private final SignInAge signIn;
    private final RequestCache place;
    private final Vocabulary vocabulary;
    private final Map<String, Reason> reasons;

    EmergencyPages(
            FhirDoor fhir,
            FhirContext context,
            EmergencyMemory memory,
            SignInAge signIn,
            RequestCache place,
            Vocabulary vocabulary) {
        this.fhir = fhir;
        this.context = context;
        this.memory = memory;
        this.signIn = signIn;
        this.place = place;
        this.vocabulary = vocabulary;
        this.reasons = new LinkedHashMap<>();
        Arrays.stream(EmergencyReason.values())
                .forEach(reason -> reasons.put(
                        reason.code(), new Reason(vocabulary.display(reason), vocabulary.definition(reason))));
    }

    /** A reason in words, and what it means. */
    record Reason(String label, String meaning) {}

    @GetMapping("/emergency")
    String form(
            @AuthenticationPrincipal OidcUser person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (model.containsAttribute(TOO_OLD) || signIn.isTooOld(person)) {
            place.saveRequest(request, response);
            model.addAttribute("minutes", signIn.minutes());
            return "emergency-sign-in";
        }
        return shown(memory.taken(request, person.getSubject()), Map.of(), model);
    }

    @PostMapping("/emergency")
    String open(
            @AuthenticationPrincipal OidcUser person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        EmergencyForm form = EmergencyForm.of(request::getParameter);
        Map<String, String> errors = form.errors(LocalDate.now(ClinicalDate.ZONE));
        if (!errors.isEmpty()) {
            response.setStatus(UNREADABLE);
            return shown(form, errors, model);
        }
        try {
            EmergencyAccess access = access(form, person);
            memory.opened(request, access);
            return "redirect:/children/" + access.child();
        } catch (RecordRefusal refusal) {
            if (refusal.isSignInTooOld()) {
                memory.keep(request, person.getSubject(), form);
                redirect.addFlashAttribute(TOO_OLD, true);
                return "redirect:/emergency";
            }
            model.addAttribute("refused", sentences(refusal));
            response.setStatus(refusal.status());
            return shown(form, Map.of(), model);
        }
    }

    private EmergencyAccess access(EmergencyForm form, OidcUser person) {
        Parameters answer = fhir.ask(FhirRequest.post(context, form.parameters(), "/Patient/$break-glass"))
                .parameters();
        Parts grant = Parts.of(answer).each("grant").findFirst().orElseThrow();
        Reference child = grant.value("patient", Reference.class).orElseThrow();
        return new EmergencyAccess(
                person.getSubject(),
                child.getReferenceElement().getIdPart(),
                grant.value("until", InstantType.class).orElseThrow().getValue().toInstant(),
                form.why().map(vocabulary::display).orElseThrow());
    }

    /** What is said above the form; what nothing in the form can mend is said by another page. */
    private static List<String> sentences(RecordRefusal refusal) {
        return switch (refusal.status()) {
            case NOT_ALLOWED -> List.of("Emergency access is not open to your role.", INSTEAD);
            case TOO_MANY -> List.of("You have asked for as many records as one person may within an hour.", INSTEAD);
            case UNREADABLE -> refusal.sentences();
            default -> throw refusal;
        };
    }

    private String shown(EmergencyForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", reasons);
        return "emergency";
    }
}
