package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.Meeting;
import goldthread.terminology.Coded;
import goldthread.terminology.MissedAppointmentFollowUp;
import goldthread.terminology.MissedAppointmentKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;

/** What an appointment says of a child who was not seen. */
public final class Missed {

    private static final String PATIENT = "Patient/";
    private static final Set<MissedAppointmentKind> BY_CHILD_OR_FAMILY = EnumSet.of(
            MissedAppointmentKind.WAS_NOT_BROUGHT, MissedAppointmentKind.DID_NOT_ATTEND, MissedAppointmentKind.REFUSED);

    private Missed() {}

    /**
     * Whether it was missed, and not by the service's own doing; what doesn't say how it was missed counts. A meeting of
     * agencies that didn't take place is nothing that a child missed.
     */
    public static boolean counts(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.NOSHOW
                && !Meeting.isNotMissedByChild(appointment)
                && kind(appointment).map(BY_CHILD_OR_FAMILY::contains).orElse(true);
    }

    /** How it was missed, when it says so. */
    public static Optional<MissedAppointmentKind> kind(Appointment appointment) {
        return parts(appointment, "kind").stream()
                .filter(part -> part.getValue() instanceof CodeableConcept)
                .flatMap(part -> Coded.find(MissedAppointmentKind.class, (CodeableConcept) part.getValue()).stream())
                .findFirst();
    }

    /** What the service does about it, when it says so by a code. */
    public static Optional<MissedAppointmentFollowUp> followUp(Appointment appointment) {
        return parts(appointment, "follow-up").stream()
                .filter(part -> part.getValue() instanceof CodeableConcept)
                .flatMap(
                        part -> Coded.find(MissedAppointmentFollowUp.class, (CodeableConcept) part.getValue()).stream())
                .findFirst();
    }

    /** Whether it says what is done about it. */
    static boolean saysWhatFollows(Appointment appointment) {
        return parts(appointment, "follow-up").stream()
                .anyMatch(part -> part.hasValue()
                        && !(part.getValue() instanceof CodeableConcept concept
                                && MissedAppointmentFollowUp.NOT_KNOWN_YET.isIn(concept)));
    }

    private static List<Extension> parts(Appointment appointment, String url) {
        return appointment.getExtensionsByUrl(Extensions.MISSED_APPOINTMENT).stream()
                .flatMap(missed -> missed.getExtensionsByUrl(url).stream())
                .toList();
    }

    /** Logical ids of the children whose appointment it was. */
    public static List<String> children(Appointment appointment) {
        return appointment.getParticipant().stream()
                .flatMap(participant -> PartyKey.of(participant.getActor()).stream())
                .filter(actor -> actor.startsWith(PATIENT))
                .map(actor -> actor.substring(PATIENT.length()))
                .distinct()
                .toList();
    }
}
