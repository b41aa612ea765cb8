package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.notification.wire.SigningSecret;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final SigningSecret SECRET =
            SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

    private final EventTables tables = new EventTables();
    private final SecretBox box = tables.box();

    @Test
    void every_node_opens_what_one_has_sealed() {
        byte[] sealed = box.seal(SECRET, "s");

        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(SECRET.bytes()));
        assertThat(tables.box().open(sealed, "s").bytes()).isEqualTo(SECRET.bytes());
    }

    @Test
    void the_same_secret_looks_different_each_time() {
        assertThat(box.seal(SECRET, "s")).isNotEqualTo(box.seal(SECRET, "s"));
    }

    @Test
    void a_secret_opens_for_its_own_subscription_only_and_unchanged() {
        byte[] sealed = box.seal(SECRET, "s");

        assertThatThrownBy(() -> box.open(sealed, "another")).isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(sealed, "s")).isInstanceOf(IllegalArgumentException.class);
    }
}
