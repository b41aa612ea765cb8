package goldthread.messaging;

import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * An organisation that a request is addressed to.
 *
 * @param code its ODS code as an identifier
 * @param name what the message calls it, or the service of it that is meant
 * @param place where the message names it
 */
record Receiver(Identifier code, Optional<String> name, String place) {

    private static final int MOST = 20;

    /** The performers of a request; whom the header addresses, when the request names none. */
    static List<Receiver> of(Message message, Part<ServiceRequest> request) {
        if (request.resource().getPerformer().size() > MOST) {
            throw Unclear.notSupported(
                    "A request asks at most " + MOST + " organisations.", request.place(".performer"));
        }
        List<Receiver> receivers = new ArrayList<>();
        for (int i = 0; i < request.resource().getPerformer().size(); i++) {
            receivers.add(
                    of(message, request.resource().getPerformer().get(i), request.place(".performer[" + i + "]")));
        }
        Optional<Receiver> addressed = addressed(message);
        if (receivers.isEmpty()) {
            return List.of(addressed.orElseThrow(() -> Unclear.missing(
                    "A request says who is asked: a performer with an ODS code.", request.place(".performer"))));
        }
        addressed.ifPresent(other -> requireAmong(receivers, other));
        return receivers;
    }

    private static Receiver of(Message message, Reference performer, String place) {
        return message.organisation(performer)
                .map(code -> new Receiver(code, message.nameOf(performer), place))
                .orElseThrow(() -> Unclear.missing(
                        "A performer is an Organization with an ODS code, or a HealthcareService that is provided by one.",
                        place));
    }

    /** Whom the header addresses, when it says so by an ODS code. */
    private static Optional<Receiver> addressed(Message message) {
        List<MessageDestinationComponent> destinations =
                message.header().resource().getDestination();
        if (destinations.size() != 1) {
            throw Unclear.missing(
                    "A message has one destination.", message.header().place(".destination"));
        }
        Reference receiver = destinations.get(0).getReceiver();
        return message.organisation(receiver)
                .map(code -> new Receiver(
                        code, message.nameOf(receiver), message.header().place(".destination[0].receiver")));
    }

    private static void requireAmong(List<Receiver> performers, Receiver addressed) {
        if (performers.stream().noneMatch(each -> each.key().equals(addressed.key()))) {
            throw Unclear.against(
                    Rule.MESSAGE_RECEIVER,
                    "The message is addressed to another organisation than the one that the request asks.",
                    addressed.place());
        }
    }

    /** {@code system|value}. */
    String key() {
        return code.getSystem() + "|" + code.getValue();
    }

    /** By what records name it. */
    Reference reference() {
        Reference reference = new Reference().setType("Organization").setIdentifier(code.copy());
        name.ifPresent(reference::setDisplay);
        return reference;
    }
}
