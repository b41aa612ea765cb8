package goldthread.web.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * How long ago somebody may have signed in who opens a record in an emergency. The endpoint decides; this only spares people
 * to type for nothing.
 */
@Component
class SignInAge {

    /** For typing. */
    private static final Duration MARGIN = Duration.ofMinutes(3);

    private final Duration within;
    private final Clock clock;

    @Autowired
    SignInAge(@Value("${goldthread.auth.emergency-sign-in-within:PT15M}") Duration within) {
        this(within, Clock.systemUTC());
    }

    SignInAge(Duration within, Clock clock) {
        this.within = within;
        this.clock = clock;
    }

    /** Whether somebody who begins to type now would be asked to sign in again; not when it isn't known. */
    boolean isTooOld(OidcUser person) {
        Instant signedIn = person.getAuthenticatedAt();
        Duration margin = within.compareTo(MARGIN.multipliedBy(2)) < 0 ? Duration.ZERO : MARGIN;
        return signedIn != null && signedIn.isBefore(clock.instant().minus(within.minus(margin)));
    }

    /** In minutes, at least one. */
    long minutes() {
        return Math.max(1, within.toMinutes());
    }
}
