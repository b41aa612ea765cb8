package goldthread.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

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
    Seal(SharedSecrets secrets) {
        this(secrets.agreed(NAME, KEY_BYTES));
    }

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With a key that is given rather than kept in a database. */
    static Seal with(byte[] key) {
        return new Seal(key);
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
