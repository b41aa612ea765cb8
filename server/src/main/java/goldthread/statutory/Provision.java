package goldthread.statutory;

import goldthread.terminology.ProvisionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Whether what a plan promises is given.
 *
 * @param status given or not
 * @param missing what isn't
 * @param reason why not
 * @param reviewBy by when that is looked at again
 */
public record Provision(
        ProvisionStatus status, List<String> missing, Optional<CodeableConcept> reason, Optional<LocalDate> reviewBy) {

    /** Copies its list. */
    public Provision {
        missing = List.copyOf(missing);
    }

    boolean isDelivered() {
        return status == ProvisionStatus.DELIVERED;
    }

    boolean isExplained() {
        return reason.isPresent() && reviewBy.isPresent();
    }
}
