package goldthread.messaging;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.Objects;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Messages that tell of an appointment: that it was made with the service, changed, or cancelled. */
@Component
class Bookings {

    private final Known known;

    Bookings(Known known) {
        this.known = known;
    }

    Made translate(Message message, JsonNode json, RequestDetails request) {
        Kinds.requireOfBooking(message);
        Part<Appointment> booking = focus(message);
        MessageChild child = MessageChild.of(message);
        requireChild(booking, child);
        return message.update() ? changed(booking, child, json, request) : booked(message, booking, child, json);
    }

    private static void requireChild(Part<Appointment> booking, MessageChild child) {
        boolean takesPart = booking.resource().getParticipant().stream()
                .anyMatch(participant ->
                        child.patient().fullUrl().equals(participant.getActor().getReference()));
        if (!takesPart) {
            throw Unclear.missing(
                    "The child is a participant: refer to the message's Patient.", booking.place(".participant"));
        }
    }

    private static Part<Appointment> focus(Message message) {
        Part<Appointment> booking = message.one(Appointment.class);
        boolean named = message.header().resource().getFocus().stream()
                .anyMatch(focus -> booking.fullUrl().equals(focus.getReference()));
        if (!named) {
            throw Unclear.workflow(
                    "The focus of such a message is its Appointment, by the fullUrl of the entry.",
                    message.header().place(".focus"));
        }
        return booking;
    }

    private static Made booked(Message message, Part<Appointment> booking, MessageChild child, JsonNode json) {
        if (booking.resource().getStatus() != AppointmentStatus.BOOKED) {
            throw Unclear.workflow("A new booking is booked.", booking.place(".status"));
        }
        Made made = new Made();
        NamedParties parties = new NamedParties(json);
        Part<Patient> patient = child.patient();
        made.create(patient.index(), patient.fullUrl(), parties.taken(sent(json, patient.index())));
        made.create(booking.index(), booking.fullUrl(), parties.taken(sent(json, booking.index())));
        new LeftOut(message, parties).note(made);
        return made;
    }

    private Made changed(Part<Appointment> booking, MessageChild child, JsonNode json, RequestDetails request) {
        Appointment stored = known.require(Appointment.class, booking, request);
        Reference subject = stored.getParticipant().stream()
                .map(participant -> participant.getActor())
                .filter(actor -> "Patient".equals(actor.getReferenceElement().getResourceType()))
                .findFirst()
                .orElseGet(Reference::new);
        child.requireSame(known.child(subject));
        if (stored.getStatus() != AppointmentStatus.BOOKED) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "The appointment isn't booked any more: nothing of it can be changed or cancelled.",
                    booking.place(".status"));
        }
        Made made = new Made();
        made.update(booking.index(), stored, after(booking, stored, child, subject, json));
        return made;
    }

    private static JsonNode after(
            Part<Appointment> booking, Appointment stored, MessageChild child, Reference subject, JsonNode json) {
        Appointment said = booking.resource();
        return switch (Objects.requireNonNullElse(said.getStatus(), AppointmentStatus.NULL)) {
            case CANCELLED, ENTEREDINERROR ->
                Made.json(stored.copy()
                        .setStatus(said.getStatus())
                        .setCancelationReason(said.getCancelationReason().copy()));
            case BOOKED -> {
                ObjectNode taken = new NamedParties(json).taken(sent(json, booking.index()));
                taken.path("participant").forEach(participant -> {
                    if (participant.path("actor") instanceof ObjectNode actor
                            && actor.path("reference")
                                    .asText()
                                    .equals(child.patient().fullUrl())) {
                        actor.put("reference", subject.getReference());
                    }
                });
                yield taken;
            }
            default ->
                throw Unclear.workflow(
                        "An update cancels a booking (cancelled, entered-in-error) or changes it (booked).",
                        booking.place(".status"));
        };
    }

    private static JsonNode sent(JsonNode json, int index) {
        return json.path("entry").path(index).path("resource");
    }
}
