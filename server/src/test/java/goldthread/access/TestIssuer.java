package goldthread.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** An issuer whose tokens a test makes itself, claim by claim. */
record TestIssuer(RSAKey key) implements TokenIssuer {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    static TestIssuer withNewKey(String keyId) {
        try {
            return new TestIssuer(new RSAKeyGenerator(2048).keyID(keyId).generate());
        } catch (JOSEException noSuchAlgorithm) {
            throw new IllegalStateException(noSuchAlgorithm);
        }
    }

    TestIssuer callingItsKey(String keyId) {
        return new TestIssuer(new RSAKey.Builder(key).keyID(keyId).build());
    }

    /** The claims of a token that lets a GP in, valid for five minutes from {@link #NOW}. */
    JWTClaimsSet.Builder gp() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("dr-okafor")
                .audience(audience())
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("client_id", "practice-desktop")
                .claim("scope", "user/*.cruds openid")
                .claim("fhirUser", "Practitioner/6f0c4f5e-90a5-4c5e-9a58-2d9a5f0f6a01")
                .claim("org", "https://fhir.nhs.uk/Id/ods-organization-code|Z99901")
                .claim("role", "gp")
                .claim("purpose", "TREAT");
    }

    String signed(JWTClaimsSet claims) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    }

    String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    @Override
    public String issuer() {
        return "https://issuer.test";
    }

    @Override
    public String audience() {
        return "https://goldthread.test/fhir";
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
    }

    @Override
    public SmartConfiguration discovery() {
        return SmartConfiguration.claimingNothing(issuer(), "https://issuer.test/keys", "https://issuer.test/token");
    }
}
