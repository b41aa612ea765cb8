package goldthread.access.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes the refresh tokens of this server's pages, while somebody is at them ({@code online_access}). Each names the sign-in
 * that it comes from; all of one sign-in end eight hours after it, however often they were renewed.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch, scopes for
 *     requesting a refresh token</a>
 */
final class PagesRenewal implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    /** A working day. */
    static final Duration LIFE = Duration.ofHours(8);

    private static final char BETWEEN = '.';
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    PagesRenewal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext asked) {
        OAuth2Authorization signIn = asked.getAuthorization();
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(asked.getTokenType())
                || signIn == null
                || !asked.getAuthorizedScopes().contains(PersonsScopes.ONLINE_ACCESS)) {
            return null;
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Instant now = clock.instant();
        return new OAuth2RefreshToken(
                signIn.getId()
                        + BETWEEN
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                now,
                end(signIn, now));
    }

    /** The sign-in that a refresh token says it comes from. */
    static String signInOf(String token) {
        int between = token.indexOf(BETWEEN);
        return between < 0 ? "" : token.substring(0, between);
    }

    private static Instant end(OAuth2Authorization signIn, Instant now) {
        OAuth2Authorization.Token<OAuth2RefreshToken> before = signIn.getRefreshToken();
        Instant end = before == null ? null : before.getToken().getExpiresAt();
        return end == null ? now.plus(LIFE) : end;
    }
}
