package goldthread.access.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes into an access token who the identity is, in the claims that this server's callers are made of, and into an ID
 * token what an app may know of whoever has signed in.
 */
final class IdentityClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final DemoIdentities identities;
    private final DemoIssuer issuer;
    private final StoredIdentities stored;
    private final Clock clock;

    IdentityClaims(DemoIdentities identities, DemoIssuer issuer, StoredIdentities stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
        this.identities = identities;
        this.issuer = issuer;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        DemoIdentity identity = identities.named(token.getPrincipal().getName());
        token.getClaims().claim("iss", issuer.issuer());
        if (identity.isPerson()) {
            token.getClaims().claim(IdTokenClaimNames.AUTH_TIME, signedIn(token).getEpochSecond());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            writeCaller(token, identity);
        } else if (token.getAuthorizedScopes().contains(PersonsScopes.FHIR_USER)) {
            token.getClaims().claim("fhirUser", issuer.audience() + "/" + stored.fhirUser(identity));
        }
    }

    /** Whoever shows an identity's key shows it now. */
    private Instant signedIn(JwtEncodingContext token) {
        return token.getPrincipal() instanceof SignedIn person ? person.at() : clock.instant();
    }

    private void writeCaller(JwtEncodingContext token, DemoIdentity identity) {
        token.getJwsHeader().type("at+jwt");
        token.getClaims()
                .claims(claims -> claims.putAll(Map.of(
                        "aud", List.of(issuer.audience()),
                        "client_id", token.getRegisteredClient().getClientId(),
                        "scope", String.join(" ", new TreeSet<>(token.getAuthorizedScopes())),
                        "fhirUser", stored.fhirUser(identity),
                        "org", identity.organisation().toString(),
                        "role", identity.role(),
                        "purpose", identity.purpose())));
    }
}
