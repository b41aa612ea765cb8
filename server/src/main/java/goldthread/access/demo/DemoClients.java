package goldthread.access.demo;

import goldthread.access.PagesClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients of the demo's issuer: each identity with its key, this server's pages with their secret, and one app through
 * which people sign in, without any. The app listens on this machine, on whichever port it likes (RFC 8252 section 7.3).
 */
final class DemoClients {

    static final String APP = "demo-app";
    /** This server's own pages. */
    static final String PAGES = "goldthread-pages";

    private static final String BACK_TO_THE_APP = "http://127.0.0.1/callback";
    /** On whichever port this server listens: {@link CodeRequestRules} holds it to exactly that one. */
    private static final String BACK_TO_THE_PAGES = "http://localhost" + PagesClient.BACK;

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private DemoClients() {}

    /**
     * All of them.
     *
     * @param pagesSecret of this server's pages, encoded
     */
    static List<RegisteredClient> of(DemoIdentities identities, String pagesSecret) {
        return Stream.concat(
                        Stream.of(app(), pages(pagesSecret)),
                        identities.all().stream().map(DemoClients::withKey))
                .toList();
    }

    private static RegisteredClient app() {
        return forPeople(APP, BACK_TO_THE_APP)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .build();
    }

    /** The only ones whose tokens are renewed; {@link PagesRenewal} says for how long. */
    private static RegisteredClient pages(String secret) {
        return forPeople(PAGES, BACK_TO_THE_PAGES)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
    }

    private static RegisteredClient.Builder forPeople(String id, String back) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(back)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CodesInUse.CODE_LIFE)
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .reuseRefreshTokens(false)
                        .build());
    }

    private static RegisteredClient withKey(DemoIdentity identity) {
        return RegisteredClient.withId(identity.name())
                .clientId(identity.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(identity.scopes()))
                .clientSettings(ClientSettings.builder()
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES384)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
