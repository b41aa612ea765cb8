package goldthread.access.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps no grant: a token of the one kind that the issuer makes stands on its own signature, is neither refreshed nor
 * revoked, and would only fill the memory.
 */
final class NothingRemembered implements OAuth2AuthorizationService {

    @Override
    public void save(OAuth2Authorization grant) {}

    @Override
    public void remove(OAuth2Authorization grant) {}

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}
