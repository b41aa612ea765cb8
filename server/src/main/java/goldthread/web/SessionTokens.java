package goldthread.web;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The access token of whoever has signed in. Where the issuer has given a refresh token, the next access token is fetched
 * shortly before one ends, by one request of the session at a time, because a refresh token may count only once.
 */
@Component
@ConditionalOnPages
class SessionTokens {

    /** So long before its end a token is renewed. */
    static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);

    /** Of its last seconds nothing is made: a page may take a few requests. */
    private static final Duration TOO_SHORT = Duration.ofSeconds(10);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final String AWAY = SessionTokens.class.getName() + ".away";

    private final OAuth2AuthorizedClientRepository sessions;
    private final OAuth2AuthorizedClientManager renewal;
    private final Clock clock;

    @Autowired
    SessionTokens(OAuth2AuthorizedClientRepository sessions, OAuth2AuthorizedClientManager renewal) {
        this(sessions, renewal, Clock.systemUTC());
    }

    SessionTokens(OAuth2AuthorizedClientRepository sessions, OAuth2AuthorizedClientManager renewal, Clock clock) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.clock = clock;
    }

    /**
     * The token.
     *
     * @throws SignInAgain when there is none any longer
     * @throws IssuerAway when the issuer can't be asked for the next
     */
    String of(HttpServletRequest page) {
        HttpSession session = page.getSession(false);
        if (session == null) {
            throw new SignInAgain();
        }
        OAuth2AuthorizedClient client = held(page);
        if (!lasts(client, RENEWED_BEFORE)) {
            client = isLeftAlone(session) ? lasting(client) : renewedAlone(page, session);
        }
        return client.getAccessToken().getTokenValue();
    }

    /** An issuer that didn't answer isn't asked by each of a session's requests in turn: they would hold the server's threads. */
    private boolean isLeftAlone(HttpSession session) {
        return session.getAttribute(AWAY) instanceof Instant until
                && clock.instant().isBefore(until);
    }

    private OAuth2AuthorizedClient lasting(OAuth2AuthorizedClient client) {
        if (lasts(client, TOO_SHORT)) {
            return client;
        }
        throw new IssuerAway();
    }

    private OAuth2AuthorizedClient renewedAlone(HttpServletRequest page, HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return isLeftAlone(session) ? lasting(held(page)) : renewed(page, session);
        }
    }

    /** Somebody else of the session may have been first. */
    private OAuth2AuthorizedClient renewed(HttpServletRequest page, HttpSession session) {
        OAuth2AuthorizedClient client = held(page);
        if (lasts(client, RENEWED_BEFORE)) {
            return client;
        }
        OAuth2AuthorizedClient next = client.getRefreshToken() == null ? client : next(client, session);
        if (next == null || !lasts(next, TOO_SHORT)) {
            throw new SignInAgain();
        }
        return next;
    }

    private @Nullable OAuth2AuthorizedClient next(OAuth2AuthorizedClient client, HttpSession session) {
        try {
            return renewal.authorize(OAuth2AuthorizeRequest.withAuthorizedClient(client)
                    .principal(person())
                    .build());
        } catch (OAuth2AuthorizationException refused) {
            boolean away = TokenEndpoint.isAway(refused.getError().getErrorCode());
            if (away) {
                session.setAttribute(AWAY, clock.instant().plus(LEFT_ALONE));
            }
            if (lasts(client, TOO_SHORT)) {
                return client;
            }
            if (away) {
                throw new IssuerAway(refused);
            }
            return null;
        }
    }

    private OAuth2AuthorizedClient held(HttpServletRequest page) {
        OAuth2AuthorizedClient client = sessions.loadAuthorizedClient(IssuerAsClient.ID, person(), page);
        if (client == null) {
            throw new SignInAgain();
        }
        return client;
    }

    private boolean lasts(OAuth2AuthorizedClient client, Duration more) {
        Instant end = end(client.getAccessToken());
        return end == null || end.isAfter(clock.instant().plus(more));
    }

    /** As the token says, which the FHIR endpoint believes too; else as the answer said that it came in. */
    private static @Nullable Instant end(OAuth2AccessToken token) {
        try {
            Date end = SignedJWT.parse(token.getTokenValue()).getJWTClaimsSet().getExpirationTime();
            return end == null ? token.getExpiresAt() : end.toInstant();
        } catch (ParseException opaque) {
            return token.getExpiresAt();
        }
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
