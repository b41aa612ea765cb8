package goldthread.web.story;

import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Vocabulary;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import goldthread.web.words.ClinicalDate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The child's story, month by month, with what somebody chooses to see of it. */
@PageController
class StoryPages {

    private static final int UNREADABLE = 400;

    private final FhirDoor fhir;
    private final Map<String, String> categories;

    StoryPages(FhirDoor fhir, Vocabulary vocabulary) {
        this.fhir = fhir;
        this.categories = Arrays.stream(ChronologyCategory.values())
                .collect(Collectors.toMap(
                        ChronologyCategory::code, vocabulary::display, (one, other) -> one, LinkedHashMap::new));
    }

    @GetMapping("/children/{child}/chronology")
    String chronology(
            @PathVariable String child,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        LocalDate today = LocalDate.now(ClinicalDate.ZONE);
        StoryChoice choice = StoryChoice.of(request::getParameter, today);
        Patient patient = fhir.ask(FhirRequest.get("/Patient/{}", child)).as(Patient.class);
        try {
            tell(child, choice.errors().isEmpty() ? story(child, page, choice, today) : nothing(choice), model);
        } catch (RecordRefusal refusal) {
            if (page == null || refusal.status() != UNREADABLE) {
                throw refusal;
            }
            redirect.addFlashAttribute("anew", true);
            return "redirect:" + choice.address(child);
        }
        model.addAttribute("child", ChildBanner.of(patient, today));
        offer(choice, child, today, model);
        return "chronology";
    }

    private void tell(String child, StoryView story, Model model) {
        Map<String, String> agencies = agencies(child, story);
        model.addAttribute("story", story);
        model.addAttribute("agencies", agencies);
        model.addAttribute("chosen", story.choice().words(categories, agencies));
    }

    private void offer(StoryChoice choice, String child, LocalDate today, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("errors", choice.errors());
        model.addAttribute("categories", categories);
        model.addAttribute("periods", periods(choice, child, today));
        model.addAttribute("kinds", kinds(choice, child));
        model.addAttribute("all", choice.ofEverybody().address(child));
    }

    private StoryView story(String child, @Nullable String page, StoryChoice choice, LocalDate today) {
        FhirRequest asked = page == null
                ? choice.asked(child)
                : FhirRequest.get("/Patient/{}/$chronology", child).with("page", page);
        return StoryView.of(fhir.ask(asked).parameters(), choice, today);
    }

    private static StoryView nothing(StoryChoice choice) {
        return new StoryView(choice, 0, List.of(), List.of(), null);
    }

    /** Those to choose from; once one is chosen, the team says which others there are. */
    private Map<String, String> agencies(String child, StoryView story) {
        Map<String, String> byId = story.agencies();
        if (!story.choice().agency().isEmpty()) {
            Parameters team =
                    fhir.ask(FhirRequest.get("/Patient/{}/$membership", child)).parameters();
            Parts.of(team)
                    .each("member")
                    .flatMap(member -> member.value("organisation", Reference.class).stream())
                    .filter(Reference::hasDisplay)
                    .forEach(agency -> byId.putIfAbsent(agency.getReference(), agency.getDisplay()));
            byId.putIfAbsent(story.choice().agency(), "The agency that you chose");
        }
        return byId.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> kinds(StoryChoice choice, String child) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("All events", choice.ofMajor(false).address(child));
        kinds.put("Only major events", choice.ofMajor(true).address(child));
        return kinds;
    }

    private static Map<String, String> periods(StoryChoice choice, String child, LocalDate today) {
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put("Last 90 days", choice.ofDays(today).address(child));
        periods.put("Last 12 months", choice.ofYear(today).address(child));
        periods.put("From the beginning", choice.ofAll().address(child));
        return periods;
    }
}
