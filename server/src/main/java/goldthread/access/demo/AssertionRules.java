package goldthread.access.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What SMART Backend Services asks of a client's assertion beyond its signature: made by and about the client itself,
 * for this token endpoint, for five minutes at most, and never seen before.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART App Launch,
 *     asymmetric client authentication</a>
 */
final class AssertionRules {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private final DemoIssuer issuer;
    private final Clock clock;
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_LIFE.plus(CLOCK_SKEW).multipliedBy(2))
            .build();

    AssertionRules(DemoIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The rules for one client: the first that its assertion breaks is named; a use is noted only if none is. */
    OAuth2TokenValidator<Jwt> of(String client) {
        return assertion -> validate(client, assertion);
    }

    private OAuth2TokenValidatorResult validate(String client, Jwt assertion) {
        if (!client.equals(assertion.getSubject()) || !client.equals(assertion.getClaimAsString("iss"))) {
            return refused("iss and sub are both the client's id");
        }
        List<String> audience = assertion.getAudience();
        if (audience == null || !audience.contains(issuer.tokenEndpoint())) {
            return refused("aud is the address of the token endpoint");
        }
        if (!isShortLived(assertion.getExpiresAt())) {
            return refused("exp is at most five minutes from now, and not past");
        }
        String id = assertion.getId();
        if (id == null || used.asMap().putIfAbsent(client + " " + id, Boolean.TRUE) != null) {
            return refused("jti is there and was never used before");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private boolean isShortLived(@Nullable Instant expiry) {
        Instant now = clock.instant();
        return expiry != null
                && !expiry.isBefore(now.minus(CLOCK_SKEW))
                && !expiry.isAfter(now.plus(LONGEST_LIFE).plus(CLOCK_SKEW));
    }

    private static OAuth2TokenValidatorResult refused(String rule) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, rule, null));
    }
}
