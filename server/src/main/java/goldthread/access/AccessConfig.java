package goldthread.access;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Whose tokens count, and what becomes of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AuthSettings.class, BudgetSettings.class, ExchangeSettings.class, MetricsSettings.class
})
class AccessConfig {

    @Bean
    @ConditionalOnBooleanProperty(name = "goldthread.auth.demo-issuer", havingValue = false, matchIfMissing = true)
    TokenIssuer outsideIssuer(AuthSettings settings) {
        return new OutsideIssuer(settings);
    }

    /** Of the settings' own issuer in any case: without this bean Spring Boot would make a key of its own. */
    @Bean
    JWKSource<SecurityContext> issuerKeys(TokenIssuer issuer) {
        return issuer.keys();
    }

    @Bean
    JwtDecoder accessTokenDecoder(TokenIssuer issuer) {
        Clock clock = Clock.systemUTC();
        return new RememberedTokens(AccessTokens.decoder(issuer, clock), clock, Ticker.systemTicker());
    }

    @Bean
    FreshSignIn freshSignIn(AuthSettings settings) {
        return new FreshSignIn(settings.emergencySignInWithin(), Clock.systemUTC());
    }

    @Bean
    CallerFromToken callerFromToken(ExchangeSettings settings, ObjectProvider<ExchangeClient> builtIn) {
        return new CallerFromToken(
                CallerFromToken.merged(settings.clients(), builtIn.stream().toList()));
    }

    @Bean
    ServletRegistrationBean<SmartConfigurationServlet> smartConfiguration(TokenIssuer issuer) {
        return new ServletRegistrationBean<>(new SmartConfigurationServlet(issuer), SmartConfigurationServlet.PATH);
    }

    /** What Spring's own firewall rejects gets the same kind of answer as everything else. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, rejected) -> Refusal.UNREADABLE.answer(response);
    }
}
