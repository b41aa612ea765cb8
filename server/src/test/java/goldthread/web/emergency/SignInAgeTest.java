package goldthread.web.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

final class SignInAgeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final SignInAge age = new SignInAge(Duration.ofMinutes(15), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoever_signed_in_lately_has_time_to_type() {
        assertThat(age.isTooOld(signedIn(NOW.minus(Duration.ofMinutes(11))))).isFalse();
        assertThat(age.isTooOld(signedIn(NOW.minus(Duration.ofMinutes(13))))).isTrue();
        assertThat(age.minutes()).isEqualTo(15);
    }

    @Test
    void a_short_time_leaves_nothing_for_typing() {
        SignInAge strict = new SignInAge(Duration.ofSeconds(40), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(strict.isTooOld(signedIn(NOW.minusSeconds(39)))).isFalse();
        assertThat(strict.isTooOld(signedIn(NOW.minusSeconds(41)))).isTrue();
        assertThat(strict.minutes()).isEqualTo(1);
    }

    private static OidcUser signedIn(Instant at) {
        return new DefaultOidcUser(
                List.of(), new OidcIdToken("token", NOW, NOW.plusSeconds(60), Map.of("sub", "asif", "auth_time", at)));
    }
}
