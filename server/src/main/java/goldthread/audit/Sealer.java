package goldthread.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the audit: each seal takes the rows that are there and have none yet, and hashes them with the seal before it.
 * Requests share no lock for it. A row that appears late, because its transaction began long before it ended, goes into
 * the next seal; which seal covers a row is written down, so each row is in one.
 *
 * <p>Several nodes may seal the same database: a seal's number is taken once, and whoever comes second leaves it.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int ROWS_OF_A_SEAL = 1_000;

    private final Seals seals;
    private final TransactionTemplate transaction;
    private final int rowsOfASeal;

    @Autowired
    Sealer(Seals seals, PlatformTransactionManager transactions) {
        this(seals, transactions, ROWS_OF_A_SEAL);
    }

    Sealer(Seals seals, PlatformTransactionManager transactions, int rowsOfASeal) {
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
        this.rowsOfASeal = rowsOfASeal;
    }

    /** Seals whatever is there. The log keeps the hashes at another place than the database. */
    void seal() {
        boolean isMore = true;
        while (isMore) {
            Optional<AuditSeal> made = sealSome();
            made.ifPresent(seal -> LOG.info("Audit seal {} of {} rows: {}", seal.number(), seal.rows(), seal.hash()));
            isMore = made.filter(seal -> seal.rows() == rowsOfASeal).isPresent();
        }
    }

    private Optional<AuditSeal> sealSome() {
        try {
            return Optional.ofNullable(transaction.execute(status -> next().orElse(null)));
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node seals the audit");
            return Optional.empty();
        }
    }

    private Optional<AuditSeal> next() {
        Optional<AuditSeal> last = seals.last();
        Instant now = seals.now();
        List<AuditRow> rows = seals.unsealed(last.map(AuditSeal::openFrom), rowsOfASeal);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<StoredItem>> items = seals.itemsOf(rows);
        Instant covered = rows.size() == rowsOfASeal ? rows.get(rows.size() - 1).recorded() : now;
        Instant until = Stream.concat(last.map(AuditSeal::until).stream(), Stream.of(covered))
                .max(Instant::compareTo)
                .orElseThrow();
        long number = last.map(AuditSeal::number).orElse(0L) + 1;
        String previous = last.map(AuditSeal::hash).orElse("");
        String hash = SealHash.of(previous, number, until, now, rows, items);
        AuditSeal seal = new AuditSeal(number, rows.size(), until, now, hash);
        seals.add(seal, rows);
        return Optional.of(seal);
    }
}
