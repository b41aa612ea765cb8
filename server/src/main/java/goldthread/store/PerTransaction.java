package goldthread.store;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What something gathers in one transaction, from the first write that concerns it until the transaction ends. A transaction
 * that is tried again, or that begins inside another, gathers anew. Whatever begins to gather while the transaction is
 * committing already is no longer told of the commit.
 */
public final class PerTransaction {

    private PerTransaction() {}

    /**
     * What an owner gathers in the transaction that is under way.
     *
     * @param owner whose it is: a component, or a key of its own
     * @param begin makes it for the first write; it is told of the commit like every synchronization
     * @throws IllegalStateException outside a transaction: what is gathered there would never be stored, or be stored for
     *     what was rolled back
     */
    @SuppressWarnings("unchecked")
    public static <T extends TransactionSynchronization> T of(Object owner, Supplier<T> begin) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("This is only written inside the transaction that it belongs to");
        }
        T gathered = (T) TransactionSynchronizationManager.getResource(owner);
        if (gathered == null) {
            gathered = begin.get();
            TransactionSynchronizationManager.bindResource(owner, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
            TransactionSynchronizationManager.registerSynchronization(new Binding(owner, gathered));
        }
        return gathered;
    }

    /** Lets go of it at the end, and for as long as another transaction goes on inside. */
    private record Binding(Object owner, Object gathered) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, gathered);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
