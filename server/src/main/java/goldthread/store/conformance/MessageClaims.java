package goldthread.store.conformance;

import goldthread.store.ReceivedMessages;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementMessagingComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.EventCapabilityMode;

/** What the CapabilityStatement says of messages: what the room that processes them says. */
final class MessageClaims {

    private MessageClaims() {}

    static void write(ReceivedMessages room, CapabilityStatementMessagingComponent messaging) {
        messaging.setDocumentation(room.documentation());
        room.definitions()
                .forEach(definition -> messaging
                        .addSupportedMessage()
                        .setMode(EventCapabilityMode.RECEIVER)
                        .setDefinition(definition));
    }
}
