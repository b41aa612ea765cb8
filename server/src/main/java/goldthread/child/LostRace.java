package goldthread.child;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import goldthread.store.Outcomes;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Somebody else stored the same child or identifier a moment earlier; the submission is tried again and finds it. */
final class LostRace extends ResourceVersionConflictException {

    private static final int TRIES = 8;

    LostRace() {
        super(
                "lost a race",
                Outcomes.outcome(
                        IssueType.DUPLICATE,
                        "duplicate-identifier",
                        "The same child or business identifier was stored a moment ago; send the request again."));
    }

    /** One try. */
    interface Attempt<A> {
        A at(int number);
    }

    /** Tries until no race is lost, or too many were. */
    static <A> A untilWon(Attempt<A> attempt) {
        for (int i = 0; ; i++) {
            try {
                return attempt.at(i);
            } catch (RuntimeException lost) {
                if (i + 1 >= TRIES || !isCauseOf(lost)) {
                    throw lost;
                }
            }
        }
    }

    private static boolean isCauseOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof LostRace) {
                return true;
            }
        }
        return false;
    }
}
