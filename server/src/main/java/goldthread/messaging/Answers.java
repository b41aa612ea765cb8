package goldthread.messaging;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.referral.ReferralTasks;
import goldthread.referral.Step;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Messages by which whoever was asked answers: where a request stands with them, or that the child was not seen. */
@Component
class Answers {

    private final Known known;
    private final Receipts receipts;
    private final ReferralTasks tasks;

    Answers(Known known, Receipts receipts, ReferralTasks tasks) {
        this.known = known;
        this.receipts = receipts;
        this.tasks = tasks;
    }

    /**
     * A referral and the task of it that is the sender's.
     *
     * @param referral as it is stored
     * @param task as it is stored
     */
    private record Asked(ServiceRequest referral, Task task) {}

    Made ofReferral(Message message, Instant now, RequestDetails request) {
        Kinds.requireOfAnswer(message);
        Part<ServiceRequest> given = message.one(ServiceRequest.class);
        Asked asked = asked(message, request);
        Patient child = child(message, asked.referral().getSubject());
        Optional<Part<Appointment>> missed = missed(message);
        if (missed.isPresent()) {
            return notSeen(
                    new NotSeen(missed.get(), child),
                    "ServiceRequest/" + asked.referral().getIdPart(),
                    request);
        }
        refuseAppointments(message);
        Step step = new Reply(given, encounter(message)).step();
        Made made = new Made();
        made.keep(asked.referral());
        if (step.isTaken(asked.task())) {
            made.keep(asked.task());
        } else {
            made.update(given.index(), asked.task(), Made.json(step.on(asked.task(), now)));
        }
        return made;
    }

    Made ofBooking(Message message, RequestDetails request) {
        Kinds.requireOfAnswer(message);
        Part<Appointment> given = message.one(Appointment.class);
        if (!NotSeen.isSaidBy(given.resource())) {
            throw Unclear.workflow(
                    "An answer to a booking says that the child was not seen: noshow.", given.place(".status"));
        }
        Appointment stored = booked(message, request);
        Reference subject = stored.getParticipant().stream()
                .map(participant -> participant.getActor())
                .filter(actor -> "Patient".equals(actor.getReferenceElement().getResourceType()))
                .findFirst()
                .orElseGet(Reference::new);
        Made made = new Made();
        NotSeen missed = new NotSeen(given, child(message, subject));
        missed.requireOf(stored);
        made.update(given.index(), stored, Made.json(missed.record(Optional.of(stored), "")));
        return made;
    }

    private Appointment booked(Message message, RequestDetails request) {
        return receipts.asked(original(message)).stream()
                .flatMap(receipt -> receipt.stored().stream())
                .filter(reference -> reference.startsWith("Appointment/"))
                .map(reference -> reference.substring("Appointment/".length()))
                .flatMap(id -> known.find(Appointment.class, id, request).stream())
                .findFirst()
                .orElseThrow(Outcomes::notFound);
    }

    private Made notSeen(NotSeen missed, String referral, RequestDetails request) {
        Part<Appointment> given = missed.appointment();
        Optional<Appointment> stored = given.id().flatMap(id -> known.find(Appointment.class, id, request));
        stored.ifPresent(missed::requireOf);
        Made made = new Made();
        Appointment record = missed.record(stored, referral);
        stored.ifPresentOrElse(
                before -> made.update(given.index(), before, Made.json(record)),
                () -> made.create(given.index(), record));
        return made;
    }

    private Asked asked(Message message, RequestDetails request) {
        String original = original(message);
        List<Asked> found = Stream.concat(
                        receipts.asked(original).stream().flatMap(receipt -> receipt.referrals().stream()),
                        Stream.of(original))
                .distinct()
                .flatMap(id -> known.find(ServiceRequest.class, id, request).stream())
                .flatMap(referral -> own(message, referral, request).map(task -> new Asked(referral, task)))
                .toList();
        List<Asked> open =
                found.stream().filter(asked -> !Step.isOver(asked.task())).toList();
        if (open.size() > 1) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "Several tasks of this request are open with you: answer each by its own operation.",
                    message.header().place(".response.identifier"));
        }
        return Stream.concat(open.stream(), found.stream()).findFirst().orElseThrow(Outcomes::notFound);
    }

    private Stream<Task> own(Message message, ServiceRequest referral, RequestDetails request) {
        return tasks.of(referral, request).stream()
                .filter(task -> tasks.isOwner(task, request) && message.mayBeBy(Known.codes(task.getOwner())));
    }

    /** The message that this answers; that it couldn't be processed is no answer to what it asked. */
    private static String original(Message message) {
        if (message.header().resource().getResponse().getCode() != ResponseType.OK) {
            throw Unclear.notSupported(
                    "An answer to a request has the response code ok; a failure to process it isn't told here.",
                    message.header().place(".response.code"));
        }
        String identifier = message.header().resource().getResponse().getIdentifier();
        if (identifier == null || identifier.isBlank()) {
            throw Unclear.workflow(
                    "An answer names the message that it answers, by the id of its Bundle.",
                    message.header().place(".response.identifier"));
        }
        return identifier;
    }

    private Patient child(Message message, Reference subject) {
        Optional<Patient> stored = known.child(subject);
        MessageChild.of(message).requireSame(stored);
        return stored.orElseThrow(Outcomes::notFound);
    }

    private static Optional<Part<Appointment>> missed(Message message) {
        return message.all(Appointment.class).stream()
                .filter(part -> NotSeen.isSaidBy(part.resource()))
                .findFirst();
    }

    /** Only one that was missed is feedback; any other is a booking. */
    private static void refuseAppointments(Message message) {
        message.all(Appointment.class).stream().findFirst().ifPresent(other -> {
            throw Unclear.workflow(
                    "An answer to a referral tells of an appointment only that the child was not seen: noshow. Others come"
                            + " as booking-request.",
                    other.place(".status"));
        });
    }

    /** The receiver's own: the one in focus; else the only one. */
    private static Optional<Part<Encounter>> encounter(Message message) {
        List<Part<Encounter>> all = message.all(Encounter.class);
        Optional<Part<Encounter>> focus = message.header().resource().getFocus().stream()
                .flatMap(reference -> message.find(reference, Encounter.class).stream())
                .findFirst();
        return focus.or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }
}
