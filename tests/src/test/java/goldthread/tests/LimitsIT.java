package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much the server takes in one request, and that what exceeds it costs next to nothing. */
@AgainstTheServer
final class LimitsIT {
    private static final int MEBI = 1024 * 1024;
    private static final byte[] START =
            "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\"}]}".getBytes(StandardCharsets.UTF_8);
    private static final Issue TOO_LARGE = Issue.error(
            "too-long",
            "too-large",
            "",
            "A body is at most 16 MiB after decompression; send the record in several bundles.");

    private final TestServer server;
    private final FhirClient client;

    LimitsIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    @AfterEach
    void the_server_still_answers() {
        assertThat(server.isReady()).isTrue();
    }

    @Test
    void an_address_above_8_kib_is_refused() {
        String longest = "family=" + ("a".repeat(99) + ",").repeat(80) + "a".repeat(171);
        assertThat("/fhir/Patient?".length() + longest.length()).isEqualTo(8 * 1024);

        Answer answer = client.get("Patient?" + longest + "a");

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "too-long", "uri-too-long", "", "A URL is at most 8 KiB; send a long search as POST _search."));
        client.get("Patient?" + longest).expect(200);
    }

    @Test
    void headers_above_16_kib_are_refused() {
        Answer answer = client.get("Patient?_count=1", "X-Much", "a".repeat(17 * 1024));

        assertThat(answer.status()).isIn(400, 431);
        assertThat(answer.text()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
    }

    @Test
    void a_body_above_16_mib_is_refused_before_it_is_read() {
        Answer answer = client.postBytes("Patient", patient(17 * MEBI), "Content-Type", "application/fhir+json");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.issues()).containsExactly(TOO_LARGE);
    }

    @Test
    void a_body_of_unknown_length_is_refused_at_16_mib() {
        byte[] body = patient(17 * MEBI);

        Answer answer = client.send(
                "POST",
                "Patient",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                "application/fhir+json");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.issues()).containsExactly(TOO_LARGE);
    }

    @Test
    void a_compressed_body_is_measured_by_what_it_unpacks_to() throws IOException {
        byte[] bomb = bomb(200);
        assertThat(bomb.length).isLessThan(MEBI);
        Instant start = Instant.now();

        Answer answer =
                client.postBytes("Patient", bomb, "Content-Type", "application/fhir+json", "Content-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.issues()).containsExactly(TOO_LARGE);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_compressed_body_within_the_limit_is_taken() throws IOException {
        byte[] body = gzip(FhirClient.text(TestData.organisation()).getBytes(StandardCharsets.UTF_8));

        Answer answer = client.postBytes(
                "Organization", body, "Content-Type", "application/fhir+json", "Content-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void what_claims_to_be_compressed_and_is_not_is_refused() {
        for (String encoding : new String[] {"gzip", "br"}) {
            Answer answer = client.postBytes(
                    "Organization",
                    "no archive".getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/fhir+json",
                    "Content-Encoding",
                    encoding);
            assertThat(answer.status()).as(encoding).isEqualTo(400);
            assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("malformed");
        }
    }

    @Test
    void a_bundle_above_500_entries_is_refused() {
        Answer answer = client.bundle(organisations(501));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.issues())
                .containsExactly(
                        Issue.error("too-long", "too-many-entries", "", "A bundle takes at most 500 entries."));
    }

    @Test
    void a_bundle_of_500_entries_is_taken() {
        Bundle answer = client.bundle(organisations(500)).expect(200).bundle();

        assertThat(answer.getEntry()).hasSize(500);
        assertThat(answer.getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
    }

    @Test
    void a_bundle_above_500_entries_in_xml_is_refused_too() {
        String xml = Answer.FHIR.newXmlParser().encodeResourceToString(organisations(501));

        Answer answer = client.post("", xml, "Content-Type", "application/fhir+xml", "Accept", "application/fhir+json");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.issues())
                .containsExactly(
                        Issue.error("too-long", "too-many-entries", "", "A bundle takes at most 500 entries."));
    }

    @Test
    void a_list_of_100_000_names_is_refused_quickly() {
        String many = "\"a\",".repeat(100_000) + "\"a\"";
        Instant start = Instant.now();

        Answer answer = client.post("Patient", "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[" + many + "]}]}");

        assertThat(answer.status()).isIn(400, 413, 422);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_text_of_10_mib_is_refused_quickly() {
        Instant start = Instant.now();

        Answer answer = client.postBytes("Patient", patient(10 * MEBI), "Content-Type", "application/fhir+json");

        assertThat(answer.status()).isIn(400, 413, 422);
        assertThat(answer.text().length()).isLessThan(4_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void an_attachment_above_1_mib_is_refused() {
        String data = java.util.Base64.getEncoder().encodeToString(new byte[MEBI + 1]);

        Answer answer = client.post("DocumentReference", """
            {"resourceType": "DocumentReference", "status": "current",
             "content": [{"attachment": {"contentType": "application/pdf", "data": "%s"}}]}
            """.formatted(data));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("too-large");
    }

    /** A Patient whose family name makes the body this long. */
    private static byte[] patient(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'a');
        System.arraycopy(START, 0, body, 0, START.length);
        System.arraycopy(END, 0, body, length - END.length, END.length);
        return body;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    /** A Patient of so many MiB, packed. */
    private static byte[] bomb(int mebibytes) throws IOException {
        byte[] some = new byte[MEBI];
        Arrays.fill(some, (byte) 'a');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(START);
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(some);
            }
            gzip.write(END);
        }
        return packed.toByteArray();
    }

    private static Bundle organisations(int count) {
        Bundle bundle = TestData.transaction();
        for (int i = 0; i < count; i++) {
            TestData.create(bundle, TestData.organisation());
        }
        return bundle;
    }
}
