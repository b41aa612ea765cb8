package goldthread.messaging;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The same message was stored a moment earlier by a request that came at the same time. */
final class CameTwice extends ResourceVersionConflictException {

    CameTwice() {
        super(
                "came twice",
                Outcomes.outcome(
                        IssueType.DUPLICATE,
                        Rule.MESSAGE_REUSED.code(),
                        "The same message was stored a moment ago; send it again."));
    }
}
