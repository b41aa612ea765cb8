package goldthread.access;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens open this server: either an issuer outside it, which takes the first four settings together, or the
 * demo's own issuer.
 *
 * @param issuer the {@code iss} of its tokens ({@code GOLDTHREAD_AUTH_ISSUER})
 * @param audience the {@code aud} that names this server in them ({@code GOLDTHREAD_AUTH_AUDIENCE})
 * @param jwksUri where it publishes its keys ({@code GOLDTHREAD_AUTH_JWKS_URI}); https, or http on this machine
 * @param tokenEndpoint where clients get tokens ({@code GOLDTHREAD_AUTH_TOKEN_ENDPOINT}); only told to clients
 * @param algorithms signature algorithms accepted from it ({@code GOLDTHREAD_AUTH_ALGORITHMS}, separated by commas)
 * @param emergencySignInWithin how long ago somebody may have signed in who opens a record in an emergency
 *     ({@code GOLDTHREAD_AUTH_EMERGENCY_SIGN_IN_WITHIN})
 * @param demoIssuer whether this server issues tokens itself, to clients on this machine, for invented identities
 *     ({@code GOLDTHREAD_AUTH_DEMO_ISSUER})
 */
@ConfigurationProperties("goldthread.auth")
record AuthSettings(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String jwksUri,
        @Nullable String tokenEndpoint,
        @DefaultValue({"RS256", "ES256"}) Set<String> algorithms,
        @DefaultValue("PT15M") Duration emergencySignInWithin,
        @DefaultValue("false") boolean demoIssuer) {

    private static final Set<JWSAlgorithm> ACCEPTABLE =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    AuthSettings {
        Map<String, String> given = given(issuer, audience, jwksUri, tokenEndpoint);
        List<String> missing =
                names().stream().filter(name -> !given.containsKey(name)).toList();
        require(demoIssuer || !given.isEmpty(), """
                Nobody could call this server: it trusts no token issuer. Set GOLDTHREAD_AUTH_ISSUER,\
                 GOLDTHREAD_AUTH_AUDIENCE, GOLDTHREAD_AUTH_JWKS_URI and GOLDTHREAD_AUTH_TOKEN_ENDPOINT to those of\
                 your issuer or, for a demonstration with invented children on this machine,\
                 GOLDTHREAD_AUTH_DEMO_ISSUER=true.""");
        require(!demoIssuer || given.isEmpty(), """
                GOLDTHREAD_AUTH_DEMO_ISSUER=true can't stand beside %s: the demo's identities would open a server\
                 that has a real issuer. Unset one or the other.""".formatted(String.join(", ", given.keySet())));
        require(demoIssuer || missing.isEmpty(), """
                An issuer outside this server takes four settings together; %s not set. Your issuer's metadata\
                 (/.well-known/openid-configuration) lists issuer, jwks_uri and token_endpoint; the audience is what\
                 it puts into aud for this server.""".formatted(areOrIs(missing)));
        require(!emergencySignInWithin.isNegative() && emergencySignInWithin.toSeconds() > 0, """
                GOLDTHREAD_AUTH_EMERGENCY_SIGN_IN_WITHIN must be a second at least, such as PT15M.""");
        checkUris(given);
        algorithms = Set.copyOf(algorithms);
        checkAlgorithms(algorithms);
    }

    Set<JWSAlgorithm> acceptedAlgorithms() {
        return algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> names() {
        return List.of(
                "GOLDTHREAD_AUTH_ISSUER",
                "GOLDTHREAD_AUTH_AUDIENCE",
                "GOLDTHREAD_AUTH_JWKS_URI",
                "GOLDTHREAD_AUTH_TOKEN_ENDPOINT");
    }

    /** The settings of an outside issuer that have a value, by the name of their environment variable, in order. */
    private static Map<String, String> given(@Nullable String... values) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null && !value.isBlank()) {
                given.put(names().get(i), value);
            }
        }
        return given;
    }

    private static void checkUris(Map<String, String> given) {
        List.of("GOLDTHREAD_AUTH_JWKS_URI", "GOLDTHREAD_AUTH_TOKEN_ENDPOINT").stream()
                .filter(given::containsKey)
                .forEach(name -> require(isSafe(given.getOrDefault(name, "")), """
                        %s is '%s', over which keys or tokens could be read or changed on their way. Give an https\
                         address; http is accepted for this machine alone.""".formatted(name, given.get(name))));
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host)));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void checkAlgorithms(Set<String> algorithms) {
        Set<String> acceptable = ACCEPTABLE.stream().map(JWSAlgorithm::getName).collect(Collectors.toSet());
        require(!algorithms.isEmpty() && acceptable.containsAll(algorithms), """
                GOLDTHREAD_AUTH_ALGORITHMS names %s. Choose from RS256, RS384, PS256, ES256 and ES384, separated by\
                 commas: algorithms without a signature or with a shared secret are never accepted.""".formatted(
                        String.join(", ", algorithms)));
    }

    private static String areOrIs(List<String> missing) {
        return String.join(", ", missing) + (missing.size() == 1 ? " is" : " are");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
