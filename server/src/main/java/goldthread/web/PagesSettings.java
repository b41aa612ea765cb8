package goldthread.web;

import goldthread.access.PagesClient;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As which client of an outside issuer the pages sign people in; without them there are no pages. The demo has its own.
 *
 * @param clientId by which the issuer knows the pages ({@code GOLDTHREAD_PAGES_CLIENT_ID})
 * @param clientSecret their secret there ({@code GOLDTHREAD_PAGES_CLIENT_SECRET}); none for a public client
 * @param authorizationEndpoint where people sign in ({@code GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT}), https
 * @param address of the pages themselves as browsers see it ({@code GOLDTHREAD_PAGES_ADDRESS}), https and without a path;
 *     the issuer sends people back to {@code /sign-in/back} below it
 * @param renewal the scope that asks the issuer for a refresh token, or {@code none} ({@code GOLDTHREAD_PAGES_RENEWAL})
 * @param idle how long a session may lie unused ({@code GOLDTHREAD_PAGES_IDLE}), from two minutes to an hour
 */
@ConfigurationProperties("goldthread.pages")
record PagesSettings(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String authorizationEndpoint,
        @Nullable String address,
        @DefaultValue("online_access") String renewal,
        @DefaultValue("PT15M") Duration idle) {

    private static final String CLIENT_ID = "GOLDTHREAD_PAGES_CLIENT_ID";
    private static final String ENDPOINT = "GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT";
    private static final String ADDRESS = "GOLDTHREAD_PAGES_ADDRESS";
    private static final String NO_RENEWAL = "none";
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    PagesSettings {
        checkTogether(given(clientId, clientSecret, authorizationEndpoint, address));
        if (authorizationEndpoint != null && address != null) {
            checkEndpoint(authorizationEndpoint);
            address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
            checkAddress(address);
        }
        require(Set.of("online_access", "offline_access", NO_RENEWAL).contains(renewal), """
                GOLDTHREAD_PAGES_RENEWAL is '%s'. It is the scope for which your issuer gives a refresh token:\
                 online_access or offline_access; or none, when it gives one unasked or never.""".formatted(renewal));
        require(idle.compareTo(SHORTEST) >= 0 && idle.compareTo(LONGEST) <= 0, """
                GOLDTHREAD_PAGES_IDLE is %s. Choose from PT2M, because people are asked before their session ends, to\
                 PT1H, because nobody knows who sits at a screen that was left.""".formatted(idle));
    }

    private static void checkTogether(Map<String, String> given) {
        given.forEach(
                (name, value) -> require(!value.isBlank(), name + " is set to nothing. Give it a value, or unset it."));
        List<String> missing = List.of(CLIENT_ID, ENDPOINT, ADDRESS).stream()
                .filter(name -> !given.containsKey(name))
                .toList();
        require(given.isEmpty() || missing.isEmpty(), """
                The pages need three settings together: GOLDTHREAD_PAGES_CLIENT_ID as your issuer knows them,\
                 GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT where people sign in, and GOLDTHREAD_PAGES_ADDRESS as browsers\
                 see this server, such as https://goldthread.example.nhs.uk. Not set: %s. Set what is missing, or unset\
                 %s for a server without pages.""".formatted(
                        String.join(", ", missing), String.join(", ", given.keySet())));
    }

    /**
     * Refuses settings for pages of their own where the demo brings its pages.
     *
     * @throws IllegalArgumentException that names them
     */
    void mustBeAlone() {
        Map<String, String> given = given(clientId, clientSecret, authorizationEndpoint, address);
        require(given.isEmpty(), """
                GOLDTHREAD_AUTH_DEMO_ISSUER=true brings pages with a sign-in of its own and can't stand beside %s. Unset\
                 one or the other.""".formatted(String.join(", ", given.keySet())));
    }

    /** Whether browsers come by https, wherever it ends. */
    boolean isHttps() {
        return address != null && address.startsWith("https:");
    }

    /** What the pages ask the issuer for. */
    Set<String> scopes() {
        Set<String> always = Set.of("openid", "fhirUser", "user/*.cruds");
        return NO_RENEWAL.equals(renewal) ? always : Set.of("openid", "fhirUser", "user/*.cruds", renewal);
    }

    /** The client that they describe. */
    PagesClient client() {
        return new ConfiguredClient(
                Objects.requireNonNull(clientId),
                clientSecret,
                Objects.requireNonNull(authorizationEndpoint),
                Objects.requireNonNull(address));
    }

    /** What was set. */
    private record ConfiguredClient(String id, @Nullable String secret, String authorizationEndpoint, String address)
            implements PagesClient {}

    private static Map<String, String> given(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String authorizationEndpoint,
            @Nullable String address) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, CLIENT_ID, clientId);
        put(given, "GOLDTHREAD_PAGES_CLIENT_SECRET", clientSecret);
        put(given, ENDPOINT, authorizationEndpoint);
        put(given, ADDRESS, address);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    private static void checkEndpoint(String endpoint) {
        URI uri = uri(endpoint);
        require(isSafe(uri) && uri.getRawFragment() == null, """
                GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT is '%s'. Give the https address of your issuer's page to sign in\
                 (authorization_endpoint in its metadata); http is accepted for this machine alone.""".formatted(endpoint));
    }

    private static void checkAddress(String address) {
        URI uri = uri(address);
        require(isSafe(uri), """
                GOLDTHREAD_PAGES_ADDRESS is '%s'. Give the https address under which browsers see this server, such as\
                 https://goldthread.example.nhs.uk; http is accepted for this machine alone.""".formatted(address));
        require(uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null, """
                GOLDTHREAD_PAGES_ADDRESS is '%s', with something after the host. The pages live at / alone: give scheme,\
                 host and, if it isn't the usual one, port.""".formatted(
                        address));
        require(address.equals(address.toLowerCase(Locale.ROOT)), """
                GOLDTHREAD_PAGES_ADDRESS is '%s'. Write it in lower case, as browsers send it and as the issuer must know\
                 it.""".formatted(address));
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("");
        }
    }

    private static boolean isSafe(URI uri) {
        String host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme()) && THIS_MACHINE.contains(host)));
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
