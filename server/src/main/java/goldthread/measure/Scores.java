package goldthread.measure;

import goldthread.store.DateSpan;
import goldthread.store.StoredResource;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** Reads the scores of outcome measures out of a record. */
public final class Scores {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String SURVEY = "survey";

    private Scores() {}

    /** Whether a stored resource can hold a score: of the many observations of a record only these need parsing. */
    public static boolean mayBe(StoredResource stored) {
        return stored.type().equals("Observation")
                && (stored.body().contains('"' + SURVEY + '"') || stored.body().contains(CodeSystems.SNOMED_CT));
    }

    /**
     * The scores among these, the oldest first. Mistakes, bounds of a score and answers without a number are none. A
     * subscale that stands as a component of a score is one of its own.
     *
     * @param involvement to whose referrals they belong
     * @param until the last day that counts
     */
    public static List<Score> of(
            Collection<Observation> observations, Involvement involvement, OutcomeMeasures measures, LocalDate until) {
        return observations.stream()
                .flatMap(observation -> withSubscales(observation, measures))
                .filter(observation -> isScore(observation, measures))
                .map(observation -> score(observation, involvement, measures))
                .flatMap(Optional::stream)
                .filter(score -> !score.day().isAfter(until))
                .sorted(Comparator.comparing(Score::day))
                .toList();
    }

    /** One list for each measure, rater, goal and kind of number, in the order in which they begin. */
    public static List<List<Score>> bySeries(Collection<Score> scores) {
        Map<String, List<Score>> series = new LinkedHashMap<>();
        scores.forEach(score ->
                series.computeIfAbsent(score.series(), key -> new ArrayList<>()).add(score));
        return List.copyOf(series.values());
    }

    private static Stream<Observation> withSubscales(Observation whole, OutcomeMeasures measures) {
        Optional<OutcomeMeasure> itself = measure(whole.getCode(), measures);
        return Stream.concat(
                Stream.of(whole),
                whole.getComponent().stream()
                        .filter(part -> measure(part.getCode(), measures)
                                .filter(subscale -> !itself.equals(Optional.of(subscale)))
                                .isPresent())
                        .map(part -> subscale(whole, part)));
    }

    private static Observation subscale(Observation whole, ObservationComponentComponent part) {
        Observation subscale = whole.copy();
        subscale.setCode(part.getCode()).setValue(part.getValue());
        subscale.getComponent().clear();
        return subscale;
    }

    private static boolean isScore(Observation observation, OutcomeMeasures measures) {
        boolean counts = switch (Objects.requireNonNullElse(observation.getStatus(), ObservationStatus.NULL)) {
            case PRELIMINARY, FINAL, AMENDED, CORRECTED -> true;
            default -> false;
        };
        boolean survey = observation.getCategory().stream().anyMatch(category -> category.hasCoding(CATEGORY, SURVEY));
        return counts && (survey || measure(observation.getCode(), measures).isPresent());
    }

    private static Optional<Score> score(Observation said, Involvement involvement, OutcomeMeasures measures) {
        Optional<ScoreValue> value =
                ScoreValue.of(said.getValue()).filter(ScoreValue::exact).filter(ScoreValue::isCountable);
        Optional<LocalDate> day = day(said.getEffective());
        if (value.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        OutcomeMeasure measure = measure(said.getCode(), measures).orElse(null);
        return Optional.of(new Score(
                said,
                measure,
                Rater.of(said, measure),
                Links.first("Goal", said.getFocus()),
                involvement.referral(said),
                value.get().number(),
                value.get().standardised(),
                day.get()));
    }

    /** A superseded code stands for the one that is used now, so that a series doesn't break with the code. */
    private static Optional<OutcomeMeasure> measure(CodeableConcept code, OutcomeMeasures measures) {
        return code.getCoding().stream()
                .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .map(measures::current)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> day(Type effective) {
        if (effective instanceof Period period) {
            return day(period.getEndElement().hasValue() ? period.getEndElement() : period.getStartElement());
        }
        return effective instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(DateSpan.of(date).firstDay())
                : Optional.empty();
    }
}
