package goldthread.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what leaves the server and must come back unread and unchanged. One key for all nodes, kept in the database. */
@Component
class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String NAME = "page-links";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    @Autowired
    Seal(JdbcTemplate database, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        byte[] offered = new byte[KEY_BYTES];
        random.nextBytes(offered);
        try {
            transaction.executeWithoutResult(status -> offer(database, offered));
        } catch (DuplicateKeyException another) {
            // Another node was first: its key is read below.
        }
        byte[] agreed = transaction.execute(
                status -> database.queryForObject("SELECT secret FROM gt_secret WHERE name = ?", byte[].class, NAME));
        this.key = new SecretKeySpec(java.util.Objects.requireNonNull(agreed), "AES");
    }

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With a key that is given rather than kept in a database. */
    static Seal with(byte[] key) {
        return new Seal(key);
    }

    private static void offer(JdbcTemplate database, byte[] secret) {
        Integer there = database.queryForObject("SELECT COUNT(*) FROM gt_secret WHERE name = ?", Integer.class, NAME);
        if (there != null && there == 0) {
            database.update("INSERT INTO gt_secret (name, secret) VALUES (?, ?)", NAME, secret);
        }
    }

    byte[] close(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, open, 0);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return all;
    }

    /** What was sealed; refuses anything that this server didn't seal. */
    byte[] open(byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("too short to be sealed");
        }
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException notSealed) {
            throw new IllegalArgumentException("not sealed by this server", notSealed);
        }
    }
}
