package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {

    private static final TestIssuer ISSUER = TestIssuer.withNewKey("of-today");
    private static final String GP = ISSUER.signed(ISSUER.gp().build());

    private final SteppedClock clock = new SteppedClock();
    private final AtomicInteger verified = new AtomicInteger();
    private final JwtDecoder verification = AccessTokens.decoder(ISSUER, clock);
    private final JwtDecoder tokens = new RememberedTokens(this::verify, clock, clock::nanos);

    @Test
    void a_token_is_verified_once_in_a_minute() {
        tokens.decode(GP);
        clock.step(59);
        tokens.decode(GP);
        assertThat(verified).hasValue(1);

        clock.step(1);
        tokens.decode(GP);
        assertThat(verified).hasValue(2);
    }

    @Test
    void a_remembered_token_expires_on_time() {
        clock.step(300 + 59);
        assertThat(tokens.decode(GP).getSubject()).isEqualTo("dr-okafor");

        clock.step(2);
        assertThatThrownBy(() -> tokens.decode(GP)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_bad_token_is_verified_and_refused_each_time() {
        String forged = TestIssuer.withNewKey("of-today").signed(ISSUER.gp().build());

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    @Test
    void another_token_of_the_same_caller_is_another_token() {
        tokens.decode(GP);
        Jwt iro = tokens.decode(ISSUER.signed(ISSUER.gp().claim("role", "iro").build()));

        assertThat(iro.getClaimAsString("role")).isEqualTo("iro");
        assertThat(verified).hasValue(2);
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        return verification.decode(token);
    }

    private static final class SteppedClock extends Clock {

        private Instant now = TestIssuer.NOW;

        void step(int seconds) {
            now = now.plusSeconds(seconds);
        }

        long nanos() {
            return now.getEpochSecond() * 1_000_000_000L;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
