package goldthread.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens: signed by the issuer's key with an algorithm that is accepted from it, made by it, for this
 * server, and within its time, give or take a minute. Keys and addresses that a token itself brings along ({@code jwk},
 * {@code jku}, {@code x5u}) are never looked at.
 */
final class AccessTokens {

    static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private AccessTokens() {}

    static JwtDecoder decoder(TokenIssuer issuer, Clock clock) {
        DefaultJWTProcessor<SecurityContext> signature = new DefaultJWTProcessor<>();
        signature.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        signature.setJWSKeySelector(new JWSVerificationKeySelector<>(issuer.algorithms(), issuer.keys()));
        signature.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator inTime = new JwtTimestampValidator(CLOCK_SKEW);
        inTime.setClock(clock);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(signature);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                inTime,
                rule("it never expires", token -> token.getExpiresAt() != null),
                rule("it is another issuer's", token -> issuer.issuer().equals(token.getClaimAsString("iss"))),
                rule("it is meant for another server", token -> isFor(issuer.audience(), token))));
        return decoder;
    }

    private static boolean isFor(String audience, Jwt token) {
        return token.getAudience() != null && token.getAudience().contains(audience);
    }

    private static OAuth2TokenValidator<Jwt> rule(String otherwise, Predicate<Jwt> holds) {
        OAuth2TokenValidatorResult refused =
                OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, otherwise, null));
        return token -> holds.test(token) ? OAuth2TokenValidatorResult.success() : refused;
    }
}
