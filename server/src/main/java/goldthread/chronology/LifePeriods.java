package goldthread.chronology;

import goldthread.chronology.Story.Told;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.LifePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * In which period of a child's life an event belongs: by the age that its record gives, where it gives one, because what
 * happened early is often told late and without a date (N41); else by its date.
 *
 * @param born the child's day of birth; {@code null} when it isn't known to the day
 * @param now what is later lies ahead
 */
record LifePeriods(@Nullable LocalDate born, Instant now) {

    private static final int MIDDLE = 5;
    private static final int ADOLESCENT = 11;
    private static final int GROWN = 18;

    static LifePeriods of(Patient child, Instant now) {
        return new LifePeriods(
                child.getBirthDateElement().hasValue()
                        ? DateSpan.of(child.getBirthDateElement()).firstDay()
                        : null,
                now);
    }

    /** The events of each period, in the order in which they are told; periods without any aren't there. */
    Map<LifePeriod, List<Told>> divide(List<Told> story) {
        Map<LifePeriod, List<Told>> divided = new TreeMap<>();
        story.forEach(told ->
                divided.computeIfAbsent(of(told), period -> new ArrayList<>()).add(told));
        return divided;
    }

    LifePeriod of(Told told) {
        Instant from = told.event().time().from();
        return onset(told).orElseGet(() -> from.isAfter(now) ? LifePeriod.AHEAD : at(from));
    }

    private LifePeriod at(Instant moment) {
        if (born == null) {
            return LifePeriod.AGE_UNKNOWN;
        }
        int age =
                Period.between(born, moment.atZone(DateSpan.ZONE).toLocalDate()).getYears();
        if (age < MIDDLE) {
            return LifePeriod.EARLY_LIFE;
        }
        if (age < ADOLESCENT) {
            return LifePeriod.MIDDLE_CHILDHOOD;
        }
        return age < GROWN ? LifePeriod.ADOLESCENCE : LifePeriod.FROM_EIGHTEEN;
    }

    private static Optional<LifePeriod> onset(Told told) {
        return told.resource() instanceof Observation event
                        && FirstExtension.value(event, Extensions.ONSET_AGE) instanceof CodeableConcept onset
                ? onset.getCoding().stream()
                        .filter(coding -> CodeSystems.EVENT_ONSET.equals(coding.getSystem()))
                        .flatMap(coding -> of(coding).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<LifePeriod> of(Coding onset) {
        return switch (String.valueOf(onset.getCode())) {
            case "before-birth", "infancy", "early-childhood" -> Optional.of(LifePeriod.EARLY_LIFE);
            case "middle-childhood" -> Optional.of(LifePeriod.MIDDLE_CHILDHOOD);
            case "adolescence" -> Optional.of(LifePeriod.ADOLESCENCE);
            default -> Optional.empty();
        };
    }
}
