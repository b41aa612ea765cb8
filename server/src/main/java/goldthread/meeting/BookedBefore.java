package goldthread.meeting;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.child.WholeRecord;
import goldthread.profiles.Meeting;
import goldthread.store.DatabaseClock;
import goldthread.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Asks a mental health service that begins to work with a child to join the meetings about the child's safety that are called
 * already (N24, N25), in the transaction in which it begins: whoever called them couldn't invite it, and may not know of it.
 */
@Component
class BookedBefore {

    private static final String PATIENT = "Patient/";
    private static final String AHEAD = "SELECT DISTINCT c.res_pid FROM gt_resource_child c WHERE c.child_id = ANY(?)"
            + " AND c.res_type = 'Appointment' AND (c.event_start IS NULL OR c.event_start >= CURRENT_TIMESTAMP)";

    private final JdbcTemplate database;
    private final Store store;
    private final AgencyDirectory agencies;
    private final LeftOut leftOut;
    private final DatabaseClock clock;

    BookedBefore(JdbcTemplate database, Store store, AgencyDirectory agencies, LeftOut leftOut, DatabaseClock clock) {
        this.database = database;
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

    /** The children whose meetings are looked at: the one with whom the service works, and one to whom their record is joined. */
    Set<String> children(EpisodeOfCare begun) {
        String patient = PartyKey.of(begun.getPatient()).orElse("");
        if (!patient.startsWith(PATIENT)) {
            return Set.of();
        }
        String child = patient.substring(PATIENT.length());
        return new TreeSet<>(database.queryForList(WholeRecord.holders(), String.class, child, child));
    }

    /**
     * Asks the service of each meeting ahead to which it isn't invited, once.
     *
     * @param children by {@link #children}
     */
    void ask(EpisodeOfCare begun, Set<String> children, RequestDetails because) {
        List<Appointment> ahead = store.bodies(AHEAD, (Object) children.toArray(String[]::new)).stream()
                .map(store::parse)
                .map(Appointment.class::cast)
                .filter(meeting -> isAhead(meeting) && of(meeting, children).isPresent())
                .toList();
        if (ahead.isEmpty()) {
            return;
        }
        List<Reference> service = List.of(begun.getManagingOrganization());
        InvitedAgencies invited = agencies.of(service, ahead);
        Instant now = clock.now();
        ahead.stream()
                .filter(meeting -> lacks(meeting, begun, invited))
                .forEach(meeting ->
                        of(meeting, children).ifPresent(child -> leftOut.ask(child, meeting, begun, because, now)));
    }

    /** The first of some children whom a meeting is about. */
    private static Optional<String> of(Appointment meeting, Set<String> children) {
        return Meeting.children(meeting).stream().filter(children::contains).findFirst();
    }
}
