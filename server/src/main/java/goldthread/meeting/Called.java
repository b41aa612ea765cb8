package goldthread.meeting;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.profiles.Meeting;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that is stored.
 *
 * @param before the version before; {@code null} for a new one
 * @param after as it is stored
 * @param request by which
 */
record Called(@Nullable Appointment before, Appointment after, RequestDetails request) {

    /** The version before, where it was about this child; one to whose meeting a child is added is called for them now. */
    @Nullable
    Appointment before(String child) {
        return before != null && Meeting.children(before).contains(child) ? before : null;
    }

    /** The version before, where there is one, and this. */
    List<Appointment> versions() {
        return before == null ? List.of(after) : List.of(before, after);
    }
}
