package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When a node looks for what was just stored. */
final class LookoutTest {

    private static final Duration SELDOM = Duration.ofHours(1);
    private static final long LONGER_THAN_SOON_MS = 500;

    private final Semaphore looks = new Semaphore(0);
    private final Lookout lookout = new Lookout("test-looks", SELDOM, looks::release) {};
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @BeforeEach
    void begin() {
        lookout.begin();
    }

    @AfterEach
    void end() throws InterruptedException {
        lookout.end();
    }

    private boolean looked() throws InterruptedException {
        return looks.tryAcquire(LONGER_THAN_SOON_MS, TimeUnit.MILLISECONDS);
    }

    @Test
    void outside_a_transaction_it_looks_in_a_moment() throws InterruptedException {
        lookout.soon();

        assertThat(looked()).isTrue();
    }

    @Test
    void what_a_transaction_stores_is_looked_for_once_it_has_committed() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            lookout.soon();
            lookout.soon();
            assertThat(lookedMeanwhile()).isFalse();
        });

        assertThat(looked()).isTrue();
        assertThat(looked()).isFalse();
    }

    @Test
    void for_what_was_rolled_back_nobody_looks() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            lookout.soon();
            status.setRollbackOnly();
        });

        assertThat(looked()).isFalse();
    }

    @Test
    void whoever_asks_when_told_of_the_commit_is_heard() throws InterruptedException {
        transaction.executeWithoutResult(
                status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lookout.soon();
                    }
                }));

        assertThat(looked()).isTrue();
        transaction.executeWithoutResult(status -> lookout.soon());
        assertThat(looked()).isTrue();
    }

    private boolean lookedMeanwhile() {
        try {
            return looked();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Transactions of nothing. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object none, org.springframework.transaction.TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
