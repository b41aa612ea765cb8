package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored beside the resources of a bundle, once, in the transaction that stores the first of them. */
final class StoredAlong {

    private static final String KEY = StoredAlong.class.getName();

    private final Runnable storing;
    private boolean done;

    StoredAlong(Runnable storing) {
        this.storing = storing;
    }

    /** Waits for the first resource that the request stores. */
    void with(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }

    /**
     * Stores it before the transaction commits that is under way, when something waits: by then everything in it has its
     * id.
     */
    static void store(RequestDetails request) {
        if (request.getUserData().remove(KEY) instanceof StoredAlong waiting) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    waiting.store();
                }
            });
        }
    }

    private void store() {
        storing.run();
        done = true;
    }

    /** Stores it alone, when the request has stored no resource. */
    void unlessDone(TransactionTemplate transaction) {
        if (!done) {
            transaction.executeWithoutResult(status -> store());
        }
    }
}
