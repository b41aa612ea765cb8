package goldthread.tests.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the demo's identities, asked for as any SMART Backend Services client does and kept for two minutes. */
final class Tokens {
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> byIdentity = new ConcurrentHashMap<>();
    private final String endpoint;
    private final Path keys;

    private record Token(String text, Instant until) {}

    Tokens(int port, Path data) {
        this.endpoint = "http://localhost:" + port + "/oauth2/token";
        this.keys = data.resolve("demo-keys");
    }

    /** A token of this identity that is good for some minutes more. */
    String of(String identity) {
        return byIdentity
                .compute(identity, (name, token) -> isGood(token) ? token : fetch(name))
                .text();
    }

    private static boolean isGood(@org.jspecify.annotations.Nullable Token token) {
        return token != null && Instant.now().isBefore(token.until());
    }

    /** The keys are new at each start, so an old token is worth nothing. */
    void forget() {
        byIdentity.clear();
    }

    private Token fetch(String identity) {
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion(identity);
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String token = new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
            if (answer.statusCode() != 200 || token.isEmpty()) {
                throw new IllegalStateException("No token for " + identity + ": " + answer.body());
            }
            return new Token(token, Instant.now().plus(KEPT));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("No token for " + identity, failed);
        }
    }

    /** A signed assertion of this identity, good for two minutes and for one request. */
    String assertion(String identity) {
        try {
            ECKey key = ECKey.parse(Files.readString(keys.resolve(identity + ".jwk")));
            SignedJWT assertion = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(identity)
                            .subject(identity)
                            .audience(endpoint)
                            .jwtID(UUID.randomUUID().toString())
                            .expirationTime(Date.from(Instant.now().plus(KEPT)))
                            .build());
            assertion.sign(new ECDSASigner(key));
            return assertion.serialize();
        } catch (IOException | ParseException | JOSEException failed) {
            throw new IllegalStateException("The demo's key of " + identity + " can't be used", failed);
        }
    }
}
