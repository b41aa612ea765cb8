package goldthread.web;

import goldthread.access.PagesClient;
import goldthread.access.TokenIssuer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which pages are open, and on what terms a browser may show the others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
@EnableConfigurationProperties(PagesSettings.class)
class PagesConfig {

    /** Nothing from elsewhere, nothing that stands in the page itself, no frame around it. */
    static final String OWN_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final int BEFORE_THE_GATE = 20;

    @Bean
    @ConditionalOnProperty("goldthread.pages.client-id")
    PagesClient configuredPages(PagesSettings settings) {
        return settings.client();
    }

    @Bean
    IssuerAsClient issuerAsClient(TokenIssuer issuer, PagesClient client) {
        return new IssuerAsClient(issuer, client);
    }

    /** Tokens stay on the server, in the session of whom they speak for, and end with it. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    ServletContextInitializer sessionCookie(PagesSettings settings) {
        String address = settings.address();
        return context -> {
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setSecure(address != null && address.startsWith("https:"));
        };
    }

    @Bean
    @Order(BEFORE_THE_GATE)
    SecurityFilterChain pages(HttpSecurity http, IssuerAsClient issuer, OAuth2AuthorizedClientRepository tokens)
            throws Exception {
        return http.securityMatcher(PagePaths.all())
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PagePaths.open())
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(signIn -> signIn.loginPage("/sign-in")
                        .clientRegistrationRepository(issuer)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInRequests(issuer)))
                        .redirectionEndpoint(back -> back.baseUri(PagesClient.BACK))
                        .defaultSuccessUrl("/children")
                        .failureUrl("/sign-in?failed"))
                .logout(signOut -> signOut.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/signed-out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .headers(PagesConfig::strict)
                .build();
    }

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(page -> page.policyDirectives(OWN_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        nothing -> nothing.policy("camera=(), microphone=(), geolocation=(), interest-cohort=()"));
    }
}
