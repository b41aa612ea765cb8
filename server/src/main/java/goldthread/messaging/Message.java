package goldthread.messaging;

import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.IdentifierSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A message as the standard builds it: a header that says what happened and between whom, and the resources that it is
 * about. Making one refuses a bundle that is none.
 *
 * @param bundle as it was sent; never changed
 * @param header its first entry
 * @param event what it is about
 * @param update whether it changes something, and isn't new
 * @see <a href="https://hl7.org/fhir/R4/messaging.html">FHIR, messaging</a>
 */
record Message(Bundle bundle, Part<MessageHeader> header, MessageEvent event, boolean update) {

    private static final int MOST_ENTRIES = 200;

    /**
     * Reads a bundle.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when it is no message that can be followed
     */
    static Message of(Bundle bundle) {
        if (bundle.getType() != Bundle.BundleType.MESSAGE) {
            throw Unclear.workflow("A message is a Bundle of type message.", "Bundle.type");
        }
        if (bundle.getEntry().size() > MOST_ENTRIES) {
            throw Unclear.notSupported("A message has at most " + MOST_ENTRIES + " entries.", "Bundle.entry");
        }
        if (!bundle.hasIdElement() || !bundle.getIdElement().hasIdPart()) {
            throw Unclear.missing("A message has an id, by which its answers name it.", "Bundle.id");
        }
        if (!(bundle.getEntryFirstRep().getResource() instanceof MessageHeader first)) {
            throw Unclear.missing("The first entry of a message is its MessageHeader.", "Bundle.entry[0].resource");
        }
        Part<MessageHeader> header = new Part<>(0, "", first);
        MessageEvent event = MessageEvent.of(
                        first.getEvent() instanceof org.hl7.fhir.r4.model.Coding coding
                                ? coding
                                : new org.hl7.fhir.r4.model.Coding())
                .orElseThrow(() -> Unclear.workflow(
                        "The event is a code of " + BookingAndReferral.EVENT
                                + ": servicerequest-request, servicerequest-response, booking-request or"
                                + " booking-response.",
                        header.place(".event")));
        return new Message(bundle, header, event, isUpdate(header));
    }

    private static boolean isUpdate(Part<MessageHeader> header) {
        String reason = header.resource().getReason().getCoding().stream()
                .filter(coding -> BookingAndReferral.REASON.equals(coding.getSystem()))
                .map(coding -> String.valueOf(coding.getCode()))
                .findFirst()
                .orElse("");
        return switch (reason) {
            case "new" -> false;
            case "update" -> true;
            case "delete" ->
                throw Unclear.notSupported(
                        "Nothing is deleted here: send an update whose status is entered-in-error.",
                        header.place(".reason"));
            default ->
                throw Unclear.workflow(
                        "The reason is new or update, of " + BookingAndReferral.REASON + ".", header.place(".reason"));
        };
    }

    /** The id under which its answers name it. */
    String bundleId() {
        return bundle.getIdElement().getIdPart();
    }

    /** The id of its header, when it has one. */
    Optional<String> headerId() {
        return header.id();
    }

    /** All resources of a type, in their order. */
    <R extends Resource> List<Part<R>> all(Class<R> type) {
        List<Part<R>> found = new ArrayList<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (type.isInstance(entry.getResource())) {
                found.add(new Part<>(i, String.valueOf(entry.getFullUrl()), type.cast(entry.getResource())));
            }
        }
        return found;
    }

    /**
     * The one resource of a type.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when there is none, or more
     */
    <R extends Resource> Part<R> one(Class<R> type) {
        List<Part<R>> found = all(type);
        if (found.size() != 1) {
            throw Unclear.missing("Such a message has exactly one " + type.getSimpleName() + ".", "Bundle.entry");
        }
        return found.get(0);
    }

    /** What a reference names among the message's own entries. */
    <R extends Resource> Optional<Part<R>> find(Reference reference, Class<R> type) {
        return all(type).stream()
                .filter(part -> part.fullUrl().equals(reference.getReference()))
                .findFirst();
    }

    /**
     * The organisation that sends it.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when it names none by its ODS code
     */
    Identifier sender() {
        return organisation(header.resource().getSender())
                .orElseThrow(() -> Unclear.missing(
                        "The sender is an Organization of the message, or a reference by identifier, with its ODS code.",
                        header.place(".sender")));
    }

    /** The organisation that a reference names, or that provides the service that it names, by ODS code. */
    Optional<Identifier> organisation(Reference reference) {
        return itself(reference)
                .or(() -> find(reference, HealthcareService.class)
                        .flatMap(part -> itself(part.resource().getProvidedBy())));
    }

    private Optional<Identifier> itself(Reference reference) {
        return ods(List.of(reference.getIdentifier()))
                .or(() -> find(reference, Organization.class)
                        .flatMap(part -> ods(part.resource().getIdentifier())));
    }

    /**
     * Whether the sender can be somebody whom a record names. A caller may speak for several organisations; each message is
     * one organisation's.
     *
     * @param codes the ODS codes by which the record names them; empty when it names them otherwise
     */
    boolean mayBeBy(Set<String> codes) {
        return codes.isEmpty() || codes.contains(sender().getValue());
    }

    private static Optional<Identifier> ods(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.hasValue() && BookingAndReferral.isOds(identifier.getSystem()))
                .findFirst()
                .map(identifier -> new Identifier()
                        .setSystem(IdentifierSystems.ODS_ORGANISATION)
                        .setValue(identifier.getValue()));
    }

    /** What an organisation or service is called, when the message says. */
    Optional<String> nameOf(Reference reference) {
        return find(reference, Organization.class)
                .map(part -> part.resource().getName())
                .or(() -> find(reference, HealthcareService.class)
                        .map(part -> part.resource().getName()))
                .or(() -> Optional.ofNullable(reference.getDisplay()));
    }
}
