package goldthread.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.referral.ReferralTasks;
import goldthread.terminology.BookingAndReferral;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/**
 * A referral that comes by message: the child, the request, whatever else the message tells of the child, and a task for
 * each organisation that is asked.
 *
 * @param message the message
 * @param json the same, as it was sent
 * @param child whom it is about
 * @param request its focus
 * @param receivers who is asked
 * @param sender who asks
 */
record NewReferral(
        Message message,
        JsonNode json,
        MessageChild child,
        Part<ServiceRequest> request,
        List<Receiver> receivers,
        Receiver sender) {

    private static final Set<String> ASKED = Set.of("referral", "validation");

    /** Reads it out of a message. */
    static NewReferral of(Message message, JsonNode json) {
        Kinds.requireOfRequest(message);
        Part<ServiceRequest> request = focus(message);
        requireCategory(request);
        MessageChild child = MessageChild.of(message);
        child.requireSubject(request.resource().getSubject(), request.place(".subject"));
        Reference sender = message.header().resource().getSender();
        return new NewReferral(
                message,
                json,
                child,
                request,
                Receiver.of(message, request),
                new Receiver(
                        message.sender(),
                        message.nameOf(sender),
                        message.header().place(".sender")));
    }

    /** The request that a message is about. */
    static Part<ServiceRequest> focus(Message message) {
        Part<ServiceRequest> request = message.one(ServiceRequest.class);
        List<Reference> focus = message.header().resource().getFocus();
        if (focus.size() != 1 || !request.fullUrl().equals(focus.get(0).getReference())) {
            throw Unclear.workflow(
                    "The focus of such a message is its ServiceRequest, by the fullUrl of the entry.",
                    message.header().place(".focus"));
        }
        return request;
    }

    private static void requireCategory(Part<ServiceRequest> request) {
        boolean known = request.resource().getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> BookingAndReferral.REQUEST_CATEGORY.equals(coding.getSystem()))
                .map(Coding::getCode)
                .anyMatch(ASKED::contains);
        if (!known) {
            throw Unclear.notSupported(
                    "A request asks for a referral or a validation: a code of " + BookingAndReferral.REQUEST_CATEGORY
                            + ".",
                    request.place(".category"));
        }
    }

    /** What is to be stored of it. */
    Made made(Instant now) {
        if (request.resource().getStatus() != ServiceRequestStatus.ACTIVE) {
            throw Unclear.workflow("A new request is active.", request.place(".status"));
        }
        Made made = new Made();
        NamedParties parties = new NamedParties(json);
        records(made, parties);
        for (Task task : tasks(now)) {
            made.create(request.index(), task);
        }
        LeftOut leftOut = new LeftOut(message, parties);
        request.resource().getPerformer().forEach(leftOut::addressed);
        leftOut.note(made);
        return made;
    }

    private void records(Made made, NamedParties parties) {
        for (int i = 1; i < message.bundle().getEntry().size(); i++) {
            BundleEntryComponent entry = message.bundle().getEntry().get(i);
            if (!NamedParties.TYPES.contains(entry.getResource().fhirType())) {
                JsonNode sent = json.path("entry").path(i).path("resource");
                made.create(i, fullUrl(entry, i), i == request.index() ? request(parties) : parties.taken(sent));
            }
        }
    }

    private static String fullUrl(BundleEntryComponent entry, int index) {
        if (!entry.hasFullUrl()) {
            throw Unclear.missing("Each entry of a message has a fullUrl.", "Bundle.entry[" + index + "].fullUrl");
        }
        return entry.getFullUrl();
    }

    private ObjectNode request(NamedParties parties) {
        ObjectNode sent =
                json.path("entry").path(request.index()).path("resource").deepCopy();
        sent.remove("performer");
        ObjectNode taken = parties.taken(sent);
        ArrayNode performers = taken.putArray("performer");
        receivers.forEach(receiver -> performers.add(reference(receiver)));
        if (!taken.has("requester")) {
            taken.set("requester", reference(sender));
        }
        if (!taken.has("authoredOn") && json.path("timestamp").isTextual()) {
            taken.set("authoredOn", json.get("timestamp"));
        }
        return taken;
    }

    private static JsonNode reference(Receiver party) {
        return Made.json(new Task().setOwner(party.reference())).get("owner");
    }

    private List<Task> tasks(Instant now) {
        ServiceRequest sent = new ServiceRequest()
                .setSubject(new Reference(child.patient().fullUrl()))
                .setPriority(request.resource().getPriority());
        sent.getMeta().setSecurity(request.resource().getMeta().getSecurity());
        sent.setId(request.fullUrl());
        receivers.forEach(receiver -> sent.addPerformer(receiver.reference()));
        return ReferralTasks.first(sent, sender.reference(), now);
    }
}
