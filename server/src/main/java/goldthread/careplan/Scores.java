package goldthread.careplan;

import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Reads the scores of outcome measures out of a record, the oldest first. */
final class Scores {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private Scores() {}

    static List<Score> of(PlanView view) {
        return view.record().all(Observation.class).stream()
                .filter(observation -> isScore(observation.resource(), view.measures()))
                .map(observation -> score(observation, view))
                .flatMap(Optional::stream)
                .filter(score -> !score.day().isAfter(view.day()))
                .sorted(Comparator.comparing(Score::day))
                .toList();
    }

    private static boolean isScore(Observation observation, OutcomeMeasures measures) {
        boolean counts = switch (Objects.requireNonNullElse(observation.getStatus(), ObservationStatus.NULL)) {
            case PRELIMINARY, FINAL, AMENDED, CORRECTED -> true;
            default -> false;
        };
        boolean survey =
                observation.getCategory().stream().anyMatch(category -> category.hasCoding(CATEGORY, "survey"));
        return counts && (survey || measure(observation, measures).isPresent());
    }

    private static Optional<Score> score(Recorded<Observation> observation, PlanView view) {
        Observation said = observation.resource();
        Optional<BigDecimal> value = value(said);
        Optional<LocalDate> day =
                said.getEffective() instanceof BaseDateTimeType date ? Days.first(date) : Optional.empty();
        if (value.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        OutcomeMeasure measure = measure(said, view.measures()).orElse(null);
        return Optional.of(new Score(
                observation,
                measure,
                measure == null ? view.words().of(said.getCode()).orElse("Score") : measure.label(),
                rater(said, view),
                first(said.getFocus(), "Goal"),
                first(said.getBasedOn(), "ServiceRequest"),
                value.get(),
                isStandardised(said),
                day.get()));
    }

    /** A superseded code stands for the one that is used now, so that a series doesn't break with the code. */
    private static Optional<OutcomeMeasure> measure(Observation observation, OutcomeMeasures measures) {
        return observation.getCode().getCoding().stream()
                .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()))
                .map(Coding::getCode)
                .map(measures::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.successor() == null
                        ? found
                        : measures.find(found.successor()).orElse(found));
    }

    private static Optional<BigDecimal> value(Observation observation) {
        if (observation.getValue() instanceof IntegerType number && number.hasValue()) {
            return Optional.of(BigDecimal.valueOf(number.getValue()));
        }
        return observation.getValue() instanceof Quantity quantity
                ? Optional.ofNullable(quantity.getValue())
                : Optional.empty();
    }

    private static boolean isStandardised(Observation observation) {
        return observation.getValue() instanceof Quantity quantity
                && String.valueOf(quantity.getUnit())
                        .toLowerCase(Locale.ROOT)
                        .replace("-", "")
                        .contains("tscore");
    }

    private static String rater(Observation observation, PlanView view) {
        Extension perspective = observation.getExtensionByUrl(Extensions.RATER_PERSPECTIVE);
        Optional<String> side = perspective != null && perspective.getValue() instanceof CodeableConcept concept
                ? view.words().of(concept)
                : Optional.empty();
        Optional<String> person = observation.hasPerformer()
                ? Optional.of(view.name(observation.getPerformerFirstRep()))
                : Optional.empty();
        if (side.isPresent() && person.isPresent()) {
            return person.get() + " (" + side.get() + ")";
        }
        return person.or(() -> side).orElse("rater not recorded");
    }

    private static String first(List<Reference> references, String type) {
        return references.stream()
                .map(reference -> reference.getReferenceElement().toUnqualifiedVersionless())
                .filter(id -> type.equals(id.getResourceType()))
                .map(id -> id.getValue())
                .findFirst()
                .orElse("");
    }
}
