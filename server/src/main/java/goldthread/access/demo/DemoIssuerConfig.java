package goldthread.access.demo;

import goldthread.access.DirectClient;
import goldthread.access.ExchangeClient;
import goldthread.store.StoredIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
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

    /** The one secret is random and lives as long as the process: nothing is won by making it slow to try. */
    private static final PasswordEncoder SECRETS = new BCryptPasswordEncoder(4);

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
    DemoPages demoPages(DemoIssuer issuer) {
        return DemoPages.of(issuer);
    }

    @Bean
    ExchangeClient demoExchange(DemoIdentities identities) {
        DemoIdentity exchange = identities.named("exchange");
        return new ExchangeClient(exchange.name(), exchange.speaksFor(), exchange.intake());
    }

    @Bean
    RegisteredClientRepository demoClients(DemoIdentities identities, DemoPages pages) {
        return new InMemoryRegisteredClientRepository(DemoClients.of(identities, SECRETS.encode(pages.secret())));
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
    OAuth2TokenGenerator<OAuth2Token> demoTokens(DemoIssuer issuer, IdentityClaims claims) {
        JwtGenerator signed = new JwtGenerator(new NimbusJwtEncoder(issuer.keys()));
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new PagesRenewal(Clock.systemUTC()));
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
                                .clientAuthentication(client -> known(client, decoders))
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

    private static void known(OAuth2ClientAuthenticationConfigurer client, AssertionDecoders decoders) {
        client.authenticationConverter(new AssertionWithoutClientId()).authenticationProviders(providers -> {
            each(providers, JwtClientAssertionAuthenticationProvider.class)
                    .forEach(provider -> provider.setJwtDecoderFactory(decoders));
            each(providers, ClientSecretAuthenticationProvider.class)
                    .forEach(provider -> provider.setPasswordEncoder(SECRETS));
        });
    }

    private static <P extends AuthenticationProvider> Stream<P> each(
            List<AuthenticationProvider> providers, Class<P> type) {
        return providers.stream().filter(type::isInstance).map(type::cast);
    }
}
