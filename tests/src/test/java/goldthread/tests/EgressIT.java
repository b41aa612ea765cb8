package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever address a sender writes into a resource, the server calls nobody. */
@AgainstTheServer
final class EgressIT {
    private final FhirClient client;
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private final HttpServer listener;
    private final String address;

    EgressIT(FhirClient client) throws IOException {
        this.client = client;
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        listener.start();
        address = "http://127.0.0.1:" + listener.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    private List<String> withAnAddress(String child) {
        String start =
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"subject\":{\"reference\":\"" + child + "\"},";
        return List.of(
                start + "\"meta\":{\"profile\":[\"" + address + "/StructureDefinition/x\"]},\"code\":{\"text\":\"x\"}}",
                start + "\"code\":{\"coding\":[{\"system\":\"" + address + "/CodeSystem/x\",\"code\":\"x\"}]}}",
                start + "\"code\":{\"text\":\"x\"},\"extension\":[{\"url\":\"" + address
                        + "/StructureDefinition/y\",\"valueString\":\"x\"}]}",
                start + "\"implicitRules\":\"" + address + "/rules\",\"code\":{\"text\":\"x\"}}",
                start + "\"code\":{\"text\":\"x\"},\"performer\":[{\"reference\":\"" + address + "/Practitioner/1\"}]}",
                "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"subject\":{\"reference\":\"" + child
                        + "\"},\"content\":[{\"attachment\":{\"url\":\"" + address + "/file.pdf\"}}]}",
                "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"subject\":{\"reference\":\""
                        + child + "\"},\"questionnaire\":\"" + address + "/Questionnaire/x\"}");
    }

    @Test
    void no_address_in_a_resource_is_called() throws IOException, InterruptedException {
        String child = "Patient/" + client.created(TestData.child());
        for (String body : withAnAddress(child)) {
            String type = body.replaceFirst("(?s).*?\"resourceType\":\"([A-Za-z]+)\".*", "$1");
            assertThat(client.post(type, body).status()).as(body).isIn(201, 400, 422);
            client.post(
                    type + "/$validate",
                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\"," + "\"resource\":" + body
                            + "},{\"name\":\"profile\",\"valueUri\":\"" + address + "/Profile/z\"}]}");
        }
        client.get("ValueSet/$expand?url=" + address + "/ValueSet/x");
        client.get("CodeSystem/$lookup?system=" + address + "/CodeSystem/x&code=x");
        client.get("Observation?code=" + address + "/CodeSystem/x%7Cx&subject=" + address + "/Patient/1");

        assertThat(calls).isEmpty();
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address + "/here"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .as("a call would be noticed")
                .isEqualTo(404);
        assertThat(calls).containsExactly("/here");
    }
}
