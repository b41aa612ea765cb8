package goldthread.assessment;

import goldthread.measure.Comparison;
import goldthread.measure.Involvement;
import goldthread.measure.Reading;
import goldthread.measure.Score;
import goldthread.measure.Scores;
import goldthread.store.AnswerPart;
import goldthread.store.DateSpan;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReliableChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/**
 * How scores have moved, in the words of the operation.
 *
 * @param record what the caller sees
 * @param question which scores are asked for
 * @param measures whose scores are known
 * @param now the moment for which this holds
 */
record TrendAnswer(TrendRecord record, TrendQuestion question, OutcomeMeasures measures, Instant now) {

    Parameters parameters() {
        Parameters answer = new Parameters();
        Involvement involvement = record.involvement();
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        List<Score> asked = Scores.of(record.observations().toList(), involvement, measures, today).stream()
                .filter(question::asksFor)
                .toList();
        Map<String, List<ReliableChange>> byReferral = new LinkedHashMap<>();
        Scores.bySeries(asked).forEach(scores -> {
            List<Comparison> comparisons = Comparison.of(scores, involvement, today);
            series(AnswerPart.named("series", answer), scores, comparisons, involvement);
            comparisons.forEach(comparison -> comparison
                    .change()
                    .ifPresent(change -> byReferral
                            .computeIfAbsent(comparison.referral(), referral -> new ArrayList<>())
                            .add(change)));
        });
        byReferral.forEach((referral, changes) -> ReliableChange.over(changes)
                .ifPresent(overall -> AnswerPart.named("overall", answer)
                        .reference("referral", referral)
                        .code("verdict", overall)));
        answer.addParameter().setName("asOf").setValue(new InstantType(Date.from(now)));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(record.incomplete()));
        return answer;
    }

    private void series(AnswerPart series, List<Score> scores, List<Comparison> comparisons, Involvement involvement) {
        Score one = scores.get(scores.size() - 1);
        OutcomeMeasure measure = one.measure();
        series.with("measure", measure == null ? one.source().getCode() : concept(measure))
                .with("tool", measure == null ? null : new CodeType(measure.tool()))
                .code("rater", one.rater().side())
                .with("about", one.about().isEmpty() ? null : record.goal(one.about()))
                .with("basis", new CodeType(one.standardised() ? "t-score" : "raw"));
        if (measure != null) {
            range(series, measure, one.standardised());
        }
        scores.forEach(score -> point(series.part("point"), score, involvement));
        comparisons.forEach(comparison -> comparison(series.part("comparison"), comparison));
    }

    private static CodeableConcept concept(OutcomeMeasure measure) {
        return new CodeableConcept(new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure.code()))
                .setText(measure.label());
    }

    private static void range(AnswerPart series, OutcomeMeasure measure, boolean standardised) {
        if (!standardised) {
            series.with("minimum", new DecimalType(measure.minimum()))
                    .with("maximum", new DecimalType(measure.maximum()));
        }
        series.code("direction", measure.direction()).code("nationalDirection", measure.nationalDirection());
        if (measure.reliableChange() != null) {
            series.part("threshold")
                    .with("least", new DecimalType(measure.reliableChange().least()))
                    .code("basis", measure.reliableChange().basis())
                    .with("source", new StringType(measure.reliableChange().source()))
                    .with("table", new UriType(OutcomeMeasures.TABLE))
                    .with("row", new CodeType(measure.code()));
        }
    }

    private void point(AnswerPart point, Score score, Involvement involvement) {
        Observation source = score.source();
        point.with("date", date(source.getEffective()))
                .with("value", new DecimalType(score.value()))
                .reference("score", score.reference())
                .with("ratedBy", source.hasPerformer() ? record.named(source.getPerformerFirstRep()) : null)
                .with(
                        "agency",
                        record.agency(source, involvement.contact(source)).orElse(null))
                .reference("referral", score.referral())
                .reference("episode", involvement.episode(source))
                .with("contact", source.hasEncounter() ? source.getEncounter() : null);
    }

    private static Type date(Type effective) {
        if (effective instanceof Period period) {
            return period.getEndElement().hasValue() ? period.getEndElement() : period.getStartElement();
        }
        return effective instanceof InstantType moment ? new DateTimeType(moment.getValueAsString()) : effective;
    }

    private static void comparison(AnswerPart part, Comparison comparison) {
        Score first = comparison.first();
        Score last = comparison.last();
        part.reference("referral", comparison.referral())
                .reference("first", first == null ? "" : first.reference())
                .reference("last", last == null ? "" : last.reference())
                .with(
                        "difference",
                        comparison.difference().map(DecimalType::new).orElse(null))
                .code("verdict", comparison.change())
                .code("nationalVerdict", comparison.nationalChange())
                .code("missing", comparison.gap())
                .with("reading", new StringType(Reading.of(comparison)));
    }
}
