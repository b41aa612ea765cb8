package goldthread.statutory;

import goldthread.terminology.StatutoryFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * What stands out when all processes are looked at together. Its sentence is the meaning of its code.
 *
 * @param code what it is
 * @param concerns the records about which it is, as {@code Type/id}; never empty
 * @param date the day that matters
 * @param reason why, where the record says so
 */
public record Finding(
        StatutoryFinding code, List<String> concerns, Optional<LocalDate> date, Optional<CodeableConcept> reason) {

    /** Copies its list, and refuses what is about nothing. */
    public Finding {
        if (concerns.isEmpty()) {
            throw new IllegalArgumentException("a finding is about a record");
        }
        concerns = List.copyOf(concerns);
    }

    static Finding of(StatutoryFinding code, String... concerns) {
        return new Finding(code, List.of(concerns), Optional.empty(), Optional.empty());
    }

    static Finding of(StatutoryFinding code, Optional<LocalDate> date, String... concerns) {
        return new Finding(code, List.of(concerns), date, Optional.empty());
    }
}
