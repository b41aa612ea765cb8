package goldthread.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An issuer outside this server, as configured. Its keys are fetched when a token first needs them and again after five
 * minutes or when a token names an unknown key, the latter at most every half minute. When the issuer can't be reached,
 * the last keys serve for one hour more; after that nobody is let in until it answers.
 */
final class OutsideIssuer implements TokenIssuer {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration REFRESH_WAIT = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);
    private static final JWKSelector ANY_KEY = new JWKSelector(new JWKMatcher.Builder().build());
    private static final int FETCH_TIMEOUT_MS = 2_000;
    private static final int LARGEST_KEY_SET = 512 * 1024;

    private final AuthSettings settings;
    private final JWKSource<SecurityContext> published;

    OutsideIssuer(AuthSettings settings) {
        this.settings = settings;
        this.published = published(Objects.requireNonNull(settings.jwksUri()));
    }

    @Override
    public String issuer() {
        return Objects.requireNonNull(settings.issuer());
    }

    @Override
    public String audience() {
        return Objects.requireNonNull(settings.audience());
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return settings.acceptedAlgorithms();
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return this::select;
    }

    /** Which grants, scopes and ways to authenticate the issuer offers is its own to say. */
    @Override
    public SmartConfiguration discovery() {
        return SmartConfiguration.claimingNothing(
                issuer(), Objects.requireNonNull(settings.jwksUri()), Objects.requireNonNull(settings.tokenEndpoint()));
    }

    /**
     * A token that names an unknown key is simply not signed by this issuer, even while we may not look again. But when
     * no key at all is known, asking for any of them fails again, and so tells an issuer that is away from a bad token.
     */
    private List<JWK> select(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            return published.get(selector, context);
        } catch (RateLimitReachedException tooSoonToLookAgain) {
            published.get(ANY_KEY, context);
            return List.of();
        }
    }

    private static JWKSource<SecurityContext> published(String uri) {
        DefaultResourceRetriever fetch =
                new DefaultResourceRetriever(FETCH_TIMEOUT_MS, FETCH_TIMEOUT_MS, LARGEST_KEY_SET);
        try {
            return JWKSourceBuilder.create(URI.create(uri).toURL(), fetch)
                    .cache(FRESH.toMillis(), REFRESH_WAIT.toMillis())
                    .rateLimited(BETWEEN_REFRESHES.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException checkedBefore) {
            throw new IllegalArgumentException("GOLDTHREAD_AUTH_JWKS_URI is not an address: " + uri, checkedBefore);
        }
    }
}
