package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A web server that takes every message, gives each entry an id and a version, and remembers who sent what. */
final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One message as it arrived. */
    record Heard(String authorization, JsonNode bundle) {}

    final List<Heard> heard = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final HttpServer server;
    private int refuseFrom = Integer.MAX_VALUE;
    private String refusal = "";
    private String searchAnswer = "{\"resourceType\": \"Bundle\"}";

    Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fhir", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    FhirClient client() {
        return new FhirClient(URI.create("http://localhost:" + port() + "/fhir"), sender -> "token-of-" + sender);
    }

    void refuseFrom(int message, String outcome) {
        refuseFrom = message;
        refusal = outcome;
    }

    void answerSearchesWith(String bundle) {
        searchAnswer = bundle;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, searchAnswer);
                return;
            }
            JsonNode bundle = JSON.readTree(exchange.getRequestBody());
            heard.add(new Heard(exchange.getRequestHeaders().getFirst("Authorization"), bundle));
            if (heard.size() >= refuseFrom) {
                answer(exchange, 422, refusal);
            } else {
                answer(exchange, 200, response(bundle).toString());
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ObjectNode response(JsonNode bundle) {
        ObjectNode response = JSON.createObjectNode().put("resourceType", "Bundle");
        ArrayNode entries = response.putArray("entry");
        for (JsonNode entry : bundle.path("entry")) {
            String url = entry.at("/request/url").asText();
            String reference = url.contains("/") ? url : url + "/" + UUID.randomUUID();
            int version = versions.merge(reference, 1, Integer::sum);
            entries.addObject().putObject("response").put("location", reference + "/_history/" + version);
        }
        return response;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
