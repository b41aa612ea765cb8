package goldthread.access;

import jakarta.servlet.DispatcherType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The gate: which paths are open, that everything below {@code /fhir} needs a caller, and that nothing else is there.
 * The demo's issuer and later rooms put their own chains before these two (orders below 100).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class GateConfig {

    private static final Logger LOG = LoggerFactory.getLogger(GateConfig.class);
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final int OPEN = 100;
    private static final int CLOSED = 200;

    /** Open paths look at no token at all, so that a stale one is no reason to refuse. */
    @Bean
    @Order(OPEN)
    SecurityFilterChain openPaths(HttpSecurity http, MetricsSettings metrics) throws Exception {
        RequestMatcher collectors =
                new AndRequestMatcher(get("/actuator/prometheus"), new DirectClient(metrics.openTo()));
        return stateless(http)
                .securityMatcher(new OrRequestMatcher(
                        get("/fhir/metadata"),
                        get(SmartConfigurationServlet.PATH),
                        get("/actuator/health/**"),
                        collectors))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    /** Everything else: FHIR for known callers, and for the rest of the addresses a refusal. */
    @Bean
    @Order(CLOSED)
    SecurityFilterChain closedPaths(
            HttpSecurity http, JwtDecoder decoder, CallerFromToken callers, BudgetSettings budget) throws Exception {
        return stateless(http)
                .addFilter(bearerTokens(decoder, callers))
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                .addFilterAfter(new BudgetFilter(budget), CallerFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, unknown) -> Refusal.UNKNOWN_CALLER.answer(response))
                        .accessDeniedHandler((request, response, denied) -> Refusal.NOT_ALLOWED.answer(response)))
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher("/fhir/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static BearerTokenAuthenticationFilter bearerTokens(JwtDecoder decoder, CallerFromToken callers) {
        JwtAuthenticationProvider tokens = new JwtAuthenticationProvider(decoder);
        tokens.setJwtAuthenticationConverter(callers);
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(new ProviderManager(tokens));
        filter.setAuthenticationEntryPoint((request, response, bad) -> Refusal.UNKNOWN_CALLER.answer(response));
        filter.setAuthenticationFailureHandler((request, response, failed) -> {
            if (failed instanceof AuthenticationServiceException) {
                LOG.warn("No token can be verified: {}", failed.getMessage());
                Refusal.ISSUER_AWAY.answer(response);
            } else {
                Refusal.UNKNOWN_CALLER.answer(response);
            }
        });
        return filter;
    }

    /**
     * No session, no cookie, no form: so there is nothing that a forged form could ride on. What is answered is data; a
     * browser that shows it all the same runs nothing in it.
     */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(data -> data.policyDirectives(NOTHING_RUNS)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static RequestMatcher get(String path) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher(HttpMethod.GET, path), paths.matcher(HttpMethod.HEAD, path));
    }
}
