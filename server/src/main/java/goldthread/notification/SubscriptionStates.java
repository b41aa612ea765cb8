package goldthread.notification;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.Store;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the server says of a Subscription in the resource itself: that it is active, given up, or off and why. */
@Component
class SubscriptionStates {

    private final Store store;
    private final Claims claims;
    private final TransactionTemplate transaction;

    SubscriptionStates(Store store, Claims claims, PlatformTransactionManager transactions) {
        this.store = store;
        this.claims = claims;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The handshake was answered: from now on events are told. Both are stored, or none is. */
    void begin(Claim handshake) {
        transaction.executeWithoutResult(status -> {
            if (claims.delivered(handshake)) {
                become(handshake.lane(), SubscriptionStatus.ACTIVE, "");
            }
        });
    }

    /** Says how it stands; a version that somebody stores meanwhile counts more. */
    void become(String id, SubscriptionStatus status, String error) {
        Optional<Subscription> stored = store.read(Subscription.class, id);
        stored.filter(subscription -> subscription.getStatus() != status).ifPresent(subscription -> {
            subscription.setStatus(status).setError(error.isEmpty() ? null : error);
            store.update(subscription, new SystemRequestDetails());
        });
    }
}
