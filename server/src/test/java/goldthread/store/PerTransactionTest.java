package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class PerTransactionTest {

    private static final class Gathered implements TransactionSynchronization {}

    private Gathered gathered() {
        return PerTransaction.of(this, Gathered::new);
    }

    private static void complete() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @AfterEach
    void nothing_is_left() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            complete();
        }
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void one_transaction_gathers_in_one_place_and_the_next_in_another() {
        TransactionSynchronizationManager.initSynchronization();
        Gathered first = gathered();
        assertThat(gathered()).isSameAs(first);
        assertThat(TransactionSynchronizationManager.getSynchronizations()).contains(first);
        complete();

        TransactionSynchronizationManager.initSynchronization();
        assertThat(gathered()).isNotSameAs(first);
    }

    @Test
    void another_owner_gathers_for_itself() {
        TransactionSynchronizationManager.initSynchronization();

        assertThat(PerTransaction.of("another", Gathered::new)).isNotSameAs(gathered());
    }

    @Test
    void a_transaction_inside_another_gathers_anew_and_the_outer_one_goes_on() {
        TransactionSynchronizationManager.initSynchronization();
        Gathered outer = gathered();
        var suspended = TransactionSynchronizationManager.getSynchronizations();
        suspended.forEach(TransactionSynchronization::suspend);
        TransactionSynchronizationManager.clearSynchronization();

        TransactionSynchronizationManager.initSynchronization();
        assertThat(gathered()).isNotSameAs(outer);
        complete();

        TransactionSynchronizationManager.initSynchronization();
        suspended.forEach(TransactionSynchronization::resume);
        suspended.forEach(TransactionSynchronizationManager::registerSynchronization);
        assertThat(gathered()).isSameAs(outer);
    }

    @Test
    void outside_a_transaction_nothing_is_gathered() {
        assertThatIllegalStateException().isThrownBy(this::gathered);
    }
}
