package goldthread.access.demo;

import goldthread.access.DirectClient;
import goldthread.access.ExchangeClient;
import goldthread.access.PagesClient;
import goldthread.store.StoredIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Puts the demo's issuer together from Spring Authorization Server. Of that server's endpoints only those to sign in, for
 * the token and for the keys are reachable, and they from this machine alone: for anybody else they aren't there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("goldthread.auth.demo-issuer")
class DemoIssuerConfig {

    private static final int BEFORE_THE_GATE = 10;

    @Bean
    DemoIdentities demoIdentities() {
        return DemoIdentities.load();
    }

    @Bean
    DemoKeys demoKeys(DemoIdentities identities) {
        return DemoKeys.newFor(identities.all());
    }

    @Bean
    DemoIssuer demoIssuer(DemoIdentities identities, DemoKeys keys, @Value("${goldthread.data:./data}") String data) {
        return new DemoIssuer(identities, keys, new DemoKeyFolder(Path.of(data)));
    }

    @Bean
    PagesClient demoPages(DemoIssuer issuer) {
        return new DemoPages(issuer);
    }

    @Bean
    ExchangeClient demoExchange(DemoIdentities identities) {
        DemoIdentity exchange = identities.named("exchange");
        return new ExchangeClient(exchange.name(), exchange.speaksFor(), exchange.intake());
    }

    @Bean
    RegisteredClientRepository demoClients(DemoIdentities identities) {
        return new InMemoryRegisteredClientRepository(DemoClients.of(identities));
    }

    @Bean
    OAuth2AuthorizationService demoGrants() {
        return new CodesInUse();
    }

    @Bean
    StoredIdentities storedIdentities(ObjectProvider<StoredIndex> index) {
        return new StoredIdentities(names -> index.stream()
                .findFirst()
                .map(store -> store.byIdentifier(names))
                .orElse(Map.of()));
    }

    @Bean
    IdentityClaims identityClaims(DemoIdentities identities, DemoIssuer issuer, StoredIdentities stored) {
        return new IdentityClaims(identities, issuer, stored, Clock.systemUTC());
    }

    @Bean
    AuthorizationServerSettings demoEndpoints() {
        return AuthorizationServerSettings.builder()
                .authorizationEndpoint(DemoIssuer.AUTHORIZE_PATH)
                .tokenEndpoint(DemoIssuer.TOKEN_PATH)
                .jwkSetEndpoint(DemoIssuer.KEYS_PATH)
                .build();
    }

    @Bean
    @Order(BEFORE_THE_GATE)
    SecurityFilterChain demoIssuerPaths(HttpSecurity http, DemoIdentities identities, DemoKeys keys, DemoIssuer issuer)
            throws Exception {
        Clock clock = Clock.systemUTC();
        AssertionDecoders decoders = new AssertionDecoders(keys.identities(), new AssertionRules(issuer, clock));
        SignIn signIn = new SignIn(identities, issuer, clock);
        OAuth2AccessTokenResponseAuthenticationSuccessHandler answer =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        answer.setAccessTokenResponseCustomizer(new PatientInContext());
        return signIn.around(http.securityMatcher(new AndRequestMatcher(paths(), DirectClient.onThisMachine())))
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        issuing -> issuing.authorizationEndpoint(signIn::endpoint)
                                .clientAuthentication(client -> byAssertion(client, decoders))
                                .tokenEndpoint(token -> token.accessTokenRequestConverter(new GrantedScopes())
                                        .accessTokenResponseHandler(answer)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static RequestMatcher paths() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                SignIn.paths(),
                paths.matcher(HttpMethod.POST, DemoIssuer.TOKEN_PATH),
                paths.matcher(HttpMethod.GET, DemoIssuer.KEYS_PATH));
    }

    private static void byAssertion(OAuth2ClientAuthenticationConfigurer client, AssertionDecoders decoders) {
        client.authenticationConverter(new AssertionWithoutClientId())
                .authenticationProviders(providers -> providers.stream()
                        .filter(JwtClientAssertionAuthenticationProvider.class::isInstance)
                        .map(JwtClientAssertionAuthenticationProvider.class::cast)
                        .forEach(provider -> provider.setJwtDecoderFactory(decoders)));
    }
}
