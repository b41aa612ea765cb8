package goldthread.tests.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_token_is_replaced_half_way_to_its_expiry() {
        assertThat(Tokens.pause(tokenUntil(NOW.plusSeconds(300)), NOW)).isEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void a_token_about_to_expire_does_not_make_the_command_run_without_pause() {
        assertThat(Tokens.pause(tokenUntil(NOW.minusSeconds(10)), NOW)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_token_that_says_nothing_is_replaced_every_minute() {
        assertThat(Tokens.pause("opaque", NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Tokens.pause("not.a.jwt", NOW)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_token_is_what_the_command_prints() throws InterruptedException {
        try (Tokens tokens = new Tokens("echo abc")) {
            assertThat(tokens.current()).isEqualTo("abc");
        }
    }

    @Test
    void a_command_that_fails_ends_the_benchmark() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new Tokens("exit 3"))
                .withMessageContaining("exit 3");
    }

    private static String tokenUntil(Instant expiry) {
        String claims = "{\"sub\":\"gp-system\",\"exp\":" + expiry.getEpochSecond() + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".x";
    }
}
