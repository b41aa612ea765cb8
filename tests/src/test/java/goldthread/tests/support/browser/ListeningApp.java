package goldthread.tests.support.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The app that sends a browser to the sign-in page, and to which the browser comes back. */
public final class ListeningApp implements AutoCloseable {
    private static final byte[] PAGE =
            "<!DOCTYPE html><html lang=\"en-GB\"><head><title>App</title><link rel=\"icon\" href=\"data:,\"></head><body><h1>Back in the app</h1></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final List<Map<String, String>> returns = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Listens on a free port of this machine. */
    public ListeningApp() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/callback", this::comeBack);
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Where it listens: the {@code redirect_uri}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
    }

    /** With what the browser came back, each time. */
    public List<Map<String, String>> returns() {
        return List.copyOf(returns);
    }

    private void comeBack(HttpExchange exchange) throws IOException {
        returns.add(Pattern.compile("&")
                .splitAsStream(exchange.getRequestURI().getQuery())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, PAGE.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(PAGE);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
