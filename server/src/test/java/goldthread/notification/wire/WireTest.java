package goldthread.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final SigningSecret SECRET =
            SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
    private static final String BODY = "{}";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final LinkedBlockingQueue<List<String>> received = new LinkedBlockingQueue<>();
    private final HttpServer receiver = receiver();
    private final EndpointRules rules = new EndpointRules(List.of("hooks.trust.example"), true);
    private final Wire wire = wire("1.1.1.1");

    /** What a receiver does. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Wire wire(String... addresses) {
        return new Wire(
                rules,
                Duration.ofSeconds(1),
                threads,
                host -> {
                    InetAddress[] found = new InetAddress[addresses.length];
                    for (int i = 0; i < addresses.length; i++) {
                        found[i] = InetAddress.getByName(addresses[i]);
                    }
                    return found;
                },
                PublicAddress::is);
    }

    private URI answering(Answer answer) {
        receiver.createContext("/hook", exchange -> {
            received.add(List.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer.to(exchange);
        });
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    }

    private Reply post(Wire wire, URI endpoint) throws Exception {
        return wire.post(new Message(endpoint, "id-1", Instant.ofEpochSecond(1614265330), BODY, SECRET))
                .get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() {
        receiver.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_message_is_posted_with_its_id_its_time_and_its_signature() throws Exception {
        URI endpoint = answering(exchange -> exchange.sendResponseHeaders(204, -1));

        assertThat(post(wire, endpoint)).isEqualTo(new Reply(204, Optional.empty(), ""));
        assertThat(received.poll())
                .containsExactly(
                        "POST",
                        "application/fhir+json",
                        "id-1",
                        "1614265330",
                        SECRET.sign("id-1", 1614265330, BODY),
                        "{}");
    }

    @Test
    void a_receiver_can_ask_to_be_left_alone() throws Exception {
        URI endpoint = answering(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThat(post(wire, endpoint)).isEqualTo(new Reply(429, Optional.of(Duration.ofSeconds(120)), ""));
    }

    @Test
    void no_redirect_is_followed() throws Exception {
        URI endpoint = answering(exchange -> {
            exchange.getResponseHeaders().add("Location", "/hook/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(post(wire, endpoint).status()).isEqualTo(307);
        assertThat(received).hasSize(1);
    }

    @Test
    void who_does_not_answer_in_time_has_not_answered() throws Exception {
        URI endpoint = answering(exchange -> sleep(5_000));

        assertThat(post(wire, endpoint)).isEqualTo(Reply.none("no answer in time"));
    }

    @Test
    void an_answer_without_end_is_not_waited_for() throws Exception {
        URI endpoint = answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                sleep(100);
            }
        });
        Instant begin = Instant.now();

        assertThat(post(wire, endpoint).status()).isEqualTo(200);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void where_nobody_listens_there_is_no_connection() throws Exception {
        URI endpoint = answering(exchange -> exchange.sendResponseHeaders(204, -1));
        receiver.stop(0);

        assertThat(post(wire, endpoint)).isEqualTo(Reply.none("no connection"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1"})
    void a_name_that_leads_to_an_address_which_is_not_public_is_not_followed(String address) throws Exception {
        URI endpoint = URI.create("https://hooks.trust.example/");

        assertThat(post(wire("1.1.1.1", address), endpoint)).isEqualTo(Reply.none("address not allowed"));
    }

    /** Whoever answers for the name at the moment of asking; at each later moment it leads inside. */
    @Test
    void the_connection_goes_to_the_very_address_that_was_looked_at_and_asks_for_the_name() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
                Wire pinned = new Wire(
                        new EndpointRules(List.of("hooks.trust.example:" + listener.getLocalPort()), false),
                        Duration.ofSeconds(3),
                        threads,
                        host -> new InetAddress[] {
                            InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1")
                        },
                        address -> address.getHostAddress().equals("127.0.0.2"))) {
            URI endpoint = URI.create("https://hooks.trust.example:" + listener.getLocalPort() + "/");
            CompletableFuture<Reply> reply =
                    pinned.post(new Message(endpoint, "id-1", Instant.ofEpochSecond(1614265330), BODY, SECRET));
            String hello;
            try (Socket connection = listener.accept()) {
                byte[] first = new byte[2_000];
                hello = new String(first, 0, connection.getInputStream().read(first), StandardCharsets.ISO_8859_1);
            }

            assertThat(hello).contains("hooks.trust.example");
            assertThat(reply.get(20, TimeUnit.SECONDS).status()).isZero();
            assertThat(asked).hasValue(1);
            assertThat(post(pinned, endpoint)).isEqualTo(Reply.none("address not allowed"));
        }
    }

    @Test
    void an_endpoint_that_is_no_longer_listed_is_not_reached() throws Exception {
        assertThat(post(wire, URI.create("https://hooks.elsewhere.example/")))
                .isEqualTo(Reply.none("address not allowed"));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The resolver of a machine knows no limit; whoever sends does. */
    @Test
    void a_name_that_is_not_looked_up_in_time_holds_nobody_longer() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Wire silent = new Wire(
                rules,
                Duration.ofMillis(500),
                threads,
                host -> {
                    asked.incrementAndGet();
                    sleep(20_000);
                    return new InetAddress[0];
                },
                PublicAddress::is)) {
            URI endpoint = URI.create("https://hooks.trust.example/");
            Instant begin = Instant.now();

            assertThat(post(silent, endpoint)).isEqualTo(Reply.none("no answer in time"));
            assertThat(post(silent, endpoint)).isEqualTo(Reply.none("no answer in time"));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
            assertThat(asked).hasValue(1);
        }
    }
}
