package goldthread.messaging;

import goldthread.profiles.Profiles;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.MessageHeader.MessageHeaderResponseComponent;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The answer to a message that was processed: the header with what it answers and how that went, what there is to say about it,
 * and what the message is about as it was stored. It is made of the receipt and of the versions that it names, so that a message
 * that comes again has the same answer.
 *
 * @param receipt of the message
 * @param message as it came, now or before
 * @param own where this server's FHIR begins
 * @see <a href="https://hl7.org/fhir/R4/messaging.html#3.4.1.2">FHIR, synchronous responses</a>
 */
record MessageAnswer(Receipt receipt, Message message, String own) {

    private static final String LEFT_OUT =
            "Nothing in the message refers to this organisation, person, service or place, so nothing of it was stored.";
    private static final String PROCESSED = "The message was processed, and nothing of it was left out.";

    /** @param told what is in focus, in the versions that the message stored */
    Bundle bundle(List<Resource> told) {
        String name = receipt.organisation() + " " + receipt.number();
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.MESSAGE);
        bundle.setId(id("bundle " + name));
        bundle.setTimestamp(Date.from(receipt.received()));
        String outcome = "urn:uuid:" + id("outcome " + name);
        MessageHeader header = header(outcome);
        header.setId(id("header " + name));
        // By an address of this server, so that what its focus names by type and id is found among the entries.
        add(bundle, header);
        bundle.addEntry().setFullUrl(outcome).setResource(outcome());
        told.forEach(resource -> add(bundle, resource));
        return bundle;
    }

    private void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(own + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private MessageHeader header(String outcome) {
        MessageHeader asked = message.header().resource();
        MessageHeader header = new MessageHeader();
        header.setEvent(receipt.event().coding());
        header.getSource().setName("Goldthread").setSoftware("Goldthread").setEndpoint(own);
        MessageDestinationComponent destination = header.addDestination()
                .setReceiver(new Reference().setIdentifier(message.sender().copy()));
        if (asked.getSource().hasEndpoint()) {
            destination
                    .setName(asked.getSource().getName())
                    .setEndpoint(asked.getSource().getEndpoint());
        }
        message.organisation(asked.getDestinationFirstRep().getReceiver())
                .ifPresent(receiver -> header.setSender(new Reference().setIdentifier(receiver.copy())));
        header.setReason(asked.getReason().copy());
        header.setResponse(new MessageHeaderResponseComponent()
                .setIdentifier(receipt.bundleId())
                .setCode(ResponseType.OK)
                .setDetails(new Reference(outcome)));
        receipt.stored().forEach(reference -> header.addFocus(new Reference(reference)));
        return header;
    }

    private OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        receipt.leftOut().stream()
                .sorted()
                .forEach(index -> outcome.addIssue(Outcomes.issue(
                        IssueSeverity.INFORMATION,
                        IssueType.INFORMATIONAL,
                        Rule.NOT_SUPPORTED.code(),
                        LEFT_OUT,
                        "Bundle.entry[" + index + "].resource")));
        if (!outcome.hasIssue()) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .setDiagnostics(PROCESSED);
        }
        return outcome;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes((Profiles.ROOT + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
