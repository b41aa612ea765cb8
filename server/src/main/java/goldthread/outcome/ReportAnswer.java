package goldthread.outcome;

import goldthread.child.PartyKey;
import goldthread.measure.Comparison;
import goldthread.measure.Reading;
import goldthread.measure.Score;
import goldthread.outcome.OutcomeReport.GoalLine;
import goldthread.outcome.OutcomeReport.Line;
import goldthread.store.AnswerPart;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of the operation.
 *
 * @param report what has changed
 * @param sentences the same in plain words
 * @param now the moment for which this holds
 */
record ReportAnswer(OutcomeReport report, List<String> sentences, Instant now) {

    Parameters parameters() {
        Parameters answer = new Parameters();
        report.scores().forEach(comparison -> score(AnswerPart.named("score", answer), comparison));
        report.goals().forEach(line -> goal(AnswerPart.named("goal", answer), line));
        report.helped().forEach(line -> line(AnswerPart.named("helped", answer), line));
        report.next().forEach(line -> line(AnswerPart.named("next", answer), line));
        report.overall()
                .ifPresent(overall -> answer.addParameter().setName("overall").setValue(new CodeType(overall.code())));
        sentences.forEach(sentence -> answer.addParameter().setName("sentence").setValue(new StringType(sentence)));
        answer.addParameter().setName("asOf").setValue(new InstantType(Date.from(now)));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(report.incomplete()));
        return answer;
    }

    private static void score(AnswerPart part, Comparison comparison) {
        Score first = comparison.first();
        Score last = comparison.last();
        Stream.of(last, first).flatMap(Stream::ofNullable).findFirst().ifPresent(one -> measure(part, one));
        part.reference("first", first == null ? "" : first.reference())
                .reference("last", last == null ? "" : last.reference())
                .with("firstValue", value(first))
                .with("lastValue", value(last))
                .code("verdict", comparison.change())
                .code("missing", comparison.gap())
                .with("reading", new StringType(Reading.of(comparison)));
    }

    private static void measure(AnswerPart part, Score score) {
        OutcomeMeasure measure = score.measure();
        part.with("measure", measure == null ? score.source().getCode() : concept(measure))
                .code("rater", score.rater().side());
        if (measure != null && measure.reliableChange() != null) {
            part.with("threshold", new DecimalType(measure.reliableChange().least()))
                    .with("source", new StringType(measure.reliableChange().source()));
        }
    }

    private static CodeableConcept concept(OutcomeMeasure measure) {
        return new CodeableConcept(new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure.code()))
                .setText(measure.label());
    }

    private static @Nullable DecimalType value(@Nullable Score score) {
        return score == null ? null : new DecimalType(score.value());
    }

    private static void goal(AnswerPart part, GoalLine line) {
        part.with(
                        "goal",
                        reference(line.goal())
                                .setDisplay(line.goal().getDescription().getText()))
                .with("achievement", line.goal().getAchievementStatus())
                .with("first", value(line.first()))
                .with("last", value(line.last()));
    }

    private static void line(AnswerPart part, Line line) {
        part.with("source", reference(line.source())).with("text", new StringType(line.text()));
    }

    static Reference reference(Resource resource) {
        return new Reference(PartyKey.typed(resource));
    }
}
