package goldthread.web.outcome;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.web.ConditionalOnPages;
import goldthread.web.RecordRefusal.Fault;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.stereotype.Component;

/** The form for the scores of one instrument by one rater on one day, and the records that it makes. */
@Component
@ConditionalOnPages
class ScoreForm {

    static final Input TOOL = Input.choosing(Kind.LIST, "tool", "Which measure?", List.of());
    static final Input DAY = Input.asking(Kind.PAST_DAY, "rated", "When was it rated?")
            .hint("For example, 27 3 2026")
            .required("Enter the day on which it was rated");
    static final String BY = "by";
    static final String REFERRAL = "referral";
    static final String GOAL = "goal";
    static final String SCORE = "score-";

    private final OutcomeMeasures measures;
    private final List<Choice> tools;
    private final List<Choice> raters;
    private final Readership readership;

    ScoreForm(FhirContext fhir, Readership readership) {
        this.measures = OutcomeMeasures.read(fhir);
        this.tools = Choice.of(fhir, "outcome-tool");
        this.raters = Choice.of(fhir, "rater-perspective");
        this.readership = readership;
    }

    /** Which instrument, and from whose side. */
    Sheet choice() {
        return new Sheet(List.of(FormPart.of(
                Input.choosing(
                                TOOL.kind(),
                                TOOL.input(),
                                TOOL.label(),
                                tools.stream()
                                        .map(tool -> new Option(tool.code(), tool.label() + ": " + tool.meaning(), ""))
                                        .toList())
                        .required("Select the measure"),
                Input.choosing(Kind.ONE, "rater", "From whose side was it filled in?", Option.of(raters))
                        .required("Select from whose side it was filled in"))));
    }

    /** What an instrument asks of a rater now, in the order of its labels. */
    List<OutcomeMeasure> asked(Typed chosen) {
        return measures.ofTool(chosen.text(TOOL.input())).stream()
                .filter(OutcomeMeasure::isCurrent)
                .filter(measure ->
                        measure.rater() == null || measure.rater().code().equals(chosen.text("rater")))
                .sorted(Comparator.comparing(OutcomeMeasure::label))
                .toList();
    }

    /** What the instrument is called, and who rated. */
    String title(Typed chosen) {
        return label(tools, chosen.text(TOOL.input())) + ", "
                + label(raters, chosen.text("rater")).toLowerCase(Locale.UK);
    }

    private static String label(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(Choice::label)
                .orElse("");
    }

    /** The instrument's scores; who rated, when, and to what it belongs. */
    Sheet sheet(Typed chosen, List<Option> people, List<Option> referrals, List<Option> goals) {
        boolean both = measures.hasTScores(chosen.text(TOOL.input()));
        List<Input> about = new ArrayList<>(
                List.of(DAY, Input.choosing(Kind.LIST, BY, "Who rated?", people).required("Select who rated")));
        if (!goals.isEmpty()) {
            about.add(Input.choosing(Kind.LIST, GOAL, "Which goal was rated? (optional)", goals));
        }
        about.add(Input.choosing(Kind.LIST, REFERRAL, "To which referral does it belong? (optional)", referrals)
                .hint("Change is read within a referral."));
        return new Sheet(List.of(
                new FormPart("", "", about),
                new FormPart("Scores", "Leave out what wasn’t scored.", scores(chosen, both)),
                readership.part()));
    }

    private List<Input> scores(Typed chosen, boolean both) {
        return Stream.concat(
                        both ? Stream.of(ScoreBasis.INPUT) : Stream.empty(),
                        asked(chosen).stream().map(measure -> input(measure, both)))
                .toList();
    }

    private static Input input(OutcomeMeasure measure, boolean both) {
        String better = measure.direction() == null
                ? ""
                : measure.direction().code().startsWith("higher") ? " Higher is better." : " Lower is better.";
        return Input.asking(Kind.LINE, SCORE + measure.code(), measure.label())
                .hint((both ? "Raw scores from " : "From ") + ScoreBasis.range(measure) + "." + better);
    }

    /** What else it lacks: a score at all, and each a number within its range. */
    Map<String, String> lacks(Sheet sheet, Typed chosen, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        List<OutcomeMeasure> asked = asked(chosen);
        if (asked.stream().noneMatch(measure -> isGiven(measure, typed))) {
            found.put(SCORE + asked.get(0).code(), "Enter at least one score");
        }
        ScoreBasis basis = ScoreBasis.of(typed);
        asked.stream()
                .filter(measure -> isGiven(measure, typed))
                .filter(measure -> ScoreNumber.of(typed.text(SCORE + measure.code()))
                        .filter(number -> basis.admits(measure, number))
                        .isEmpty())
                .forEach(measure -> found.put(SCORE + measure.code(), basis.wrong(measure)));
        return found;
    }

    private static boolean isGiven(OutcomeMeasure measure, Typed typed) {
        return !typed.text(SCORE + measure.code()).isEmpty();
    }

    /** What was typed as records of the child that are stored together or not at all. */
    Bundle scores(String child, Typed chosen, Typed typed) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        given(chosen, typed)
                .forEach(measure -> bundle.addEntry()
                        .setFullUrl("urn:uuid:"
                                + UUID.nameUUIDFromBytes(measure.code().getBytes(StandardCharsets.UTF_8)))
                        .setResource(record(child, measure, chosen, typed))
                        .getRequest()
                        .setMethod(HTTPVerb.POST)
                        .setUrl("Observation"));
        return bundle;
    }

    private List<OutcomeMeasure> given(Typed chosen, Typed typed) {
        return asked(chosen).stream().filter(measure -> isGiven(measure, typed)).toList();
    }

    private Observation record(String child, OutcomeMeasure measure, Typed chosen, Typed typed) {
        Observation score = ScoreRecord.of(child, measure, chosen.text("rater"), typed);
        readership.label(score.getMeta(), typed);
        return score;
    }

    /** The field to which a fault belongs. */
    String field(Fault fault, Typed chosen, Typed typed) {
        List<OutcomeMeasure> given = given(chosen, typed);
        for (int i = 0; i < given.size(); i++) {
            if (fault.place().contains("entry[" + i + "]")) {
                return SCORE + given.get(i).code();
            }
        }
        return "";
    }
}
