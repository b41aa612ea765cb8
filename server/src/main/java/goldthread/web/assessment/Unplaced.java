package goldthread.web.assessment;

import static goldthread.web.assessment.AssessmentForm.isEmpty;

import goldthread.terminology.Choice;
import goldthread.web.form.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed and would not be kept, because what it belongs to isn't chosen. */
final class Unplaced {

    private Unplaced() {}

    /** By the input that is to be chosen. */
    static Map<String, String> in(Typed typed, List<Choice> domains, List<Concern> concerns) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String who : List.of(AssessmentForm.FAMILY, AssessmentForm.OTHER)) {
            String whose = who + AssessmentForm.WHOSE;
            if (isEmpty(typed, whose) && !isEmpty(typed, who + AssessmentForm.VIEW)) {
                found.put(whose, "Select whose view it is");
            }
        }
        domains.stream()
                .filter(domain -> !isEmpty(typed, domain.code() + AssessmentForm.FINDING))
                .filter(domain -> !typed.has(domain.code() + AssessmentForm.STATE, "assessed"))
                .forEach(domain -> found.put(
                        domain.code() + AssessmentForm.STATE,
                        "Select that it was looked at, or remove what was found: " + domain.label()));
        concerns.stream()
                .filter(concern -> isEmpty(typed, concern.id() + AssessmentForm.ANSWER))
                .filter(concern -> !isEmpty(typed, concern.id() + AssessmentForm.REASON))
                .forEach(concern ->
                        found.put(concern.id() + AssessmentForm.ANSWER, "Select what becomes of the concern"));
        return found;
    }
}
