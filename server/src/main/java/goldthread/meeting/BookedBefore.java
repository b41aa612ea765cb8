package goldthread.meeting;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.profiles.Meeting;
import goldthread.store.DatabaseClock;
import goldthread.store.Store;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a mental health service that begins to work with a child to join the meetings about the child's safety that are called
 * already (N24, N25), in the transaction in which it begins: whoever called them couldn't invite it, and may not know of it.
 */
@Component
class BookedBefore {

    private static final String PATIENT = "Patient/";
    private static final String AHEAD = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_type = 'Appointment' AND (c.event_start IS NULL OR c.event_start >= CURRENT_TIMESTAMP)";

    private final Store store;
    private final AgencyDirectory agencies;
    private final LeftOut leftOut;
    private final DatabaseClock clock;

    BookedBefore(Store store, AgencyDirectory agencies, LeftOut leftOut, DatabaseClock clock) {
        this.store = store;
        this.agencies = agencies;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    /** Whether a service begins: the episode is open now, and wasn't, or was another service's. */
    static boolean begins(@Nullable EpisodeOfCare before, EpisodeOfCare after) {
        return OpenEpisodes.isOpen(after)
                && (before == null
                        || !OpenEpisodes.isOpen(before)
                        || !PartyKey.of(before.getManagingOrganization())
                                .equals(PartyKey.of(after.getManagingOrganization())));
    }

    /** Whether a meeting lacks a service that begins now. */
    static boolean lacks(Appointment meeting, EpisodeOfCare begun, InvitedAgencies invited) {
        return isAhead(meeting) && !MentalHealthInvited.isInvited(begun, invited, meeting);
    }

    private static boolean isAhead(Appointment meeting) {
        return SafetyGate.isCalledForSafety(meeting) && Meeting.isAhead(meeting);
    }

    /** Asks the service of each meeting ahead to which it isn't invited, once. */
    void ask(EpisodeOfCare begun, RequestDetails because) {
        String patient = PartyKey.of(begun.getPatient()).orElse("");
        if (!patient.startsWith(PATIENT)) {
            return;
        }
        String child = patient.substring(PATIENT.length());
        List<Appointment> ahead = store.bodies(AHEAD, child).stream()
                .map(store::parse)
                .map(Appointment.class::cast)
                .filter(meeting -> isAhead(meeting) && Meeting.children(meeting).contains(child))
                .toList();
        if (ahead.isEmpty()) {
            return;
        }
        List<Reference> service = List.of(begun.getManagingOrganization());
        InvitedAgencies invited = agencies.of(service, ahead);
        Instant now = clock.now();
        ahead.stream()
                .filter(meeting -> lacks(meeting, begun, invited))
                .forEach(meeting -> leftOut.ask(child, meeting, begun, because, now));
    }
}
