package goldthread.web.assessment;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import goldthread.web.ConditionalOnPages;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form for an assessment that is completed: what it asks, and what it lacks. */
@Component
@ConditionalOnPages
class AssessmentForm {

    static final Input DAY = Input.asking(Kind.PAST_DAY, "assessed", "When did you assess?")
            .hint("For example, 27 3 2026")
            .required("Enter the day of the assessment");
    static final Input SUMMARY =
            Input.asking(Kind.TEXT, "summary", "In short, what was found?").required("Enter a summary");
    static final Input FORMULATION = Input.asking(Kind.TEXT, "formulation", "What does it all add up to?")
            .hint("How it came about, what keeps it going and what helps, in words that the child and the family can"
                    + " follow.")
            .required("Say what it all adds up to");
    static final String CHILD = "child";
    static final String FAMILY = "family";
    static final String OTHER = "professional";
    static final String VIEW = "-view";
    static final String MISSING = "-missing";
    static final String METHOD = "-method";
    static final String WHOSE = "-whose";
    static final String STATE = "-state";
    static final String FINDING = "-finding";
    static final String REASON = "-reason";
    static final String ANSWER = "-answer";

    private final AssessmentCodes codes;
    private final Readership readership;

    AssessmentForm(FhirContext fhir, Readership readership) {
        this.codes = new AssessmentCodes(fhir);
        this.readership = readership;
    }

    AssessmentCodes codes() {
        return codes;
    }

    Readership readership() {
        return readership;
    }

    Sheet sheet(List<Concern> concerns) {
        List<FormPart> parts = new ArrayList<>();
        parts.add(FormPart.of(DAY));
        parts.add(child());
        parts.add(view(FAMILY, "What the family says", "A parent, a carer or another of the family.", codes.family()));
        parts.add(
                view(OTHER, "What another professional says", "School, GP, social worker or another.", codes.others()));
        codes.domains()
                .forEach(domain -> parts.add(new FormPart(
                        domain.label(),
                        domain.meaning(),
                        List.of(
                                Input.choosing(
                                                Kind.ONE,
                                                domain.code() + STATE,
                                                "Was it looked at?",
                                                Option.labels(codes.states()))
                                        .required("Select whether this was looked at: "
                                                + domain.label().toLowerCase(Locale.UK)),
                                Input.asking(Kind.TEXT, domain.code() + FINDING, "If so, what was found?"),
                                Input.choosing(
                                        Kind.LIST,
                                        domain.code() + REASON,
                                        "If not, why not?",
                                        Option.labels(codes.reasons()))))));
        if (!concerns.isEmpty()) {
            parts.add(new FormPart(
                    "Concerns that somebody raised",
                    "Say what becomes of each; leave out what an earlier assessment has answered.",
                    concerns.stream()
                            .flatMap(concern -> inputs(concern).stream())
                            .toList()));
        }
        parts.add(new FormPart("What it comes to", "", List.of(SUMMARY, FORMULATION)));
        parts.add(readership.part());
        return new Sheet(parts);
    }

    private FormPart child() {
        return new FormPart(
                "What the child says",
                "",
                List.of(
                        Input.asking(Kind.TEXT, CHILD + VIEW, "In the child’s own words"),
                        Input.choosing(
                                Kind.LIST,
                                CHILD + METHOD,
                                "How was it told? (optional)",
                                Option.labels(codes.methods())),
                        Input.choosing(
                                Kind.LIST,
                                CHILD + MISSING,
                                "If the child’s view is missing, why?",
                                Option.labels(codes.missing()))));
    }

    private static FormPart view(String who, String title, String hint, List<Choice> whose) {
        return new FormPart(
                title,
                hint,
                List.of(
                        Input.choosing(Kind.LIST, who + WHOSE, "Whose view is it? (optional)", Option.labels(whose)),
                        Input.asking(Kind.TEXT, who + VIEW, "In their words (optional)")));
    }

    private List<Input> inputs(Concern concern) {
        return List.of(
                Input.choosing(Kind.ONE, concern.id() + ANSWER, concern.words(), Option.of(codes.answers())),
                Input.asking(Kind.TEXT, concern.id() + REASON, "What follows, or why is it set aside?"));
    }

    /** Whether it is to be kept unfinished. */
    static boolean isDraft(Typed typed) {
        return typed.has("draft", "yes");
    }

    /** What it lacks; one that is kept unfinished needs its day, who may read it, and a place for all that was typed. */
    Map<String, String> lacksNow(Sheet sheet, List<Concern> concerns, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(lacks(sheet, concerns, typed, today));
        if (isDraft(typed)) {
            found.keySet().retainAll(Set.of(DAY.input(), "level"));
            found.putAll(Unplaced.in(typed, codes.domains(), concerns));
        }
        return found;
    }

    /** What else it lacks: a view or why there is none, a finding or why not, a reason for what is set aside. */
    Map<String, String> lacks(Sheet sheet, List<Concern> concerns, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        found.putAll(Unplaced.in(typed, codes.domains(), concerns));
        if (isEmpty(typed, CHILD + VIEW) && isEmpty(typed, CHILD + MISSING)) {
            found.put(CHILD + VIEW, "Enter what the child says, or select why their view is missing");
        }
        for (String who : List.of(FAMILY, OTHER)) {
            if (isEmpty(typed, who + WHOSE) != isEmpty(typed, who + VIEW)) {
                boolean whose = isEmpty(typed, who + WHOSE);
                found.put(who + (whose ? WHOSE : VIEW), whose ? "Select whose view it is" : "Enter what they say");
            }
        }
        codes.domains().forEach(domain -> {
            if (typed.has(domain.code() + STATE, "assessed") && isEmpty(typed, domain.code() + FINDING)) {
                found.put(domain.code() + FINDING, "Enter what was found: " + domain.label());
            }
            if (typed.has(domain.code() + STATE, "not-assessed") && isEmpty(typed, domain.code() + REASON)) {
                found.put(domain.code() + REASON, "Select why it was not looked at: " + domain.label());
            }
        });
        concerns.stream()
                .filter(concern ->
                        typed.has(concern.id() + ANSWER, "dismissed") && isEmpty(typed, concern.id() + REASON))
                .forEach(concern -> found.put(concern.id() + REASON, "Say why the concern is set aside"));
        return found;
    }

    static boolean isEmpty(Typed typed, String input) {
        return typed.text(input).isEmpty();
    }
}
