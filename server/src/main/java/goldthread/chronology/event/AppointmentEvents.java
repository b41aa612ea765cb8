package goldthread.chronology.event;

import static goldthread.terminology.ChronologyCategory.APPOINTMENT;
import static goldthread.terminology.ChronologyCategory.MISSED_APPOINTMENT;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Meeting;
import goldthread.terminology.ChronologyCategory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;

/** Appointments that were made, kept, cancelled or missed. Children are brought or not; they rarely fail to attend. */
final class AppointmentEvents {

    private AppointmentEvents() {}

    static List<Event> of(Appointment appointment, Telling telling) {
        AppointmentStatus status = Objects.requireNonNullElse(appointment.getStatus(), AppointmentStatus.NULL);
        if (status == AppointmentStatus.ENTEREDINERROR) {
            return List.of();
        }
        Optional<CodeableConcept> missed = missedKind(appointment);
        boolean isMeeting = Meeting.isOne(appointment);
        boolean isMissed =
                !Meeting.isNotMissedByChild(appointment) && (status == AppointmentStatus.NOSHOW || missed.isPresent());
        String made = isMeeting ? meeting(status) : state(status);
        String start = isMissed ? missed.flatMap(telling::ours).orElse("Appointment missed") : made;
        ChronologyCategory kind = isMeeting ? ChronologyCategory.MEETING : APPOINTMENT;
        String summary = new Sentence(start)
                .and(": ", what(appointment, telling))
                .and(", because: ", telling.words(appointment.getCancelationReason()))
                .end();
        return EventTime.at(appointment.getStartElement())
                .or(() -> EventTime.at(appointment.getCreatedElement()))
                .map(time -> List.of(Event.of(time, isMissed ? MISSED_APPOINTMENT : kind, isMissed, summary)))
                .orElse(List.of());
    }

    private static Optional<CodeableConcept> missedKind(Appointment appointment) {
        Extension missed = FirstExtension.of(appointment, Extensions.MISSED_APPOINTMENT);
        Extension kind = missed == null ? null : FirstExtension.of(missed, "kind");
        return kind != null && kind.getValue() instanceof CodeableConcept concept
                ? Optional.of(concept)
                : Optional.empty();
    }

    private static Optional<String> what(Appointment appointment, Telling telling) {
        return telling.words(appointment.getAppointmentType())
                .or(() -> telling.words(appointment.getServiceType()))
                .or(() -> telling.words(appointment.getReasonCode()))
                .or(() -> Optional.ofNullable(appointment.getDescription()));
    }

    private static String state(AppointmentStatus status) {
        return switch (status) {
            case PROPOSED, PENDING, WAITLIST -> "Appointment proposed";
            case FULFILLED, ARRIVED, CHECKEDIN -> "Appointment kept";
            case CANCELLED -> "Appointment cancelled";
            default -> "Appointment";
        };
    }

    private static String meeting(AppointmentStatus status) {
        return switch (status) {
            case PROPOSED, PENDING, WAITLIST -> "Meeting proposed";
            case FULFILLED, ARRIVED, CHECKEDIN -> "Meeting held";
            case CANCELLED -> "Meeting cancelled";
            case NOSHOW -> "Meeting not held";
            default -> "Meeting";
        };
    }
}
