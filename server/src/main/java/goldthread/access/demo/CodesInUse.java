package goldthread.access.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers a code that a sign-in gave until it is spent or a minute has passed, and lets each be spent once, also by two
 * who try at the same moment; who tries a second time ends what came of the first. An access token isn't kept: it stands on
 * its own signature and can't be revoked. The pages' refresh tokens are {@link RenewalsInUse}'s.
 */
final class CodesInUse implements OAuth2AuthorizationService {

    static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private static final int MOST = 1_000;

    private final Cache<String, OAuth2Authorization> byCode = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(CODE_LIFE.multipliedBy(2))
            .build();

    private final RenewalsInUse renewals = new RenewalsInUse();

    @Override
    public void save(OAuth2Authorization grant) {
        Token<OAuth2AuthorizationCode> code = grant.getToken(OAuth2AuthorizationCode.class);
        if (RenewalsInUse.isRenewed(grant)) {
            renewals.goOn(grant);
        } else if (code != null) {
            byCode.asMap().merge(code.getToken().getTokenValue(), grant, this::unlessSpent);
            renewals.begin(grant);
        }
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        Token<OAuth2AuthorizationCode> code = grant.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            byCode.invalidate(code.getToken().getTokenValue());
        }
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            return renewals.take(token);
        }
        return type != null && OAuth2ParameterNames.CODE.equals(type.getValue()) ? byCode.getIfPresent(token) : null;
    }

    private OAuth2Authorization unlessSpent(OAuth2Authorization known, OAuth2Authorization now) {
        Token<OAuth2AuthorizationCode> code = known.getToken(OAuth2AuthorizationCode.class);
        if (code == null || code.isInvalidated()) {
            renewals.end(known);
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return now;
    }
}
