package goldthread.messaging;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters a message's receipt in the transaction that stores what it says. */
@Component
@Interceptor
class ReceiptAlong {

    private static final String KEY = ReceiptAlong.class.getName();
    private static final Set<String> TOLD = Set.of("ServiceRequest", "Task", "Appointment");

    private final Receipts receipts;
    private final TransactionTemplate alone;

    ReceiptAlong(Receipts receipts, PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.alone = new TransactionTemplate(transactions);
    }

    /** A receipt that waits for what its request stores. */
    private static final class Waiting {

        private final Function<List<String>, Receipt> receipt;
        private @Nullable Receipt entered;

        Waiting(Function<List<String>, Receipt> receipt) {
            this.receipt = receipt;
        }
    }

    /** What one transaction stores of it; a transaction that is tried again begins anew. */
    private final class Attempt implements TransactionSynchronization {

        private final Waiting waiting;
        private final Map<String, String> stored = new LinkedHashMap<>();

        Attempt(Waiting waiting) {
            this.waiting = waiting;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Receipt receipt = waiting.receipt.apply(List.copyOf(stored.values()));
            receipts.enter(receipt);
            waiting.entered = receipt;
        }
    }

    /**
     * Carries something out and enters its receipt with it.
     *
     * @param receipt made of what was stored
     * @param storing stores it, and says what there is of it when it is stored already
     */
    Receipt with(RequestDetails request, Function<List<String>, Receipt> receipt, Supplier<List<String>> storing) {
        Waiting waiting = new Waiting(receipt);
        request.getUserData().put(KEY, waiting);
        List<String> there;
        try {
            there = storing.get();
        } finally {
            request.getUserData().remove(KEY);
        }
        if (waiting.entered != null) {
            return waiting.entered;
        }
        Receipt late = receipt.apply(there);
        alone.executeWithoutResult(status -> receipts.enter(late));
        return late;
    }

    /** Whether an answer tells of such a resource. */
    static boolean tells(String reference) {
        return TOLD.contains(reference.substring(0, Math.max(0, reference.indexOf('/'))));
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.RECORD)
    void created(IBaseResource resource, RequestDetails request) {
        note(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.RECORD)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note(after, request);
    }

    private void note(IBaseResource resource, RequestDetails request) {
        if (request.getUserData().get(KEY) instanceof Waiting waiting) {
            String reference =
                    resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            Map<String, String> stored = PerTransaction.of(this, () -> new Attempt(waiting)).stored;
            if (tells(reference)) {
                stored.put(
                        reference,
                        reference + "/_history/" + resource.getIdElement().getVersionIdPart());
            }
        }
    }
}
