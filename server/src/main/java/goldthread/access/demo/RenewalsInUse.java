package goldthread.access.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;

/**
 * Remembers of each sign-in to the pages the one refresh token that counts. It is taken when it is shown, so that it counts
 * once, also for two who show it at the same moment. Whoever shows one that counts no longer, or never did, ends the sign-in
 * that it names: somebody else may have it.
 */
final class RenewalsInUse {

    private static final String RENEWED = RenewalsInUse.class.getName();
    private static final int MOST = 1_000;

    /** What is known of a sign-in. */
    private record Renewal(OAuth2Authorization signIn, boolean taken) {}

    private final Cache<String, Renewal> bySignIn = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(PagesRenewal.LIFE)
            .build();

    /** Remembers the first refresh token of a sign-in. */
    void begin(OAuth2Authorization signIn) {
        if (signIn.getRefreshToken() != null) {
            bySignIn.put(signIn.getId(), new Renewal(signIn, false));
        }
    }

    /** The sign-in whose refresh token this is; from now on it isn't any more. */
    @Nullable
    OAuth2Authorization take(String token) {
        AtomicReference<@Nullable OAuth2Authorization> found = new AtomicReference<>();
        bySignIn.asMap().computeIfPresent(PagesRenewal.signInOf(token), (id, known) -> {
            if (known.taken() || !isCurrent(token, known)) {
                return null;
            }
            found.set(OAuth2Authorization.from(known.signIn())
                    .attribute(RENEWED, true)
                    .build());
            return new Renewal(known.signIn(), true);
        });
        return found.get();
    }

    /** Whether a sign-in comes from {@link #take}. */
    static boolean isRenewed(OAuth2Authorization signIn) {
        return signIn.getAttribute(RENEWED) != null;
    }

    /**
     * Remembers the next refresh token of a sign-in.
     *
     * @throws OAuth2AuthenticationException when the sign-in has ended meanwhile
     */
    void goOn(OAuth2Authorization signIn) {
        bySignIn.asMap().compute(signIn.getId(), (id, known) -> {
            if (known == null || !known.taken()) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            return new Renewal(signIn, false);
        });
    }

    void end(OAuth2Authorization signIn) {
        bySignIn.invalidate(signIn.getId());
    }

    private static boolean isCurrent(String token, Renewal known) {
        Token<OAuth2RefreshToken> current = known.signIn().getRefreshToken();
        return current != null && token.equals(current.getToken().getTokenValue());
    }
}
