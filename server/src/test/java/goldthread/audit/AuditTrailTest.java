package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A write counts as recorded when its transaction is there, not when it was tried: a loser's rows go with it. */
final class AuditTrailTest {

    private static final Item WRITTEN = new Item("Task", "a-1", 1);

    private final AuditTrail trail = new AuditTrail(new JdbcTemplate(), new JdbcTransactionManager());
    private final AtomicBoolean recorded = new AtomicBoolean();

    private void write() {
        trail.recordAtCommit(
                () -> new Attempt("id", "create", Outcome.SUCCESS, null, Optional.empty(), 1, Optional.empty()),
                WRITTEN,
                () -> recorded.set(true));
    }

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @ParameterizedTest
    @CsvSource({
        TransactionSynchronization.STATUS_COMMITTED + ", true",
        TransactionSynchronization.STATUS_ROLLED_BACK + ", false",
        TransactionSynchronization.STATUS_UNKNOWN + ", false"
    })
    void only_a_commit_makes_a_write_recorded(int status, boolean expected) {
        TransactionSynchronizationManager.initSynchronization();
        write();
        assertThat(recorded).isFalse();

        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(status));

        assertThat(recorded.get()).isEqualTo(expected);
    }

    @Test
    void a_write_outside_a_transaction_is_a_fault() {
        assertThatIllegalStateException().isThrownBy(this::write);
    }
}
