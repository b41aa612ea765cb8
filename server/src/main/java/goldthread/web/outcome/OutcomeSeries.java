package goldthread.web.outcome;

import goldthread.web.Parts;
import goldthread.web.chart.TrendChart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * One measure from one side.
 *
 * @param measure in words
 * @param rater from whose side
 * @param about the goal that was rated; empty for other measures
 * @param range what the measure can give and which way it improves, in words
 * @param threshold from which difference a change counts and who says so; empty when nobody does
 * @param points in the order of the answer
 * @param readings what each comparison says, a sentence each
 */
record OutcomeSeries(
        String measure,
        String rater,
        String about,
        String range,
        String threshold,
        List<OutcomePoint> points,
        List<String> readings) {

    OutcomeSeries {
        points = List.copyOf(points);
        readings = List.copyOf(readings);
    }

    static OutcomeSeries of(Parts series) {
        return new OutcomeSeries(
                series.value("measure", CodeableConcept.class)
                                .map(measure -> measure.hasText()
                                        ? measure.getText()
                                        : measure.getCodingFirstRep().getDisplay())
                                .orElse(series.text("tool"))
                        + (isTScore(series) ? " (T-scores)" : ""),
                rater(series.text("rater")),
                series.displayed("about"),
                range(series),
                series.each("threshold")
                        .findFirst()
                        .map(OutcomeSeries::threshold)
                        .orElse(""),
                series.each("point").map(OutcomePoint::of).toList(),
                series.each("comparison").flatMap(OutcomeSeries::reading).toList());
    }

    /** What stands above it. */
    public String title() {
        return about.isEmpty() ? measure : measure + ": “" + about + "”";
    }

    /** The picture; {@code null} where one score stands alone. */
    public @Nullable String chart() {
        return TrendChart.address(
                        points.stream().flatMap(point -> point.drawn().stream()).toList())
                .orElse(null);
    }

    /** What the picture shows, for whoever can't see it. */
    public String inWords() {
        return title() + ", rated by " + rater + ": "
                + points.stream()
                        .map(point -> point.value() + (point.date() == null ? "" : " on " + point.date()))
                        .collect(Collectors.joining(", then "))
                + ". " + range;
    }

    /** Two series of one measure, raw and standardised, stand beside each other under their own names. */
    private static boolean isTScore(Parts series) {
        return series.text("basis").equals("t-score");
    }

    private static String range(Parts series) {
        String most = series.text("maximum");
        String from = most.isEmpty() ? "" : "From " + series.text("minimum") + " to " + most + ". ";
        String basis = isTScore(series) ? "T-scores. " : "";
        return basis
                + from
                + switch (series.text("direction")) {
                    case "lower-is-better" -> "Lower is better.";
                    case "higher-is-better" -> "Higher is better.";
                    default -> "Which way is better isn’t agreed.";
                };
    }

    private static String threshold(Parts threshold) {
        return "A difference of at least " + threshold.text("least") + " counts (" + threshold.text("source") + ").";
    }

    private static Stream<String> reading(Parts comparison) {
        return Optional.of(comparison.text("reading")).filter(text -> !text.isEmpty()).stream()
                .map(text -> verdict(comparison.text("verdict")) + text);
    }

    private static String verdict(String code) {
        return switch (code) {
            case "improved" -> "Reliably improved. ";
            case "deteriorated" -> "Reliably deteriorated. ";
            case "no-change" -> "No reliable change. ";
            default -> "";
        };
    }

    private static String rater(String code) {
        return switch (code) {
            case "self" -> "the child or young person";
            case "parent-carer" -> "a parent or carer";
            case "teacher" -> "a teacher or educator";
            case "clinician" -> "a clinician";
            case "joint" -> "child and clinician together";
            default -> "somebody not recorded";
        };
    }
}
