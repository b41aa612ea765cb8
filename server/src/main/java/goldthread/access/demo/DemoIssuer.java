package goldthread.access.demo;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import goldthread.access.SmartConfiguration;
import goldthread.access.TokenIssuer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The demo's issuer as the resource server sees it. Its address is this server's own on this machine, known once the
 * server listens; only then do the identities' keys go to their folder, so that a second server on a taken port can't
 * replace the keys of the first.
 */
final class DemoIssuer implements TokenIssuer, ApplicationListener<WebServerInitializedEvent> {

    static final String AUTHORIZE_PATH = "/oauth2/authorize";
    static final String TOKEN_PATH = "/oauth2/token";
    static final String KEYS_PATH = "/oauth2/jwks";

    private static final Logger LOG = LoggerFactory.getLogger(DemoIssuer.class);

    private final DemoIdentities identities;
    private final DemoKeys keys;
    private final DemoKeyFolder folder;
    private volatile @Nullable String address;

    DemoIssuer(DemoIdentities identities, DemoKeys keys, DemoKeyFolder folder) {
        this.identities = identities;
        this.keys = keys;
        this.folder = folder;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent listening) {
        if (listening.getApplicationContext().getServerNamespace() == null) {
            folder.replaceWith(keys.identities());
            address = "http://localhost:" + listening.getWebServer().getPort();
            LOG.warn(
                    "The demo's token issuer is on: whoever uses this machine can act as any of its people, and whoever"
                            + " can read {} as any of its systems. Never load real children's records into this"
                            + " server.",
                    folder.path().toAbsolutePath().normalize());
        }
    }

    @Override
    public String issuer() {
        String known = address;
        if (known == null) {
            throw new IllegalStateException("The server doesn't listen yet.");
        }
        return known;
    }

    @Override
    public String audience() {
        return issuer() + "/fhir";
    }

    String tokenEndpoint() {
        return issuer() + TOKEN_PATH;
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(DemoKeys.TOKENS);
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(keys.issuer()));
    }

    @Override
    public SmartConfiguration discovery() {
        return new SmartConfiguration(
                issuer(),
                issuer() + KEYS_PATH,
                issuer() + AUTHORIZE_PATH,
                tokenEndpoint(),
                List.of("private_key_jwt", "client_secret_basic", "none"),
                List.of(DemoKeys.ASSERTIONS.getName()),
                List.of("client_credentials", "authorization_code", "refresh_token"),
                List.of("code"),
                List.of("S256"),
                scopes(),
                List.of(
                        "client-confidential-asymmetric",
                        "client-confidential-symmetric",
                        "client-public",
                        "launch-standalone",
                        "permission-online",
                        "permission-user",
                        "permission-v2",
                        "sso-openid-connect"));
    }

    /** What OpenID Connect asks a client to know beyond that. */
    Map<String, Object> openIdProvider() {
        SmartConfiguration known = discovery();
        return Map.of(
                "issuer", known.issuer(),
                "jwks_uri", known.jwksUri(),
                "authorization_endpoint", issuer() + AUTHORIZE_PATH,
                "token_endpoint", known.tokenEndpoint(),
                "token_endpoint_auth_methods_supported", known.tokenEndpointAuthMethodsSupported(),
                "grant_types_supported", known.grantTypesSupported(),
                "response_types_supported", known.responseTypesSupported(),
                "code_challenge_methods_supported", known.codeChallengeMethodsSupported(),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of(DemoKeys.TOKENS.getName()));
    }

    private List<String> scopes() {
        return Stream.concat(
                        Stream.of(PersonsScopes.OPENID, PersonsScopes.FHIR_USER, PersonsScopes.ONLINE_ACCESS),
                        identities.all().stream().flatMap(identity -> identity.scopes().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
