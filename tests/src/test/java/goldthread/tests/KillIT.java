package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.ServerOfItsOwn;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestDatabase;
import goldthread.tests.support.TestServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was answered with success is there after the process was killed, and the projections can be made anew. */
@ServerOfItsOwn
final class KillIT {
    private static final int WRITERS = 6;
    private static final Duration LOAD = Duration.ofSeconds(4);
    private static final int LEAST = 10;
    private static final int EXPORTED = 40;
    private static final Map<String, String> SETTINGS =
            Map.of("GOLDTHREAD_EXPORT_LEASE", "PT3S", "GOLDTHREAD_EXPORT_LOOK_EVERY", "PT1S");

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    /** One submission: the child's number, and the referral's id when the server has answered with success. */
    private record Sent(String number, String referral, int entries) {}

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.fresh(), SETTINGS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_transaction_that_was_answered_survives_a_kill_and_every_other_is_whole_or_absent()
            throws InterruptedException, ExecutionException, TimeoutException {
        ConcurrentLinkedQueue<Sent> answered = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Sent> unanswered = new ConcurrentLinkedQueue<>();
        String agency = "Organization/" + server.as("gp-system").created(TestData.organisation());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            running.add(writers.submit(() -> write(agency, answered, unanswered)));
        }
        Instant end = Instant.now().plus(LOAD);
        Instant latest = end.plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(end) || answered.size() < LEAST) {
            assertThat(Instant.now()).as("answers to kill the server after").isBefore(latest);
            Thread.sleep(50);
        }

        server.kill();
        for (Future<?> writer : running) {
            writer.get(1, TimeUnit.MINUTES);
        }
        writers.shutdown();
        server.restart(SETTINGS);

        assertThat(answered).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(unanswered).isNotEmpty();
        FhirClient client = server.as("gp-system");
        for (Sent sent : answered) {
            assertThat(stored(client, sent)).as("answered: " + sent).isEqualTo(sent.entries());
            assertThat(client.get(sent.referral()).status()).isEqualTo(200);
        }
        for (Sent sent : unanswered) {
            assertThat(stored(client, sent)).as("not answered: " + sent).isIn(0, sent.entries());
        }
    }

    /** Sends transactions until the server is gone. */
    private static void write(
            String agency, ConcurrentLinkedQueue<Sent> answered, ConcurrentLinkedQueue<Sent> unanswered) {
        FhirClient client = server.as("gp-system");
        while (true) {
            Patient child = TestData.child();
            String number = child.getIdentifierFirstRep().getValue();
            Bundle bundle = TestData.transaction(
                    child,
                    TestData.referral(TestData.urn(child), agency, agency),
                    TestData.score(TestData.urn(child), "2026-03-01", 12),
                    TestData.score(TestData.urn(child), "2026-03-08", 10));
            try {
                Bundle answer = client.bundle(bundle).expect(200).bundle();
                answered.add(new Sent(
                        number,
                        answer.getEntry().get(1).getResponse().getLocation().replaceAll("/_history/.*", ""),
                        bundle.getEntry().size()));
            } catch (UncheckedIOException gone) {
                unanswered.add(new Sent(number, "", bundle.getEntry().size()));
                return;
            }
        }
    }

    /** How many of the entries about a child are stored. */
    private static int stored(FhirClient client, Sent sent) {
        String child = "https://fhir.nhs.uk/Id/nhs-number|" + sent.number();
        return client.search("Patient", "identifier", child)
                        .expect(200)
                        .bundle()
                        .getEntry()
                        .size()
                + client.search("ServiceRequest", "patient:identifier", child)
                        .expect(200)
                        .bundle()
                        .getEntry()
                        .size()
                + client.search("Observation", "patient:identifier", child)
                        .expect(200)
                        .bundle()
                        .getEntry()
                        .size();
    }

    @Test
    void an_export_that_was_broken_off_by_a_kill_goes_on_and_has_each_record_once() {
        FhirClient camhs = server.as("camhs-system");
        String trust = Agencies.TRUST.in(camhs);
        String lead = "Practitioner/" + camhs.created(TestData.practitioner("Brandt"));
        Set<String> children = new HashSet<>();
        for (int i = 0; i < EXPORTED; i++) {
            Patient child = TestData.child();
            Bundle stored = camhs.bundle(TestData.transaction(
                            child,
                            TestData.team(TestData.urn(child), lead, trust),
                            TestData.score(TestData.urn(child), "2026-03-01", 12)))
                    .expect(200)
                    .bundle();
            children.add(
                    stored.getEntryFirstRep().getResponse().getLocation().replaceAll("(^Patient/|/_history/.*)", ""));
        }
        String status = beganButNotComplete(camhs);

        server.kill();
        server.restart(SETTINGS);

        FhirClient again = server.as("camhs-system");
        JsonNode manifest = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> again.get(status, "Accept", "application/json"), answer -> answer.status() != 202)
                .expect(200)
                .json();
        List<String> patients = ids(again, manifest, "Patient");
        assertThat(patients).doesNotHaveDuplicates().containsAll(children);
        assertThat(ids(again, manifest, "Observation")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(EXPORTED);
        again.send("DELETE", status, BodyPublishers.noBody()).expect(202);
    }

    /** The path of its status, when some of its children are finished and some aren't; one that was too fast is ended. */
    private static String beganButNotComplete(FhirClient camhs) {
        for (int attempt = 0; attempt < 5; attempt++) {
            String status = path(camhs.get(
                            "Group/our-children/$export?purpose=HQUALIMP&_type=Patient,Observation",
                            "Prefer",
                            "respond-async",
                            "Accept",
                            "application/fhir+json")
                    .expect(202)
                    .header("Content-Location")
                    .orElseThrow());
            Answer answer = camhs.get(status, "Accept", "application/json");
            while (answer.status() == 202) {
                if (!answer.header("X-Progress").orElseThrow().startsWith("0 of")) {
                    return status;
                }
                answer = camhs.get(status, "Accept", "application/json");
            }
            camhs.send("DELETE", status, BodyPublishers.noBody()).expect(202);
        }
        throw new IllegalStateException("each export was complete before the server could be killed");
    }

    private static List<String> ids(FhirClient camhs, JsonNode manifest, String type) {
        List<String> ids = new ArrayList<>();
        for (JsonNode file : manifest.path("output")) {
            if (file.path("type").asText().equals(type)) {
                camhs.get(path(file.path("url").asText()))
                        .expect(200)
                        .text()
                        .lines()
                        .map(line -> Answer.json(line).path("id").asText())
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    private static String path(String url) {
        URI address = URI.create(url);
        return address.getPath().substring("/fhir/".length()) + "?" + address.getRawQuery();
    }

    @Test
    void projections_that_are_made_anew_answer_as_those_that_grew() {
        FhirClient client = server.as("camhs-system");
        String child = "Patient/" + client.created(TestData.child());
        String clinic = "Organization/" + client.created(TestData.organisation());
        String lead = "Practitioner/" + client.created(TestData.practitioner("Brandt"));
        String team = client.created(TestData.team(child, lead, clinic));
        client.created(TestData.score(child, "2026-03-01", 12));
        client.created(TestData.referral(child, clinic, clinic));
        client.post(
                        "CareTeam/" + team + "/$end-member",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"member\",\"valueReference\":{\"reference\":\""
                                + child + "\"}}]}",
                        "If-Match",
                        "W/\"1\"")
                .expect(200);
        List<String> grown = answers(child, clinic);

        server.close();
        server.run("rebuild");
        server.restart(SETTINGS);

        assertThat(answers(child, clinic)).isEqualTo(grown);
    }

    /** What is read through the projections, but for what is each answer's own: its moment and its id. */
    private static List<String> answers(String child, String clinic) {
        FhirClient client = server.as("camhs-system");
        return List.of(
                client.get(child + "/$membership?includeEnded=true").expect(200).text(),
                client.get(child + "/$chronology").expect(200).text(),
                client.get("ServiceRequest/$check-duplicates?patient=" + child + "&service=" + clinic)
                        .expect(200)
                        .text(),
                client.get(child + "/$shared-care-plan?asOf=2026-09-02")
                        .expect(200)
                        .text()
                        .replaceAll("\"(timestamp|date|lastUpdated)\":\"[^\"]*\"", "")
                        .replaceAll("(urn:uuid:|Composition/|\"id\":\")[0-9a-f-]{36}", ""),
                client.search("CareTeam", "patient", child)
                        .expect(200)
                        .text()
                        .replaceFirst("\"id\":\"[^\"]*\"", "")
                        .replaceFirst("\"lastUpdated\":\"[^\"]*\"", ""));
    }
}
