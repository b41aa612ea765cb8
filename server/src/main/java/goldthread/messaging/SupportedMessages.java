package goldthread.messaging;

import goldthread.store.ReceivedMessages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The national messages that are processed just as the standard defines them; all else is told in words. */
@Component
class SupportedMessages implements ReceivedMessages {

    private static final String ROOT = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-";

    @Override
    public List<String> definitions() {
        return List.of(ROOT + "referral", ROOT + "validation", ROOT + "cancelled");
    }

    @Override
    public String documentation() {
        return "Messages of the national Booking and Referral standard are processed and answered at once; one that comes again"
                + " under its number has the same answer and no second effect. Also processed, with more asked for than the"
                + " standard does: servicerequest-response (the end of a referral says what came of it, a rejection what else"
                + " there is), booking-request without a slot, and booking-response that says that the child was not seen. Not"
                + " processed: responses to a validation that bring a CarePlan, Slot and Schedule, and the deletion of"
                + " anything.";
    }
}
