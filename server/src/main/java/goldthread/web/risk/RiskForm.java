package goldthread.web.risk;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.Choice;
import goldthread.web.ConditionalOnPages;
import goldthread.web.RecordRefusal.Fault;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.springframework.stereotype.Component;

/** The form for a statement about risk, one answer for each direction, and the record that it makes. */
@Component
@ConditionalOnPages
class RiskForm {

    static final Input DAY = Input.asking(Kind.PAST_DAY, "assessed", "When did you assess it?")
            .hint("For example, 27 3 2026")
            .required("Enter the day on which you assessed it");
    private static final Input UNTIL = Input.asking(Kind.COMING_DAY, "until", "Until when does it hold?")
            .hint("The last day on which others may rely on it. For example, 27 3 2027")
            .required("Enter the last day on which it holds");
    private static final Input SUMMARY = Input.asking(Kind.TEXT, "summary", "In plain words")
            .hint("For the child, the family and everybody around them to read.")
            .required("Say it in plain words");
    private static final String RISK = "-risk";
    private static final String LEVEL = "-level";
    private static final String WHY = "-why";

    private final List<Choice> directions;
    private final List<Choice> domains;
    private final List<Choice> levels;
    private final List<Choice> sources;
    private final Input source;
    private final Readership readership;

    RiskForm(FhirContext fhir, Readership readership) {
        this.directions = Choice.of(fhir, "risk-direction");
        this.domains = Choice.of(fhir, "risk-domain");
        this.levels = Choice.of(fhir, "risk-level");
        this.sources = Choice.of(fhir, "information-source");
        this.source = Input.choosing(Kind.SOME, "source", "On whose account does it rest?", Option.labels(sources))
                .hint("Select all that apply. One account alone says little.")
                .required("Select on whose account it rests");
        this.readership = readership;
    }

    Sheet sheet() {
        return new Sheet(Stream.of(
                        Stream.of(FormPart.of(DAY)),
                        directions.stream().map(this::part),
                        Stream.of(
                                new FormPart("What it comes to", "", List.of(SUMMARY, source, UNTIL)),
                                readership.part()))
                .flatMap(parts -> parts)
                .toList());
    }

    private FormPart part(Choice direction) {
        String code = direction.code();
        return new FormPart(
                "Risk " + lower(direction.label()),
                direction.meaning() + " That nobody has seen a sign of it is an answer, too.",
                List.of(
                        Input.choosing(Kind.LIST, code + RISK, "What might happen?", Option.labels(domains))
                                .required("Select what might happen (" + lower(direction.label()) + ")"),
                        Input.choosing(Kind.ONE, code + LEVEL, "At which level?", Option.of(levels))
                                .required("Select the level of the risk " + lower(direction.label())),
                        Input.asking(Kind.TEXT, code + WHY, "Why this level?")
                                .hint("What you saw and heard; whom you asked, where you found no sign.")
                                .required("Say why this is the level of the risk " + lower(direction.label()))));
    }

    private static String lower(String label) {
        return label.toLowerCase(java.util.Locale.UK);
    }

    /** What was typed as a record of the child, for the server to judge. */
    RiskAssessment assessment(String child, String assessor, Typed typed) {
        RiskAssessment risk = new RiskAssessment();
        risk.getMeta().addProfile(Profiles.RISK_ASSESSMENT);
        readership.label(risk.getMeta(), typed);
        sources.stream()
                .filter(each -> typed.has(source.input(), each.code()))
                .forEach(each -> risk.addExtension(Extensions.INFORMATION_SOURCE, new CodeableConcept(each.coding())));
        typed.day(UNTIL).ifPresent(day -> risk.addExtension(Extensions.VALID_UNTIL, new DateType(day.toString())));
        risk.addExtension(Extensions.PLAIN_LANGUAGE_SUMMARY, new MarkdownType(typed.text(SUMMARY.input())));
        risk.setStatus(RiskAssessmentStatus.FINAL)
                .setSubject(new Reference("Patient/" + child))
                .setPerformer(new Reference(assessor));
        typed.day(DAY).ifPresent(day -> risk.setOccurrence(new DateTimeType(day.toString())));
        directions.forEach(direction -> risk.addPrediction(prediction(direction, typed)));
        return risk;
    }

    private RiskAssessmentPredictionComponent prediction(Choice direction, Typed typed) {
        RiskAssessmentPredictionComponent prediction = new RiskAssessmentPredictionComponent();
        prediction.addExtension(Extensions.DIRECTION, new CodeableConcept(direction.coding()));
        prediction.setRationale(typed.text(direction.code() + WHY));
        chosen(domains, direction.code() + RISK, typed).forEach(prediction::setOutcome);
        chosen(levels, direction.code() + LEVEL, typed).forEach(prediction::setQualitativeRisk);
        return prediction;
    }

    private static Stream<CodeableConcept> chosen(List<Choice> choices, String input, Typed typed) {
        return choices.stream()
                .filter(choice -> typed.has(input, choice.code()))
                .map(choice -> new CodeableConcept(choice.coding()));
    }

    /** The field to which a fault belongs. */
    String field(Fault fault) {
        String place = fault.place();
        for (int i = 0; i < directions.size(); i++) {
            if (place.contains("prediction[" + i + "]")) {
                return directions.get(i).code() + LEVEL;
            }
        }
        return place.contains("occurrence") ? DAY.input() : "";
    }
}
