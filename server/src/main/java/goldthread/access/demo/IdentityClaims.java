package goldthread.access.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into an access token who the identity is, in the claims that this server's callers are made of. */
final class IdentityClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final DemoIdentities identities;
    private final DemoIssuer issuer;
    private final StoredIdentities stored;

    IdentityClaims(DemoIdentities identities, DemoIssuer issuer, StoredIdentities stored) {
        this.stored = stored;
        this.identities = identities;
        this.issuer = issuer;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            return;
        }
        DemoIdentity identity = identities.named(token.getPrincipal().getName());
        token.getJwsHeader().type("at+jwt");
        token.getClaims()
                .claims(claims -> claims.putAll(Map.of(
                        "iss", issuer.issuer(),
                        "aud", List.of(issuer.audience()),
                        "client_id", token.getRegisteredClient().getClientId(),
                        "scope", String.join(" ", new TreeSet<>(token.getAuthorizedScopes())),
                        "fhirUser", stored.fhirUser(identity),
                        "org", identity.organisation().toString(),
                        "role", identity.role(),
                        "purpose", identity.purpose())));
    }
}
