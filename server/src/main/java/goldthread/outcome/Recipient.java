package goldthread.outcome;

import goldthread.access.Caller;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;

/**
 * A professional or an organisation that is told what has changed.
 *
 * @param who the person, or the organisation
 * @param callers as whom they, or the organisation's people, would come, for the question what they may see
 * @param isPrivate whether nobody else may read what they are told
 */
record Recipient(Reference who, List<Caller> callers, boolean isPrivate) {

    Recipient {
        callers = List.copyOf(callers);
    }
}
