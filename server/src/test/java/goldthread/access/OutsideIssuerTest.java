package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class OutsideIssuerTest {

    private static final TestIssuer TODAY = TestIssuer.withNewKey("of-today");
    private static final TestIssuer TOMORROW = TestIssuer.withNewKey("of-tomorrow");

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer publisher = nowhere();
    private volatile int status = 200;
    private volatile TestIssuer published = TODAY;

    @BeforeEach
    void publish() {
        publisher.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            byte[] keys = new JWKSet(published.key().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop(0);
    }

    @Test
    void the_keys_are_fetched_once_for_many_tokens() {
        JwtDecoder decoder = decoder();

        assertThat(decoder.decode(gpBy(TODAY)).getSubject()).isEqualTo("dr-okafor");
        assertThat(decoder.decode(gpBy(TODAY)).getSubject()).isEqualTo("dr-okafor");
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_new_key_is_fetched_when_a_token_names_it() {
        JwtDecoder decoder = decoder();
        decoder.decode(gpBy(TODAY));
        published = TOMORROW;

        assertThat(decoder.decode(gpBy(TOMORROW)).getSubject()).isEqualTo("dr-okafor");
    }

    @Test
    void tokens_of_unknown_keys_are_bad_and_do_not_make_us_ask_again_and_again() {
        JwtDecoder decoder = decoder();
        decoder.decode(gpBy(TODAY));

        for (int i = 0; i < 10; i++) {
            String forged = gpBy(TODAY.callingItsKey("unknown-" + i));
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        }
        assertThat(asked.get()).isLessThanOrEqualTo(3);
        assertThat(decoder.decode(gpBy(TODAY)).getSubject()).isEqualTo("dr-okafor");
    }

    @Test
    void while_the_issuer_is_away_the_last_keys_serve() {
        JwtDecoder decoder = decoder();
        decoder.decode(gpBy(TODAY));
        status = 503;

        assertThatThrownBy(() -> decoder.decode(gpBy(TOMORROW))).isInstanceOf(JwtException.class);
        assertThat(decoder.decode(gpBy(TODAY)).getSubject()).isEqualTo("dr-okafor");
    }

    @Test
    void without_any_keys_no_token_is_called_bad_and_none_good() {
        status = 503;
        JwtDecoder decoder = decoder();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> decoder.decode(gpBy(TODAY)))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void discovery_says_of_an_outside_issuer_only_what_was_configured() {
        assertThat(new OutsideIssuer(settings()).discovery())
                .isEqualTo(SmartConfiguration.claimingNothing(
                        "https://issuer.test", keysAddress(), "https://issuer.test/token"));
    }

    private JwtDecoder decoder() {
        return AccessTokens.decoder(new OutsideIssuer(settings()), Clock.fixed(TestIssuer.NOW, ZoneOffset.UTC));
    }

    private AuthSettings settings() {
        return new AuthSettings(
                TODAY.issuer(),
                TODAY.audience(),
                keysAddress(),
                "https://issuer.test/token",
                Set.of("RS256"),
                Duration.ofMinutes(15),
                false);
    }

    private String keysAddress() {
        return "http://localhost:" + publisher.getAddress().getPort() + "/keys";
    }

    private static String gpBy(TestIssuer issuer) {
        return issuer.signed(issuer.gp().build());
    }

    private static HttpServer nowhere() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
