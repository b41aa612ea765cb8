package goldthread.trigger;

import goldthread.profiles.FirstExtension;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.TriggerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads one condition of a rule, and says what about it can't be judged. */
record ConditionReader(Extension said, OutcomeMeasures known) {

    private static final String WITHIN = "within";
    private static final String MEASURE = "measure";

    /** Sentences that say what is wrong and what would be right. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Optional<TriggerKind> kind = kind();
        if (named(MEASURE).anyMatch(measure -> measure(measure).isEmpty())) {
            faults.add("A condition names a measure that isn't known here: give the SNOMED CT code of a score in the"
                    + " value set outcome-measure.");
        }
        if (value("rater").isPresent() && rater().isEmpty()) {
            faults.add("A condition names a rater that there isn't: give a code of rater-perspective.");
        }
        kind.ifPresentOrElse(
                of -> {
                    faults.addAll(ofThreshold(of));
                    ofTime(of).ifPresent(faults::add);
                },
                () -> faults.add("A condition says what must hold: give a kind, a code of trigger-kind."));
        if (kind.filter(TriggerKind.DETERIORATION::equals).isPresent()
                && measures().stream().anyMatch(measure -> measure.reliableChange() == null)) {
            faults.add("Deterioration is judged by the published figure of a measure; name only measures that have one,"
                    + " or none to judge all that do.");
        }
        return faults;
    }

    private List<String> ofThreshold(TriggerKind kind) {
        if (kind != TriggerKind.THRESHOLD) {
            return value("threshold").isPresent()
                    ? List.of("Only a condition of kind threshold has a threshold.")
                    : List.of();
        }
        Threshold threshold = threshold().orElse(null);
        if (threshold == null || named(MEASURE).findAny().isEmpty()) {
            return List.of(
                    "A threshold is a number with its comparator, such as >= 17, and names the measures that it is"
                            + " for.");
        }
        List<String> faults = new ArrayList<>();
        if (measures().stream().anyMatch(measure -> !threshold.canBeOf(measure))) {
            faults.add("A threshold lies outside what one of its measures can give.");
        }
        if (measures().stream().anyMatch(measure -> !threshold.isOnTheWorseSide(measure))) {
            faults.add("A threshold is on the side where one of its measures is better: use >= or > where lower is"
                    + " better, <= or < where higher is.");
        }
        return faults;
    }

    private Optional<String> ofTime(TriggerKind kind) {
        boolean given = value(WITHIN).isPresent();
        boolean read = days().isPresent();
        boolean right = switch (kind) {
            case THRESHOLD -> given == read;
            case DETERIORATION -> !given;
            case NO_FOLLOW_UP -> read;
        };
        return right
                ? Optional.empty()
                : Optional.of(
                        "The time of a condition is a whole number of days or weeks, with the UCUM code d or wk: one"
                                + " for a missing follow-up, none for deterioration.");
    }

    /** The condition; empty when something about it can't be judged. */
    Optional<TriggerCondition> condition() {
        return faults().isEmpty()
                ? kind().map(kind -> new TriggerCondition(
                        kind,
                        measures().stream().map(OutcomeMeasure::code).collect(Collectors.toUnmodifiableSet()),
                        rater().orElse(null),
                        threshold().orElse(null),
                        days().orElse(null)))
                : Optional.empty();
    }

    /** Whether it holds a figure that a clinician has to have published. */
    boolean isClinical() {
        return value("threshold").isPresent();
    }

    private Optional<TriggerKind> kind() {
        return concept("kind").flatMap(concept -> Coded.find(TriggerKind.class, concept));
    }

    private Optional<RaterPerspective> rater() {
        return concept("rater").flatMap(concept -> Coded.find(RaterPerspective.class, concept));
    }

    private Optional<Threshold> threshold() {
        return value("threshold").filter(Quantity.class::isInstance).flatMap(value -> Threshold.of((Quantity) value));
    }

    private Optional<Integer> days() {
        return Spans.days(value(WITHIN).orElse(null));
    }

    private Collection<OutcomeMeasure> measures() {
        return named(MEASURE)
                .map(this::measure)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<OutcomeMeasure> measure(@Nullable Type value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                        .map(known::current)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<CodeableConcept> concept(String name) {
        return value(name).filter(CodeableConcept.class::isInstance).map(CodeableConcept.class::cast);
    }

    private Optional<Type> value(String name) {
        return Optional.ofNullable(FirstExtension.of(said, name)).map(Extension::getValue);
    }

    private Stream<Type> named(String name) {
        return said.getExtensionsByUrl(name).stream().map(Extension::getValue);
    }
}
