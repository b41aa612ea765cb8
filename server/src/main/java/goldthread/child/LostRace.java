package goldthread.child;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import goldthread.store.Outcomes;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Somebody else stored the same child or identifier a moment earlier; the submission is tried again and finds it. */
final class LostRace extends ResourceVersionConflictException {

    LostRace() {
        super(
                "lost a race",
                Outcomes.outcome(
                        IssueType.DUPLICATE,
                        "duplicate-identifier",
                        "The same child or business identifier was stored a moment ago; send the request again."));
    }

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof LostRace) {
                return true;
            }
        }
        return false;
    }
}
