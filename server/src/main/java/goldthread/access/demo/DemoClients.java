package goldthread.access.demo;

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
 * The clients of the demo's issuer: each identity with its key, and one app without a secret through which people sign in.
 * The app listens on this machine, on whichever port it likes (RFC 8252 section 7.3).
 */
final class DemoClients {

    static final String APP = "demo-app";

    private static final String BACK_TO_THE_APP = "http://127.0.0.1/callback";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private DemoClients() {}

    static List<RegisteredClient> of(DemoIdentities identities) {
        return Stream.concat(Stream.of(app()), identities.all().stream().map(DemoClients::withKey))
                .toList();
    }

    private static RegisteredClient app() {
        return RegisteredClient.withId(APP)
                .clientId(APP)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(BACK_TO_THE_APP)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CodesInUse.CODE_LIFE)
                        .accessTokenTimeToLive(TOKEN_LIFE)
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
