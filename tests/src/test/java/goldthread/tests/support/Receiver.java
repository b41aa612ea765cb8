package goldthread.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** An agency's system that listens for notifications on this machine, checks each signature, and answers as a test says. */
public final class Receiver implements AutoCloseable {
    /** The secret that it shares with the server. */
    public static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Received> answer = notification -> 200;
    private volatile @Nullable String retryAfter;
    private int port;
    private @Nullable HttpServer server;

    /**
     * A notification, as it came.
     *
     * @param id header {@code webhook-id}
     * @param signed whether the signature fits
     * @param text the body
     * @param at when it came
     */
    public record Received(String id, boolean signed, String text, Instant at) {
        /** The status that comes first in the Bundle. */
        public JsonNode status() {
            return Answer.json(text).at("/entry/0/resource/parameter");
        }

        /** The value of a parameter of the status, or of a part of its event; empty when it isn't there. */
        public String value(String name) {
            JsonNode parameters = status();
            Stream.Builder<JsonNode> all = Stream.builder();
            parameters.forEach(parameter -> {
                all.add(parameter);
                parameter.path("part").forEach(all::add);
            });
            return all.build()
                    .filter(parameter -> name.equals(parameter.path("name").asText()))
                    .findFirst()
                    .map(Received::text)
                    .orElse("");
        }

        private static String text(JsonNode parameter) {
            for (JsonNode member : parameter) {
                if (member.isObject()) {
                    return member.path("reference").asText();
                }
            }
            List<String> values = parameter.properties().stream()
                    .filter(member -> member.getKey().startsWith("value"))
                    .map(member -> member.getValue().asText())
                    .toList();
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    /** One that listens. */
    public static Receiver listening() {
        Receiver receiver = new Receiver();
        receiver.listen();
        return receiver;
    }

    /** Listens, again at the same address. */
    public void listen() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            listening.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "receiver");
                thread.setDaemon(true);
                return thread;
            }));
            listening.createContext("/", this::take);
            listening.start();
            port = listening.getAddress().getPort();
            server = listening;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Listens no more: whoever comes finds nobody. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Its address. */
    public String endpoint() {
        return "http://127.0.0.1:" + port + "/events";
    }

    /** What it answers from now on. */
    public void answers(ToIntFunction<Received> status) {
        answer = status;
    }

    /** What it says with each answer from now on about when to come again. */
    public void asksToComeAfter(@Nullable String seconds) {
        retryAfter = seconds;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Function<String, String> header = name -> exchange.getRequestHeaders().getFirst(name);
        String id = header.apply("webhook-id");
        String signed = id + "." + header.apply("webhook-timestamp") + ".";
        Received notification = new Received(
                id,
                sign(signed, body).equals(header.apply("webhook-signature")),
                new String(body, StandardCharsets.UTF_8),
                Instant.now());
        received.add(notification);
        String wait = retryAfter;
        if (wait != null) {
            exchange.getResponseHeaders().add("Retry-After", wait);
        }
        exchange.sendResponseHeaders(answer.applyAsInt(notification), -1);
        exchange.close();
    }

    private static String sign(String start, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            mac.update(start.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Everything that came, handshakes too. */
    public List<Received> all() {
        return List.copyOf(received);
    }

    /** The events that came about a child ({@code Patient/id}), in the order in which they came. */
    public List<Received> about(String child) {
        return received.stream()
                .filter(notification -> notification.value("additional-context").equals(child))
                .toList();
    }

    /** The records that those events are about. */
    public List<String> focuses(String child) {
        return about(child).stream().map(event -> event.value("focus")).toList();
    }
}
