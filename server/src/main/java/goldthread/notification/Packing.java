package goldthread.notification;

import ca.uhn.fhir.context.FhirContext;
import goldthread.notification.wire.Message;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the message of a delivery at the moment when it is sent, and not when the event happened: whoever may no longer
 * know of the event by then isn't told.
 */
@Component
class Packing {

    private static final String EVENT =
            "SELECT event_position, " + Occurrence.COLUMNS + " FROM gt_topic_event WHERE event_position = ?";
    private static final String ID = "SELECT id FROM gt_topic_event WHERE event_position = ?";

    private final JdbcTemplate database;
    private final FhirContext fhir;
    private final Lanes lanes;
    private final Claims claims;
    private final Audience audience;

    Packing(JdbcTemplate database, FhirContext fhir, Lanes lanes, Claims claims, Audience audience) {
        this.database = database;
        this.fhir = fhir;
        this.lanes = lanes;
        this.claims = claims;
        this.audience = audience;
    }

    /** The message; nothing when it isn't to be sent, or not by whoever has this claim. */
    Optional<Message> pack(Claim claim) {
        Optional<Lane> found = lanes.find(claim.lane());
        boolean open = found.isPresent() && found.get().status().equals(claim.isHandshake() ? "requested" : "active");
        if (!open) {
            return Optional.empty();
        }
        Lane lane = found.get();
        if (claim.isHandshake()) {
            return message(claim, lane, lane.id(), new EventNotification(lane, claim.now()).handshake());
        }
        Occurrence event =
                database.query(EVENT, Occurrence::of, claim.position()).get(0);
        if (!mayKnow(claim, lane, event)) {
            claims.dropped(claim);
            return Optional.empty();
        }
        return number(claim, event);
    }

    private boolean mayKnow(Claim claim, Lane lane, Occurrence event) {
        Houses houses = new Houses(database);
        return lane.belongsTo(claim.recipient(), houses)
                && audience.of(event, houses).contains(claim.recipient());
    }

    private Optional<Message> number(Claim claim, Occurrence event) {
        long number = claims.number(claim);
        List<String> id = database.queryForList(ID, String.class, claim.position());
        return lanes.find(claim.lane())
                .flatMap(lane ->
                        message(claim, lane, id.get(0), new EventNotification(lane, claim.now()).of(event, number)));
    }

    /** The claim is renewed last of all, so that one who stood still in between sends nothing. */
    private Optional<Message> message(Claim claim, Lane lane, String id, Bundle body) {
        String text = fhir.newJsonParser().encodeResourceToString(body);
        return claims.renew(claim)
                ? Optional.of(new Message(URI.create(lane.endpoint()), id, claim.now(), text, lanes.secret(lane.id())))
                : Optional.empty();
    }
}
