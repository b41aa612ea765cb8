package goldthread.web.oversight;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The children in the care of a council, with what is missing or late for each; those for whom most is stand first. */
@PageController
class LookedAfterPages {

    private final FhirDoor fhir;

    LookedAfterPages(FhirDoor fhir) {
        this.fhir = fhir;
    }

    /**
     * The list.
     *
     * @param finding only children for whom this stands out: a code of oversight-finding
     * @param page where the page before ended
     */
    @GetMapping("/looked-after")
    String lookedAfter(
            @RequestParam(required = false) @Nullable String finding,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        String chosen = finding == null ? "" : finding;
        FhirRequest all = FhirRequest.get("/Patient/$looked-after-overview");
        FhirRequest request =
                page != null ? all.with("page", page) : chosen.isEmpty() ? all : all.with("finding", chosen);
        Parts answer = Parts.of(fhir.ask(request).parameters());
        List<FindingCount> counts = answer.each("count")
                .map(count -> FindingCount.of(count, chosen))
                .toList();
        Map<String, String> words = counts.stream().collect(Collectors.toMap(FindingCount::code, FindingCount::words));
        LocalDate today = LocalDate.now(ClinicalDate.ZONE);
        model.addAttribute("counts", counts);
        model.addAttribute("chosen", words.getOrDefault(chosen, ""));
        model.addAttribute("finding", chosen);
        model.addAttribute(
                "children",
                answer.each("child")
                        .map(child -> InCareLine.of(child, words, today))
                        .toList());
        model.addAttribute("total", answer.text("total"));
        model.addAttribute("matching", answer.text("matching"));
        model.addAttribute("further", page != null);
        model.addAttribute("next", answer.text("next"));
        return "looked-after";
    }
}
