package goldthread.outcome;

import goldthread.access.Caller;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;

/**
 * An organisation that is told what has changed.
 *
 * @param who the organisation
 * @param callers as whom its people would come, for the question what they may see
 */
record Recipient(Reference who, List<Caller> callers) {

    Recipient {
        callers = List.copyOf(callers);
    }
}
