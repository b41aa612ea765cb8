package goldthread.reporting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By how much a number is blurred: by two at most, and the same things always by the same, however often and under whatever
 * name they are asked for. The method is that of cell keys, with which national statistics offices protect census tables:
 * numbers that differ by one child are blurred apart from each other.
 */
final class Noise {

    /** The most by which a number that is told differs from the true one. */
    static final int MOST = 2;

    private static final String HASH = "HmacSHA256";

    /** Each as likely as the others. */
    private static final int[] STEPS = {-2, -1, -1, 0, 0, 0, 0, 1, 1, 2};

    private static final int BYTES = 4;

    private final SecretKeySpec key;

    Noise(byte[] secret) {
        this.key = new SecretKeySpec(secret, HASH);
    }

    int of(Cell cell) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            byte[] hash = mac.doFinal((cell.count() + "|" + cell.rows()).getBytes(StandardCharsets.US_ASCII));
            long number = 0;
            for (int at = 0; at < BYTES; at++) {
                number = number << Byte.SIZE | Byte.toUnsignedInt(hash[at]);
            }
            return STEPS[(int) (number % STEPS.length)];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
