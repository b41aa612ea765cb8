package goldthread.carer;

import goldthread.terminology.ObservationKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * What was stated of a carer on a day.
 *
 * @param about the Observation, as {@code Type/id}
 * @param kind whether the carer needs it or is able to do it
 * @param domain what it is about, and what it is in words
 * @param date when it was found
 * @param validUntil the last day on which it holds
 * @param valid whether it still holds
 * @param ownView whether the carer says so
 * @param evidence on what it rests, in words
 * @param records on which it rests
 */
public record Need(
        String about,
        ObservationKind kind,
        Optional<CodeableConcept> domain,
        Optional<LocalDate> date,
        Optional<LocalDate> validUntil,
        boolean valid,
        boolean ownView,
        List<String> evidence,
        List<Reference> records) {

    static final Comparator<Need> LATEST_FIRST = Comparator.comparing(
                    (Need need) -> need.date().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(Need::about);

    /** Copies its lists. */
    public Need {
        evidence = List.copyOf(evidence);
        records = List.copyOf(records);
    }

    boolean isOf(ObservationKind other) {
        return kind == other;
    }
}
