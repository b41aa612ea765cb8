package goldthread.store;

import java.security.SecureRandom;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets that all nodes of one database share, kept in it; the node that asks first makes one. */
@Component
public class SharedSecrets {

    private static final String SECRET = "SELECT secret FROM gt_secret WHERE name = ?";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    /** In a database, by transactions of its own. */
    public SharedSecrets(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The secret of a name.
     *
     * @param bytes how long it is if it has to be made
     */
    public byte[] agreed(String name, int bytes) {
        byte[] offered = new byte[bytes];
        random.nextBytes(offered);
        try {
            transaction.executeWithoutResult(status -> offer(name, offered));
        } catch (DuplicateKeyException another) {
            // Another node was first: its secret is read below.
        }
        return Objects.requireNonNull(
                transaction.execute(status -> database.queryForObject(SECRET, byte[].class, name)));
    }

    private void offer(String name, byte[] secret) {
        Integer there = database.queryForObject("SELECT COUNT(*) FROM gt_secret WHERE name = ?", Integer.class, name);
        if (there != null && there == 0) {
            database.update("INSERT INTO gt_secret (name, secret) VALUES (?, ?)", name, secret);
        }
    }
}
