package goldthread.web.meeting;

import goldthread.profiles.Meeting;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * Those who are invited to a meeting, by a name under which a form can ask about each: who they are and for whom they come,
 * and not where they stand in the list, which another may have changed meanwhile.
 */
final class Invited {

    private Invited() {}

    /** All but the child, in the order of the invitations; who is invited twice has a name for each time. */
    static Map<String, AppointmentParticipantComponent> by(Appointment meeting) {
        Map<String, AppointmentParticipantComponent> found = new LinkedHashMap<>();
        meeting.getParticipant().stream().filter(one -> !Meeting.isChild(one)).forEach(one -> {
            String who = key(one.getActor()) + " " + key(Meeting.agency(one).orElseGet(Reference::new));
            for (int time = 1; found.putIfAbsent(named(who + " " + time), one) != null; ) {
                time++;
            }
        });
        return found;
    }

    private static String key(Reference party) {
        return party.getReferenceElement().toUnqualifiedVersionless().getValue() + "|"
                + party.getIdentifier().getSystem() + "|"
                + party.getIdentifier().getValue() + "|"
                + (party.hasReference() || party.hasIdentifier() ? "" : party.getDisplay());
    }

    /** The same for the same words; fit for the name of an input and for an address within the page. */
    private static String named(String who) {
        return UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
