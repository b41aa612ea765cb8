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
 * The clients of the demo's issuer: each identity with its key, this server's pages, and one app through which people sign
 * in, neither with a secret. The app listens on this machine, on whichever port it likes (RFC 8252 section 7.3).
 */
final class DemoClients {

    static final String APP = "demo-app";
    /** This server's own pages. */
    static final String PAGES = "goldthread-pages";

    private static final String BACK_TO_THE_APP = "http://127.0.0.1/callback";
    /** On whichever port this server listens: {@link CodeRequestRules} holds it to exactly that one. */
    private static final String BACK_TO_THE_PAGES = "http://localhost" + PagesClient.BACK;

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);
    /** As long as somebody may work at the pages before they sign in once more. */
    private static final Duration PAGES_LIFE = Duration.ofHours(1);

    private DemoClients() {}

    static List<RegisteredClient> of(DemoIdentities identities) {
        return Stream.concat(
                        Stream.of(
                                forPeople(APP, BACK_TO_THE_APP, TOKEN_LIFE),
                                forPeople(PAGES, BACK_TO_THE_PAGES, PAGES_LIFE)),
                        identities.all().stream().map(DemoClients::withKey))
                .toList();
    }

    private static RegisteredClient forPeople(String id, String back, Duration life) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(back)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CodesInUse.CODE_LIFE)
                        .accessTokenTimeToLive(life)
                        .build())
                .build();
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
