package goldthread.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
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

/**
 * {@code ./goldthread token --as NAME [--port 8080]}: gets a token from a running demo as one of its identities, in the
 * way in which any SMART Backend Services client does, and prints it. Whoever runs it must be able to read the
 * identity's private key in the data folder.
 */
public final class TokenCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(2);
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private TokenCommand() {}

    /**
     * Prints the token and nothing else on {@code out}; what went wrong, as a sentence, on {@code err}.
     *
     * @param args what follows {@code token} on the command line
     * @return the exit code: 0, 1 when there is no token to be had, 2 when the command line is wrong
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, System.getenv(), out, err);
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            TokenArguments asked = TokenArguments.of(args, environment);
            out.println(token(asked));
            return OK;
        } catch (IllegalArgumentException misused) {
            err.println(misused.getMessage());
            return MISUSED;
        } catch (ConnectException nobodyThere) {
            err.println("Nothing answers there. Is the demo running? Start it with ./goldthread demo, and name its port"
                    + " with --port if it isn't 8080.");
            return FAILED;
        } catch (IOException | ParseException | JOSEException failed) {
            err.println(failed.getMessage());
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            err.println("Stopped before there was a token.");
            return FAILED;
        }
    }

    /** Where the demo's issuer keeps the keys of its identities. */
    public static Path keyFolder(Path data) {
        return data.resolve("demo-keys");
    }

    /** Where the demo's issuer keeps the key of this identity. */
    public static Path keyFile(Path data, String identity) {
        return keyFolder(data).resolve(identity + ".jwk");
    }

    private static String token(TokenArguments asked)
            throws IOException, ParseException, JOSEException, InterruptedException {
        URI endpoint = URI.create("http://localhost:" + asked.port() + "/oauth2/token");
        String form = "grant_type=client_credentials"
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + assertion(asked, endpoint);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(PATIENCE)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        Object token = answer.statusCode() == 200
                ? JSONObjectUtils.parse(answer.body()).get("access_token")
                : null;
        if (token instanceof String text) {
            return text;
        }
        throw new IOException("The server on port " + asked.port() + " gave no token (status " + answer.statusCode()
                + "). Its keys are new at each start: is it the one whose data folder is "
                + asked.data().toAbsolutePath().normalize() + ", and is its demo issuer on?");
    }

    private static String assertion(TokenArguments asked, URI endpoint)
            throws IOException, ParseException, JOSEException {
        ECKey key = ECKey.parse(Files.readString(asked.keyFile()));
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(asked.identity())
                        .subject(asked.identity())
                        .audience(endpoint.toString())
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plus(ASSERTION_LIFE)))
                        .build());
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
