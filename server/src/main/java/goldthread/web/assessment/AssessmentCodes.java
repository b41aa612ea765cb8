package goldthread.web.assessment;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import java.util.List;
import java.util.Set;

/**
 * The codes among which an assessment is written.
 *
 * @param domains of the child's situation that a completed assessment answers, each
 * @param states of one of them
 * @param reasons why one was not looked at
 * @param missing why the child's view is missing
 * @param methods how a view was told
 * @param sources whose view it is
 * @param answers to a concern
 */
record AssessmentCodes(
        List<Choice> domains,
        List<Choice> states,
        List<Choice> reasons,
        List<Choice> missing,
        List<Choice> methods,
        List<Choice> sources,
        List<Choice> answers) {

    /** Those that rule cypmh-asm-3 names. */
    private static final Set<String> ASKED = Set.of(
            "current-situation",
            "past-experiences",
            "physical-health",
            "family",
            "education",
            "friends",
            "online-life",
            "substance-use",
            "identity-and-culture",
            "safety",
            "strengths");

    private static final Set<String> FAMILY = Set.of("parent", "carer", "sibling");
    private static final Set<String> NO_PERSON = Set.of("child", "friend", "observation", "measure", "records");

    AssessmentCodes(FhirContext fhir) {
        this(
                Choice.of(fhir, "context-domain").stream()
                        .filter(domain -> ASKED.contains(domain.code()))
                        .toList(),
                Choice.of(fhir, "context-domain-state"),
                Choice.of(fhir, "not-assessed-reason"),
                Choice.of(fhir, "child-view-absence-reason"),
                Choice.of(fhir, "viewpoint-method"),
                Choice.of(fhir, "information-source"),
                Choice.of(fhir, "concern-answer"));
    }

    List<Choice> family() {
        return sources.stream().filter(source -> FAMILY.contains(source.code())).toList();
    }

    List<Choice> others() {
        return sources.stream()
                .filter(source -> !FAMILY.contains(source.code()) && !NO_PERSON.contains(source.code()))
                .toList();
    }
}
