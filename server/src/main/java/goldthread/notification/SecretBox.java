package goldthread.notification;

import goldthread.notification.wire.SigningSecret;
import goldthread.store.SharedSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps the secrets of receivers sealed, each bound to its Subscription: none can be read from the table that has them, or
 * be put beside another. All nodes share the key, which the first that starts makes.
 */
@Component
class SecretBox {

    private static final String NAME = "subscription-secrets";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(SharedSecrets secrets) {
        this.key = new SecretKeySpec(secrets.agreed(NAME, KEY_BYTES), "AES");
    }

    byte[] seal(SigningSecret secret, String subscription) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret.bytes(), subscription);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return all;
    }

    SigningSecret open(byte[] sealed, String subscription) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] closed = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return SigningSecret.kept(run(Cipher.DECRYPT_MODE, nonce, closed, subscription));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String subscription) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(subscription.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException notSealed) {
            throw new IllegalArgumentException("not sealed here for this subscription", notSealed);
        }
    }
}
