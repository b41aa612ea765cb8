package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** The access token of whoever has signed in, for as long as the issuer meant it to last. */
@Component
@ConditionalOnPages
class SessionTokens {

    /** Of its last seconds nothing is made: a page may take a few requests. */
    private static final Duration TOO_SHORT = Duration.ofSeconds(10);

    private final OAuth2AuthorizedClientRepository sessions;
    private final Clock clock = Clock.systemUTC();

    SessionTokens(OAuth2AuthorizedClientRepository sessions) {
        this.sessions = sessions;
    }

    /**
     * The token.
     *
     * @throws SignInAgain when there is none any longer
     */
    String of(HttpServletRequest page) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        OAuth2AuthorizedClient client = sessions.loadAuthorizedClient(IssuerAsClient.ID, person, page);
        if (client == null) {
            throw new SignInAgain();
        }
        Instant end = client.getAccessToken().getExpiresAt();
        if (end != null && end.isBefore(clock.instant().plus(TOO_SHORT))) {
            throw new SignInAgain();
        }
        return client.getAccessToken().getTokenValue();
    }
}
