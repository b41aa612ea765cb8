package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

final class TokenEndpointTest {

    private final TokenEndpoint endpoint = new TokenEndpoint(Duration.ofSeconds(1), Duration.ofMillis(300));

    private static OAuth2RefreshTokenGrantRequest asked(int port) {
        ClientRegistration client = ClientRegistration.withRegistrationId(IssuerAsClient.ID)
                .clientId("pages")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .authorizationUri("http://localhost/authorize")
                .tokenUri("http://127.0.0.1:" + port + "/token")
                .build();
        Instant now = Instant.EPOCH;
        return new OAuth2RefreshTokenGrantRequest(
                client,
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "t", now, now.plusSeconds(1)),
                new OAuth2RefreshToken("r", now));
    }

    private static void isAway(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OAuth2AuthorizationException.class,
                        away -> assertThat(TokenEndpoint.isAway(away.getError().getErrorCode()))
                                .isTrue());
    }

    @Test
    void nobody_waits_long_for_an_issuer_that_never_answers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();

            isAway(() -> endpoint.forRenewal().getTokenResponse(asked(silent.getLocalPort())));

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_issuer_that_is_not_there_is_away() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        isAway(() -> endpoint.forRenewal().getTokenResponse(asked(port)));
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, <p>Maintenance</p>, true",
        "200, application/json, nonsense, true",
        "302, text/html, '', true",
        "502, text/html, <p>Bad gateway</p>, true",
        "503, application/json, '{\"error\":\"temporarily_unavailable\"}', true",
        "400, application/json, '{\"error\":\"invalid_grant\"}', false"
    })
    void what_is_no_answer_is_told_from_a_refusal(int status, String type, String body, boolean away)
            throws IOException {
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", request -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().add("Content-Type", type);
            request.getResponseHeaders().add("Location", "/elsewhere");
            request.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            request.getResponseBody().write(bytes);
            request.close();
        });
        issuer.start();
        try {
            assertThatThrownBy(() -> endpoint.forRenewal()
                            .getTokenResponse(asked(issuer.getAddress().getPort())))
                    .isInstanceOfSatisfying(
                            OAuth2AuthorizationException.class,
                            refused -> assertThat(TokenEndpoint.isAway(
                                            refused.getError().getErrorCode()))
                                    .as(refused.getError().getErrorCode())
                                    .isEqualTo(away));
        } finally {
            issuer.stop(0);
        }
    }
}
