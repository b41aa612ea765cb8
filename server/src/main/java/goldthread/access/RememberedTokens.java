package goldthread.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Spares a client that sends one token many times the verification of its signature, which costs more than some reads.
 * Only good tokens are remembered, for one minute, so that a key that the issuer withdraws stops counting within one;
 * whether a token has expired is asked each time.
 */
final class RememberedTokens implements JwtDecoder {

    static final Duration MEMORY = Duration.ofSeconds(60);

    private static final int MOST = 2_000;

    private final JwtDecoder verification;
    private final Clock clock;
    private final Cache<String, Jwt> good;

    RememberedTokens(JwtDecoder verification, Clock clock, Ticker ticker) {
        this.verification = verification;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MEMORY)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && isInTime(known.getExpiresAt())) {
            return known;
        }
        Jwt verified = verification.decode(token);
        good.put(token, verified);
        return verified;
    }

    private boolean isInTime(@Nullable Instant expiry) {
        return expiry != null && !clock.instant().minus(AccessTokens.CLOCK_SKEW).isAfter(expiry);
    }
}
