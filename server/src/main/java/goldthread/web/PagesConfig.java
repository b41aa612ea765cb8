package goldthread.web;

import goldthread.access.PagesClient;
import goldthread.access.TokenIssuer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Which pages are open to whom, how people get in and out, and what lies where meanwhile. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
class PagesConfig {

    private static final int BEFORE_THE_GATE = 20;

    private final PagesSettings settings;
    private final RequestCache place;
    private final SignedOutMark signedOut;

    PagesConfig(PagesSettings settings, @Value("${goldthread.auth.demo-issuer:false}") boolean demo) {
        if (demo) {
            settings.mustBeAlone();
        }
        this.settings = settings;
        this.place = new PlaceToReturn(settings.isHttps());
        this.signedOut = new SignedOutMark(settings.isHttps());
    }

    @Bean
    @ConditionalOnProperty("goldthread.pages.client-id")
    PagesClient configuredPages() {
        return settings.client();
    }

    @Bean
    IssuerAsClient issuerAsClient(TokenIssuer issuer, PagesClient client) {
        return new IssuerAsClient(issuer, client, settings.scopes());
    }

    @Bean
    RequestCache placeToReturn() {
        return place;
    }

    @Bean
    SessionCount sessionCount() {
        return new SessionCount(SessionCount.MOST);
    }

    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.setSessionTimeout((int) settings.idle().toMinutes());
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setSecure(settings.isHttps());
        };
    }

    @Bean
    @Order(BEFORE_THE_GATE)
    SecurityFilterChain pages(
            HttpSecurity http,
            IssuerAsClient issuer,
            OAuth2AuthorizedClientRepository tokens,
            TokenEndpoint endpoint,
            SessionCount sessions,
            PageHeaders headers)
            throws Exception {
        return http.securityMatcher(PagePaths.all())
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PagePaths.open())
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(forms -> forms.csrfTokenRepository(new FormProofs()))
                .requestCache(cache -> cache.requestCache(place))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(toSignIn()))
                .addFilterBefore(new RoomForSignIns(sessions), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(signIn -> signIn.loginPage(PagePaths.SIGN_IN)
                        .clientRegistrationRepository(issuer)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(
                                start -> start.authorizationRequestResolver(new SignInRequests(issuer, signedOut))
                                        .authorizationRequestRepository(new BegunSignIns(BegunSignIns.MOST, signedOut)))
                        .redirectionEndpoint(back -> back.baseUri(PagesClient.BACK))
                        .tokenEndpoint(code -> code.accessTokenResponseClient(endpoint.forCodes()))
                        .successHandler(new AfterSignIn(place, settings.idle(), signedOut))
                        .failureHandler(new FailedSignIn()))
                .logout(signOut -> signOut.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/signed-out")
                        .addLogoutHandler(signedOut)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(headers.forgetAll())))
                .headers(headers::strict)
                .build();
    }

    /** By its path alone: the request may have come by another scheme and host than the browser's. */
    private static AuthenticationEntryPoint toSignIn() {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(PagePaths.SIGN_IN);
        signIn.setFavorRelativeUris(true);
        return signIn;
    }
}
