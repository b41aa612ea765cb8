package goldthread.messaging;

import goldthread.profiles.Profiles;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageHeaderResponseComponent;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;

/**
 * The answer to a message that was processed. It is made of the receipt alone, so that a message that comes again has the
 * same answer.
 *
 * @param receipt of the message
 * @param sender where its header says that it came from
 * @param own where this server's FHIR begins
 */
record MessageAnswer(Receipt receipt, MessageHeader sender, String own) {

    private static final String LEFT_OUT =
            "Nothing in the message refers to this organisation, person, service or place, so nothing of it was stored.";

    Bundle bundle() {
        String name = receipt.organisation() + " " + receipt.number();
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.MESSAGE);
        bundle.setId(id("bundle " + name));
        bundle.setTimestamp(Date.from(receipt.received()));
        MessageHeader header = header();
        header.setId(id("header " + name));
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + header.getIdElement().getIdPart())
                .setResource(header);
        List<Integer> leftOut = receipt.leftOut().stream().sorted().toList();
        if (!leftOut.isEmpty()) {
            String outcome = "urn:uuid:" + id("outcome " + name);
            header.getResponse().setDetails(new Reference(outcome));
            bundle.addEntry().setFullUrl(outcome).setResource(outcome(leftOut));
        }
        return bundle;
    }

    private MessageHeader header() {
        MessageHeader header = new MessageHeader();
        header.setEvent(receipt.event().coding());
        header.getSource().setName("Goldthread").setSoftware("Goldthread").setEndpoint(own);
        if (sender.getSource().hasEndpoint()) {
            header.addDestination()
                    .setName(sender.getSource().getName())
                    .setEndpoint(sender.getSource().getEndpoint());
        }
        header.setResponse(new MessageHeaderResponseComponent()
                .setIdentifier(receipt.bundleId())
                .setCode(ResponseType.OK));
        receipt.stored().forEach(reference -> header.addFocus(new Reference(reference)));
        return header;
    }

    private static OperationOutcome outcome(List<Integer> leftOut) {
        OperationOutcome outcome = new OperationOutcome();
        leftOut.forEach(index -> outcome.addIssue(Outcomes.issue(
                IssueSeverity.INFORMATION,
                IssueType.INFORMATIONAL,
                Rule.NOT_SUPPORTED.code(),
                LEFT_OUT,
                "Bundle.entry[" + index + "].resource")));
        return outcome;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes((Profiles.ROOT + " " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
