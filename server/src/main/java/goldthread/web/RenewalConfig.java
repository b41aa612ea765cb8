package goldthread.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Where the tokens of whoever has signed in lie, and how the next are got. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
class RenewalConfig {

    /** Tokens stay on the server, in the session of whom they speak for, and end with it. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    TokenEndpoint tokenEndpoint() {
        return new TokenEndpoint(TokenEndpoint.CONNECT, TokenEndpoint.ANSWER);
    }

    @Bean
    OAuth2AuthorizedClientManager renewal(
            IssuerAsClient issuer, OAuth2AuthorizedClientRepository tokens, TokenEndpoint endpoint) {
        DefaultOAuth2AuthorizedClientManager renewal = new DefaultOAuth2AuthorizedClientManager(issuer, tokens);
        renewal.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(endpoint.forRenewal())
                        .clockSkew(SessionTokens.RENEWED_BEFORE))
                .build());
        // Nothing of a page's address goes to the issuer.
        renewal.setContextAttributesMapper(page -> Map.of());
        return renewal;
    }
}
