package goldthread.web;

import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import goldthread.access.PagesClient;
import goldthread.access.TokenIssuer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The trusted issuer as the pages see it, as their client: where people sign in, what the pages ask for, and how the token
 * that says who has signed in is checked (with the keys that check every caller's token). It is put together when it is
 * asked for, because the demo's issuer knows its own address only once the server listens.
 */
final class IssuerAsClient implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** The name of the one registration. */
    static final String ID = "goldthread";

    private final TokenIssuer issuer;
    private final PagesClient client;
    private final Set<String> scopes;

    IssuerAsClient(TokenIssuer issuer, PagesClient client, Set<String> scopes) {
        this.issuer = issuer;
        this.client = client;
        this.scopes = Set.copyOf(scopes);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        return ClientRegistration.withRegistrationId(ID)
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(
                        client.secret() == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(client.address() + PagesClient.BACK)
                .scope(scopes)
                .authorizationUri(client.authorizationEndpoint())
                .tokenUri(issuer.discovery().tokenEndpoint())
                .issuerUri(issuer.issuer())
                .build();
    }

    /** The {@code aud} that its access tokens are asked for. */
    String audience() {
        return issuer.audience();
    }

    /** Where the pages are. */
    String address() {
        return client.address();
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(issuer.algorithms(), issuer.keys()));
        // The decoder's own validators look at the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
