package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The gate before an issuer outside the server: first the issuer is away, then it is there. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideGateTest {

    private static final TestIssuer ISSUER = TestIssuer.withNewKey("of-today");

    private static HttpServer publisher;
    private static ConfigurableApplicationContext server;
    private static volatile int status = 503;

    @BeforeAll
    static void start() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/keys", exchange -> {
            byte[] keys = new JWKSet(ISSUER.key().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        publisher.start();
        server = GateServer.start(
                "goldthread.auth.issuer=" + ISSUER.issuer(),
                "goldthread.auth.audience=" + ISSUER.audience(),
                "goldthread.auth.jwks-uri=" + keys(),
                "goldthread.auth.token-endpoint=https://issuer.test/token",
                "server.port=0");
    }

    @AfterAll
    static void stop() {
        server.close();
        publisher.stop(0);
    }

    @Test
    @Order(1)
    void while_no_token_can_be_verified_everybody_is_asked_to_come_back() {
        HttpResponse<String> answer = call(ISSUER.signed(nowValid()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).isEqualTo("""
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"transient","diagnostics":"The\
                 token can't be verified now, because its issuer doesn't publish its keys. Try again later."}]}""");
    }

    @Test
    @Order(2)
    void its_tokens_open_the_gate_once_its_keys_are_there() {
        status = 200;

        assertThat(call(ISSUER.signed(nowValid())).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void tokens_for_another_server_stay_outside() {
        status = 200;
        JWTClaimsSet elsewhere = new JWTClaimsSet.Builder(nowValid())
                .audience("https://other.test")
                .build();

        assertThat(call(ISSUER.signed(elsewhere)).statusCode()).isEqualTo(401);
    }

    @Test
    void there_is_no_demo_issuer() {
        assertThat(GateServer.send(request("/oauth2/jwks")).statusCode()).isEqualTo(401);
        assertThat(GateServer.send(request("/oauth2/token").POST(HttpRequest.BodyPublishers.ofString("")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void discovery_names_the_issuer_and_claims_nothing_more() {
        assertThat(GateServer.json(GateServer.send(request("/fhir/.well-known/smart-configuration"))
                        .body()))
                .isEqualTo(Map.of(
                        "issuer", ISSUER.issuer(),
                        "jwks_uri", keys(),
                        "token_endpoint", "https://issuer.test/token",
                        "capabilities", List.of()));
    }

    private static JWTClaimsSet nowValid() {
        return ISSUER.gp()
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    private static HttpResponse<String> call(String token) {
        return GateServer.send(request("/fhir/$caller").header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder request(String path) {
        int port = ((ServletWebServerApplicationContext) server).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String keys() {
        return "http://localhost:" + publisher.getAddress().getPort() + "/keys";
    }
}
