package goldthread.demo;

import goldthread.access.TokenIssuer;
import goldthread.access.demo.DemoIdentities;
import goldthread.access.demo.DemoIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens of demo identities, signed by the demo's issuer within its own process and verified like everybody's. */
final class DemoTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final DemoIdentities identities;
    private final TokenIssuer issuer;
    private final Function<DemoIdentity, String> fhirUsers;

    /**
     * Tokens of these identities.
     *
     * @param issuer the demo's own, whose keys can sign
     * @param fhirUsers the reference of the resource that stands for an identity
     */
    DemoTokens(DemoIdentities identities, TokenIssuer issuer, Function<DemoIdentity, String> fhirUsers) {
        this.identities = identities;
        this.fhirUsers = fhirUsers;
        this.issuer = issuer;
    }

    /** A token, good for five minutes, of the identity of this name. */
    String of(String name) {
        DemoIdentity identity = identities.named(name);
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer.issuer())
                .subject(name)
                .audience(List.of(issuer.audience()))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("client_id", name)
                .claim("scope", String.join(" ", new TreeSet<>(identity.scopes())))
                .claim("fhirUser", fhirUsers.apply(identity))
                .claim("org", identity.organisation().toString())
                .claim("role", identity.role())
                .claim("purpose", identity.purpose())
                .build();
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        return new NimbusJwtEncoder(issuer.keys())
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }
}
