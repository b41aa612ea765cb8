package goldthread.chronology.event;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Canonicals;
import goldthread.terminology.ChronologyCategory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What was scored, said, found or noted: the one resource type that records many kinds of event. */
final class ObservationEvents {

    private static final String HL7_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String KIND = Canonicals.ROOT + "/CodeSystem/observation-kind";
    private static final String TOPIC = Canonicals.ROOT + "/CodeSystem/observation-topic";
    private static final String SIGNIFICANT_EVENT = Canonicals.ROOT + "/CodeSystem/significant-event";
    private static final String RELIABLE_CHANGE = Canonicals.ROOT + "/CodeSystem/reliable-change";

    private ObservationEvents() {}

    static List<Event> of(Observation observation, Telling telling) {
        ObservationStatus status = Objects.requireNonNullElse(observation.getStatus(), ObservationStatus.NULL);
        boolean made = switch (status) {
            case REGISTERED, PRELIMINARY, FINAL, AMENDED, CORRECTED, UNKNOWN -> true;
            default -> false;
        };
        Optional<EventTime> time = EventTime.of(observation.getEffective());
        if (!made || time.isEmpty()) {
            return List.of();
        }
        ChronologyCategory category = category(observation);
        return List.of(Event.of(
                time.get(), category, isMajor(observation, category), sentence(observation, category, telling)));
    }

    private static ChronologyCategory category(Observation observation) {
        CodeableConcept code = observation.getCode();
        if (code.getCoding().stream().anyMatch(coding -> SIGNIFICANT_EVENT.equals(coding.getSystem()))) {
            return ChronologyCategory.SIGNIFICANT_EVENT;
        }
        if (code.hasCoding(KIND, "disclosure")) {
            return ChronologyCategory.DISCLOSURE;
        }
        if (code.hasCoding(KIND, "capacity")) {
            return ChronologyCategory.CONSENT;
        }
        if (code.hasCoding(KIND, "wishes") || has(observation, TOPIC, "voice")) {
            return ChronologyCategory.VOICE;
        }
        return has(observation, HL7_CATEGORY, "survey") ? ChronologyCategory.SCORE : ChronologyCategory.HEALTH;
    }

    private static boolean has(Observation observation, String system, String code) {
        return observation.getCategory().stream().anyMatch(category -> category.hasCoding(system, code));
    }

    private static boolean isMajor(Observation observation, ChronologyCategory category) {
        return category == ChronologyCategory.SIGNIFICANT_EVENT
                || category == ChronologyCategory.DISCLOSURE
                || change(observation)
                        .filter(change -> change.hasCoding(RELIABLE_CHANGE, "improved")
                                || change.hasCoding(RELIABLE_CHANGE, "deteriorated"))
                        .isPresent();
    }

    private static Optional<CodeableConcept> change(Observation observation) {
        Extension change = FirstExtension.of(observation, Extensions.RELIABLE_CHANGE);
        Extension result = change == null ? null : FirstExtension.of(change, "result");
        return result != null && result.getValue() instanceof CodeableConcept concept
                ? Optional.of(concept)
                : Optional.empty();
    }

    private static String sentence(Observation observation, ChronologyCategory category, Telling telling) {
        Sentence sentence = new Sentence(telling.ours(observation.getCode()).orElse("Observation"));
        if (category == ChronologyCategory.SCORE) {
            return sentence.and(" ", value(observation.getValue(), telling))
                    .and(", rated by ", telling.names(observation.getPerformer()))
                    .and(": ", change(observation).flatMap(telling::words))
                    .end();
        }
        if (category == ChronologyCategory.SIGNIFICANT_EVENT) {
            return sentence.and(", time of life: ", concept(observation, Extensions.ONSET_AGE, telling))
                    .and(", reported by ", reporter(observation, telling))
                    .end();
        }
        // What a child said in their own words stays in the resource.
        return observation.getValue() instanceof StringType
                ? sentence.end()
                : sentence.and(": ", value(observation.getValue(), telling)).end();
    }

    private static Optional<String> concept(Observation observation, String url, Telling telling) {
        return FirstExtension.value(observation, url) instanceof CodeableConcept concept
                ? telling.words(concept)
                : Optional.empty();
    }

    private static Optional<String> reporter(Observation observation, Telling telling) {
        return FirstExtension.value(observation, Extensions.SOURCE_AGENCY) instanceof Reference agency
                ? telling.name(agency)
                : Optional.empty();
    }

    private static Optional<String> value(Type value, Telling telling) {
        if (value instanceof Quantity quantity && quantity.hasValue()) {
            return Optional.of(new Sentence(quantity.getValue().toPlainString())
                    .and(" ", quantity.getUnit())
                    .end());
        }
        if (value instanceof CodeableConcept concept) {
            return telling.words(concept);
        }
        return value == null || !value.isPrimitive() ? Optional.empty() : Optional.ofNullable(value.primitiveValue());
    }
}
