package goldthread.notification;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * What is sent to a receiver, as HL7's Subscriptions R5 Backport has it for R4: references that are relative to this
 * server's base, and nothing of what the records say.
 *
 * @param lane to whom
 * @param at when it is sent
 */
record EventNotification(Lane lane, Instant at) {

    private static final String NOTIFICATION = SubscriptionForm.BACKPORT + "backport-subscription-notification-r4";
    private static final String STATUS = SubscriptionForm.BACKPORT + "backport-subscription-status-r4";

    /** That the server can reach the receiver, before anything is told. */
    Bundle handshake() {
        return bundle(status("handshake"));
    }

    /**
     * One event.
     *
     * @param event what happened
     * @param number of the event among those of the Subscription
     */
    Bundle of(Occurrence event, long number) {
        Parameters status = status("event-notification");
        ParametersParameterComponent told = status.addParameter().setName("notification-event");
        told.addPart().setName("event-number").setValue(new StringType(Long.toString(number)));
        told.addPart().setName("timestamp").setValue(new InstantType(Date.from(event.occurred())));
        if (lane.content().equals(SubscriptionForm.ID_ONLY)) {
            told.addPart().setName("focus").setValue(new Reference(event.focus()));
            told.addPart().setName("additional-context").setValue(new Reference("Patient/" + event.child()));
        }
        told.addPart().setName("position").setValue(new IntegerType((int) event.number()));
        return bundle(status);
    }

    /** How the subscription stands, of itself. */
    Parameters status(String type) {
        Parameters status = new Parameters();
        status.setId(UUID.randomUUID().toString());
        status.getMeta().addProfile(STATUS);
        status.addParameter().setName("subscription").setValue(new Reference("Subscription/" + lane.id()));
        if (!lane.content().equals(SubscriptionForm.EMPTY)) {
            status.addParameter()
                    .setName("topic")
                    .setValue(new CanonicalType(lane.topic().canonical()));
        }
        status.addParameter().setName("status").setValue(new CodeType(lane.status()));
        status.addParameter().setName("type").setValue(new CodeType(type));
        status.addParameter()
                .setName("events-since-subscription-start")
                .setValue(new StringType(Long.toString(lane.events())));
        return status;
    }

    private Bundle bundle(Parameters status) {
        Bundle bundle = new Bundle();
        bundle.setId(UUID.randomUUID().toString());
        bundle.getMeta().addProfile(NOTIFICATION);
        bundle.setType(BundleType.HISTORY).setTimestamp(Date.from(at));
        BundleEntryComponent entry =
                bundle.addEntry().setFullUrl("urn:uuid:" + status.getIdPart()).setResource(status);
        entry.getRequest().setMethod(HTTPVerb.GET).setUrl("Subscription/" + lane.id() + "/$status");
        entry.getResponse().setStatus("200");
        return bundle;
    }
}
