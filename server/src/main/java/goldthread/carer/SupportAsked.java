package goldthread.carer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * Help that was asked for a carer, and what came of it.
 *
 * @param about the ServiceRequest, or the CarePlan in which it stands, as {@code Type/id}
 * @param what was asked for
 * @param asked when
 * @param state where it stands, as the newest answer or the plan says
 * @param businessStatus the same more exactly
 * @param by whom it was asked of, with their names
 * @param training whether it is training for the task of caring
 */
public record SupportAsked(
        String about,
        Optional<CodeableConcept> what,
        Optional<LocalDate> asked,
        String state,
        Optional<CodeableConcept> businessStatus,
        List<Reference> by,
        boolean training) {

    private static final Set<String> WITHOUT_HELP =
            Set.of("rejected", "cancelled", "failed", "revoked", "stopped", "entered-in-error");

    static final Comparator<SupportAsked> LATEST_FIRST = Comparator.comparing(
                    (SupportAsked support) -> support.asked().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(SupportAsked::about);

    /** Copies its list. */
    public SupportAsked {
        by = List.copyOf(by);
    }

    /** Whether it ended without the carer being helped. */
    boolean endedWithoutHelp() {
        return WITHOUT_HELP.contains(state);
    }

    /** Whether somebody still owes an answer, or is at work. */
    boolean isOpen() {
        return !endedWithoutHelp() && !state.equals("completed");
    }
}
