package goldthread.tests.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** An issuer outside the server that publishes its key on this machine and whose tokens a test makes claim by claim. */
public final class OutsideIssuer implements AutoCloseable {
    private static final String NAME = "https://issuer.test";
    private static final String AUDIENCE = "https://goldthread.test/fhir";

    private final RSAKey key;
    private final HttpServer publisher;

    /** A new one with a key of its own. */
    public OutsideIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("of-today").generate();
            publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (JOSEException noSuchAlgorithm) {
            throw new IllegalStateException(noSuchAlgorithm);
        }
        publisher.createContext("/keys", exchange -> {
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        publisher.start();
    }

    /** What makes a server trust it. */
    public Map<String, String> settings() {
        return Map.of(
                "GOLDTHREAD_AUTH_DEMO_ISSUER",
                "false",
                "GOLDTHREAD_AUTH_ISSUER",
                NAME,
                "GOLDTHREAD_AUTH_AUDIENCE",
                AUDIENCE,
                "GOLDTHREAD_AUTH_JWKS_URI",
                "http://localhost:" + publisher.getAddress().getPort() + "/keys",
                "GOLDTHREAD_AUTH_TOKEN_ENDPOINT",
                NAME + "/token");
    }

    /** A good token of somebody in this role, with these claims besides. */
    public String token(String role, Map<String, Object> claims) {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject("dr-okafor")
                .audience(AUDIENCE)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("client_id", "practice-desktop")
                .claim("scope", "user/*.cruds")
                .claim("fhirUser", "Practitioner/6f0c4f5e-90a5-4c5e-9a58-2d9a5f0f6a01")
                .claim("org", "https://fhir.nhs.uk/Id/ods-organization-code|Z99901")
                .claim("role", role)
                .claim("purpose", "TREAT");
        claims.forEach(all::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        publisher.stop(0);
    }
}
