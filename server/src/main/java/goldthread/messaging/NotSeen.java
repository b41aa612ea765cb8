package goldthread.messaging;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.MissedAppointmentFollowUp;
import goldthread.terminology.MissedAppointmentKind;
import goldthread.terminology.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * The feedback that a child was not seen. The standard says only that nobody attended; of a child who doesn't go anywhere
 * alone that means that nobody brought them.
 *
 * @param appointment as the message gives it, with status noshow
 * @param child whose it was
 */
record NotSeen(Part<Appointment> appointment, Patient child) {

    /** One that was missed already may be told of again. */
    private static final Set<AppointmentStatus> CAN_BE_MISSED = EnumSet.of(
            AppointmentStatus.PROPOSED,
            AppointmentStatus.PENDING,
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN,
            AppointmentStatus.WAITLIST,
            AppointmentStatus.NOSHOW);

    private static final int GOES_ALONE = 16;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Whether an appointment says that nobody attended. */
    static boolean isSaidBy(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.NOSHOW;
    }

    /**
     * Requires that an appointment that is recorded can be the one that was missed.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 422 when it is another child's; 409 when it
     *     took place or was called off
     */
    void requireOf(Appointment stored) {
        boolean takesPart = stored.getParticipant().stream()
                .map(participant -> participant.getActor().getReferenceElement())
                .anyMatch(actor -> "Patient".equals(actor.getResourceType())
                        && child.getIdElement().getIdPart().equals(actor.getIdPart()));
        if (!takesPart) {
            throw Unclear.against(
                    Rule.SUBJECT_CHANGED,
                    "What the message is about is of another child: nothing was changed.",
                    appointment.place(".id"));
        }
        if (!CAN_BE_MISSED.contains(stored.getStatus())) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "The appointment took place or was called off: nobody can have missed it.",
                    appointment.place(".status"));
        }
    }

    /**
     * What is recorded.
     *
     * @param stored the appointment as it is recorded, when it is
     * @param about the referral, as {@code Type/id}; empty for none
     */
    Appointment record(Optional<Appointment> stored, String about) {
        Appointment said = appointment.resource();
        Appointment missed = stored.map(Appointment::copy).orElseGet(Appointment::new);
        missed.setStatus(AppointmentStatus.NOSHOW);
        if (stored.isEmpty()) {
            said.getIdentifier().forEach(identifier -> missed.addIdentifier(identifier.copy()));
            missed.setStartElement(said.getStartElement()).setEndElement(said.getEndElement());
            missed.setDescription(said.getDescription()).setComment(said.getComment());
            missed.setCreatedElement(said.getCreatedElement());
            missed.addParticipant()
                    .setActor(new Reference("Patient/" + child.getIdElement().getIdPart()))
                    .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        }
        if (!about.isEmpty() && missed.getBasedOn().stream().noneMatch(one -> about.equals(one.getReference()))) {
            missed.addBasedOn(new Reference(about));
        }
        if (FirstExtension.of(missed, Extensions.MISSED_APPOINTMENT) == null) {
            missed.addExtension(kind());
        }
        return missed;
    }

    private Extension kind() {
        Extension missed = new Extension(Extensions.MISSED_APPOINTMENT);
        part(
                missed,
                "kind",
                goesAlone() ? MissedAppointmentKind.DID_NOT_ATTEND : MissedAppointmentKind.WAS_NOT_BROUGHT);
        part(missed, "follow-up", MissedAppointmentFollowUp.NOT_KNOWN_YET);
        return missed;
    }

    private static void part(Extension missed, String name, Coded code) {
        missed.addExtension(name, new CodeableConcept(code.coding()));
    }

    private boolean goesAlone() {
        if (!child.getBirthDateElement().hasValue()
                || !appointment.resource().getStartElement().hasValue()) {
            return false;
        }
        LocalDate born = LocalDate.ofInstant(child.getBirthDate().toInstant(), ZoneId.systemDefault());
        return !born.plusYears(GOES_ALONE)
                .isAfter(LocalDate.ofInstant(appointment.resource().getStart().toInstant(), ZONE));
    }
}
