package goldthread.notification.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that a receiver and this server share, and what it signs: HMAC-SHA256 over id, time and body, as the
 * specification "Standard Webhooks" has it, so that receivers verify it with what they have.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    private SigningSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The secret that a client sent; empty when it isn't of the form {@code whsec_} and Base64 of 24 to 64 bytes. */
    public static Optional<SigningSecret> read(String written) {
        if (!written.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(written.substring(PREFIX.length()));
            return bytes.length < SHORTEST || bytes.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new SigningSecret(bytes));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The secret that was kept. */
    public static SigningSecret kept(byte[] bytes) {
        return new SigningSecret(bytes.clone());
    }

    /** What is to be kept, sealed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param id of the message, the same however often it is sent
     * @param seconds when it is sent, since 1970
     * @param body as it is sent
     */
    public String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
