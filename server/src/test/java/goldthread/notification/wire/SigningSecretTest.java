package goldthread.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    /** The example that the specification itself gives. */
    @Test
    void a_message_is_signed_as_standard_webhooks_says() {
        SigningSecret secret =
                SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        String signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void what_was_kept_signs_as_before() {
        SigningSecret secret =
                SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        assertThat(SigningSecret.kept(secret.bytes()).sign("a", 1, "b")).isEqualTo(secret.sign("a", 1, "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base 64 at all", "whsec_c2hvcnQ="})
    void what_is_no_secret_is_not_taken_for_one(String written) {
        assertThat(SigningSecret.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 65})
    void a_secret_has_24_to_64_bytes(int bytes) {
        assertThat(SigningSecret.read("whsec_" + Base64.getEncoder().encodeToString(new byte[bytes])))
                .isEmpty();
    }
}
