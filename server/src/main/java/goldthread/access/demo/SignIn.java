package goldthread.access.demo;

import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.oidc.web.OidcProviderConfigurationEndpointFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How people sign in: a GET of the authorization endpoint is checked and answered with the page, the page's form comes back
 * by POST with the same request and who was chosen, and the library gives the code. The form counts only together with a
 * cookie that the page has set and that no other site can make a browser send.
 */
final class SignIn {

    static final String METADATA_PATH = "/.well-known/openid-configuration";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher FORM = PATHS.matcher(HttpMethod.POST, DemoIssuer.AUTHORIZE_PATH);
    private static final RequestMatcher PAGE =
            new OrRequestMatcher(PATHS.matcher(HttpMethod.GET, DemoIssuer.AUTHORIZE_PATH), FORM);
    /** Another site could have its own name lead to this machine, and then read the page and send the form. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final DemoIdentities identities;
    private final DemoIssuer issuer;
    private final Clock clock;
    private final SignInPage page;

    SignIn(DemoIdentities identities, DemoIssuer issuer, Clock clock) {
        this.identities = identities;
        this.issuer = issuer;
        this.clock = clock;
        this.page = new SignInPage(identities);
    }

    /** The requests that are part of it. */
    static RequestMatcher paths() {
        return new AndRequestMatcher(
                new OrRequestMatcher(PAGE, PATHS.matcher(HttpMethod.GET, METADATA_PATH)),
                request -> THIS_MACHINE.contains(request.getServerName()));
    }

    void endpoint(OAuth2AuthorizationEndpointConfigurer endpoint) {
        endpoint.authorizationRequestConverter(new AskedByAnApp())
                .errorResponseHandler(new RefusedCode(page))
                .authenticationProviders(providers -> providers.stream()
                        .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                        .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                        .forEach(provider -> provider.setAuthenticationValidator(new CodeRequestRules(issuer))));
    }

    HttpSecurity around(HttpSecurity http) throws Exception {
        return http.csrf(this::onlyOurForm)
                .addFilterAfter(chosenPerson(), CsrfFilter.class)
                .addFilterBefore(metadata(), AbstractPreAuthenticatedProcessingFilter.class)
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(page, PAGE)
                        .accessDeniedHandler((request, response, denied) ->
                                page.refuse(response, 403, "This page isn’t from here, or has been open too long.")));
    }

    /** The library spares its endpoints the check, because they have no form; here one of them has. */
    private void onlyOurForm(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("goldthread-sign-in");
        cookie.setParameterName(SignInPage.CSRF_FIELD);
        cookie.setCookieCustomizer(
                made -> made.httpOnly(true).sameSite("Strict").path(DemoIssuer.AUTHORIZE_PATH));
        csrf.csrfTokenRepository(cookie).withObjectPostProcessor(new ObjectPostProcessor<CsrfFilter>() {
            @Override
            public <F extends CsrfFilter> F postProcess(F filter) {
                filter.setRequireCsrfProtectionMatcher(FORM);
                return filter;
            }
        });
    }

    private AuthenticationFilter chosenPerson() {
        AuthenticationFilter filter =
                new AuthenticationFilter((AuthenticationManager) chosen -> chosen, new ChosenPerson(identities, clock));
        filter.setRequestMatcher(FORM);
        filter.setSuccessHandler((request, response, person) -> {});
        return filter;
    }

    private OidcProviderConfigurationEndpointFilter metadata() {
        OidcProviderConfigurationEndpointFilter filter = new OidcProviderConfigurationEndpointFilter();
        filter.setProviderConfigurationCustomizer(provider -> provider.claims(claims -> {
            claims.clear();
            claims.putAll(issuer.openIdProvider());
        }));
        return filter;
    }
}
