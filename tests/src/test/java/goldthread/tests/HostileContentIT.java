package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that would harm whoever reads it: entities in XML, and script in narrative and attachments. */
@AgainstTheServer
final class HostileContentIT {
    private static final String XML = "application/fhir+xml";

    private final FhirClient client;

    HostileContentIT(FhirClient client) {
        this.client = client;
    }

    private Answer xml(String type, String body) {
        return client.send("POST", type, BodyPublishers.ofString(body), "Content-Type", XML);
    }

    private static String patient(String prolog, String family) {
        return "<?xml version=\"1.0\"?>" + prolog + "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\""
                + family + "\"/></name></Patient>";
    }

    @Test
    void an_entity_reads_no_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Quillfeather");
        Answer answer = xml(
                "Patient", patient("<!DOCTYPE Patient [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "Marlow &x;"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Quillfeather");
    }

    @Test
    void neither_an_entity_nor_a_document_type_calls_an_address() throws IOException {
        Queue<String> calls = new ConcurrentLinkedQueue<>();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        listener.start();
        String address = "http://127.0.0.1:" + listener.getAddress().getPort();
        try {
            for (String prolog : new String[] {
                "<!DOCTYPE Patient SYSTEM \"" + address + "/x.dtd\">",
                "<!DOCTYPE Patient [<!ENTITY % x SYSTEM \"" + address + "/y.dtd\"> %x;]>",
                "<!DOCTYPE Patient [<!ENTITY x SYSTEM \"" + address + "/z\">]>",
                "<?xml-stylesheet href=\"" + address + "/s.xsl\" type=\"text/xsl\"?>"
            }) {
                assertThat(xml("Patient", patient(prolog, "Marlow")).status())
                        .as(prolog)
                        .isIn(201, 400);
            }
            assertThat(calls).isEmpty();
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void entities_within_entities_are_refused_at_once() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE Patient [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a" + i + " \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Answer answer = xml("Patient", patient(entities.append("]>").toString(), "&a9;"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick='alert(1)'>x</p>",
                "<iframe src='https://example.org'></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<img src='x' onerror='alert(1)'/>",
                "<object data='x'></object>",
                "<form action='https://example.org'><input name='x'/></form>",
                "<style>@import 'https://example.org/x.css';</style>",
            })
    void narrative_that_acts_is_refused(String html) {
        String body = "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"additional\",\"div\":"
                + "\"<div xmlns='http://www.w3.org/1999/xhtml'>" + html
                + "</div>\"},\"name\":[{\"family\":\"Marlow\"}]}";

        Answer answer = client.post("Patient", body);

        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    }

    @Test
    void a_page_in_a_record_is_handed_out_as_data_that_no_browser_shows() {
        String child = "Patient/" + client.created(TestData.child());
        String page = "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==";
        String document = client.post("DocumentReference", """
                {"resourceType":"DocumentReference","status":"current","subject":{"reference":"%s"},
                 "content":[{"attachment":{"contentType":"text/html","data":"%s"}}]}""".formatted(child, page))
                .expect(201)
                .id();

        Answer answer = client.get("DocumentReference/" + document, "Accept", "text/html")
                .expect(200);

        assertThat(answer.header("Content-Type")).get().asString().startsWith("application/fhir+json");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void a_binary_of_html_is_never_served_as_a_page() {
        String child = "Patient/" + client.created(TestData.child());
        Answer created = client.post("Binary", """
                {"resourceType":"Binary","contentType":"text/html","data":"PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                 "securityContext":{"reference":"%s"}}""".formatted(child));
        assertThat(created.status()).as(created.text()).isEqualTo(201);

        for (String accept : new String[] {"text/html", "*/*", "text/html,application/xhtml+xml,*/*;q=0.8"}) {
            Answer answer = client.get("Binary/" + created.id(), "Accept", accept);
            boolean page = answer.header("Content-Type")
                            .filter(type -> type.contains("html"))
                            .isPresent()
                    && answer.header("Content-Disposition")
                            .filter(disposition ->
                                    disposition.toLowerCase(Locale.ROOT).startsWith("attachment"))
                            .isEmpty();
            assertThat(page).as(accept + " " + answer.headers().map()).isFalse();
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        }
    }
}
