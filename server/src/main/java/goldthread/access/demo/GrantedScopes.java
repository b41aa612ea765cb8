package goldthread.access.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Gives a client that asks for no scope the ones that it has (RFC 6749 section 3.3 lets an issuer choose). */
final class GrantedScopes implements AuthenticationConverter {

    private final AuthenticationConverter asked = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!(asked.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken grant)) {
            return null;
        }
        RegisteredClient client = grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken known
                ? known.getRegisteredClient()
                : null;
        return client == null || !grant.getScopes().isEmpty()
                ? grant
                : new OAuth2ClientCredentialsAuthenticationToken(
                        (Authentication) grant.getPrincipal(), client.getScopes(), grant.getAdditionalParameters());
    }
}
