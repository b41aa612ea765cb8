package goldthread.messaging;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Finds out what a message asks, and what would have to be sent otherwise to bring that about. */
@Component
class Translators {

    private final Known known;
    private final RequestUpdates updates;
    private final Answers answers;
    private final Bookings bookings;

    Translators(Known known, RequestUpdates updates, Answers answers, Bookings bookings) {
        this.known = known;
        this.updates = updates;
        this.answers = answers;
        this.bookings = bookings;
    }

    /**
     * Translates a message.
     *
     * @param json the message as it was sent
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException when it can't be followed
     */
    Made translate(Message message, JsonNode json, Instant now, RequestDetails request) {
        return switch (message.event()) {
            case SERVICEREQUEST_REQUEST ->
                message.update() ? updates.translate(message, json, now, request) : newReferral(message, json, now);
            case SERVICEREQUEST_RESPONSE -> answers.ofReferral(message, now, request);
            case BOOKING_REQUEST -> bookings.translate(message, json, request);
            case BOOKING_RESPONSE -> answers.ofBooking(message, request);
        };
    }

    private Made newReferral(Message message, JsonNode json, Instant now) {
        NewReferral referral = NewReferral.of(message, json);
        known.requireHere(referral.receivers());
        return referral.made(now);
    }
}
