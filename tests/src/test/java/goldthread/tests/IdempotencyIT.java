package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again under its Idempotency-Key has one effect and one answer. */
@AgainstTheServer
final class IdempotencyIT {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final TestServer server;
    private final FhirClient client;
    private final String key = UUID.randomUUID().toString();
    private String child = "";

    IdempotencyIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    @BeforeEach
    void a_child() {
        child = "Patient/" + client.created(TestData.registeredWith(Agencies.PRACTICE.in(client)));
    }

    private Observation score() {
        return TestData.score(child, "2026-03-04", 9);
    }

    private int scores() {
        return client.search("Observation", "patient", child)
                .expect(200)
                .bundle()
                .getEntry()
                .size();
    }

    private static void assertSame(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("Location", "Content-Location", "ETag", "Last-Modified", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return=representation", "return=minimal", "return=OperationOutcome"})
    void a_create_that_is_sent_again_is_answered_as_before_and_stored_once(String preferred) {
        Answer first = client.create(score(), KEY, key, "Prefer", preferred).expect(201);

        Answer again = client.create(score(), KEY, key, "Prefer", preferred);

        assertSame(again, first);
        assertThat(scores()).isEqualTo(1);
    }

    @Test
    void an_answer_in_xml_is_repeated_in_xml() {
        Answer first = client.create(score(), KEY, key, "Accept", "application/fhir+xml")
                .expect(201);

        assertSame(client.create(score(), KEY, key, "Accept", "application/fhir+xml"), first);
        assertThat(first.text()).startsWith("<Observation");
    }

    @Test
    void twenty_at_once_are_one() {
        List<Answer> answers = InParallel.run(20, i -> client.create(score(), KEY, key));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.header("Location").orElseThrow()))
                .containsOnly(answers.get(0).header("Location").orElseThrow());
        assertThat(answers.stream().filter(answer -> answer.header(REPLAYED).isPresent()))
                .hasSize(19);
        assertThat(scores()).isEqualTo(1);
    }

    @Test
    void an_update_a_patch_and_a_transaction_are_repeated_too() {
        Observation stored =
                client.get("Observation/" + client.created(score())).resource(Observation.class);
        stored.addNote().setText("Seen at school.");
        Answer update = send("PUT", "Observation/" + stored.getIdPart(), stored, "If-Match", "W/\"1\"");
        assertSame(send("PUT", "Observation/" + stored.getIdPart(), stored, "If-Match", "W/\"1\""), update.expect(200));

        String patch = "[{\"op\":\"replace\",\"path\":\"/note/0/text\",\"value\":\"Seen at home.\"}]";
        String other = UUID.randomUUID().toString();
        Answer patched = client.patch("Observation/" + stored.getIdPart(), patch, "If-Match", "W/\"2\"", KEY, other);
        assertSame(
                client.patch("Observation/" + stored.getIdPart(), patch, "If-Match", "W/\"2\"", KEY, other),
                patched.expect(200));
        assertThat(client.get("Observation/" + stored.getIdPart()).etag()).isEqualTo("W/\"3\"");

        Bundle bundle = TestData.transaction(score(), score());
        String third = UUID.randomUUID().toString();
        Answer carriedOut = client.bundle(bundle, KEY, third).expect(200);
        assertSame(client.bundle(bundle, KEY, third), carriedOut);
        assertThat(scores()).isEqualTo(3);
    }

    private Answer send(String method, String path, Resource resource, String header, String value) {
        return client.put(path, FhirClient.text(resource), header, value, KEY, key);
    }

    @Test
    void a_step_of_a_referral_that_is_sent_again_is_taken_once() {
        SentReferral sent = new SentReferral(server);
        FhirClient trust = server.as("camhs-system");
        String version = sent.current();

        Answer first =
                trust.post(sent.task() + "/$acknowledge", SentReferral.parameters(), "If-Match", version, KEY, key);
        Answer again =
                trust.post(sent.task() + "/$acknowledge", SentReferral.parameters(), "If-Match", version, KEY, key);

        assertSame(again, first.expect(200));
        assertThat(sent.stored().getMeta().getVersionId())
                .isEqualTo(first.resource(Task.class).getMeta().getVersionId());
    }

    @Test
    void whoever_may_no_longer_know_of_it_does_not_get_the_answer_again() {
        SentReferral sent = new SentReferral(server);
        FhirClient trust = server.as("camhs-system");
        String version = sent.current();
        trust.post(sent.task() + "/$acknowledge", SentReferral.parameters(), "If-Match", version, KEY, key)
                .expect(200);
        String withdrawn = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"entered-in-error\"}]";
        client.patch(sent.task(), withdrawn, "If-Match", sent.current()).expect(200);

        Answer again =
                trust.post(sent.task() + "/$acknowledge", SentReferral.parameters(), "If-Match", version, KEY, key);

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text()).isEqualTo(trust.get(sent.task()).text());
    }

    @Test
    void by_a_repetition_nobody_sees_whether_a_child_was_here_before() {
        Patient known = TestData.child();
        server.as("la-system").created(known);
        Patient unknown = TestData.child();
        String other = UUID.randomUUID().toString();
        Answer ofKnown = client.create(known, KEY, key).expect(201);
        Answer ofUnknown = client.create(unknown, KEY, other).expect(201);

        assertSame(client.create(known, KEY, key), ofKnown);
        assertSame(client.create(unknown, KEY, other), ofUnknown);
    }

    @Test
    void another_request_under_the_key_is_refused() {
        client.create(score(), KEY, key).expect(201);

        Answer other = client.create(TestData.score(child, "2026-03-05", 9), KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "idempotency-key-reused",
                        "",
                        "This Idempotency-Key was sent with another request: the same key goes with the same method,"
                                + " URL, headers and body, and a new request takes a new key."));
        assertThat(scores()).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_who_sent_it() {
        client.create(score(), KEY, key).expect(201);

        FhirClient stranger = server.as("school-system");
        Answer other = stranger.create(score(), KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).isEqualTo(stranger.create(score()).text());
        assertThat(other.header(REPLAYED)).isEmpty();
    }

    @Test
    void what_was_refused_had_no_effect_and_may_be_sent_again() {
        Observation wrong = score();
        wrong.setStatusElement(null);
        client.create(wrong, KEY, key).expect(422);

        client.create(wrong, KEY, key).expect(422);
        assertThat(client.create(score(), KEY, key).expect(201).header(REPLAYED))
                .isEmpty();
    }

    @Test
    void a_batch_and_an_unreadable_key_are_refused() {
        Bundle batch = TestData.transaction(score());
        batch.setType(Bundle.BundleType.BATCH);

        Answer inBatch = client.bundle(batch, KEY, key);
        Bundle reading = TestData.transaction(score());
        reading.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(child);
        Answer withReads = client.bundle(reading, KEY, key);
        Answer spaced = client.create(score(), KEY, "two words");
        Answer long256 = client.create(score(), KEY, "k".repeat(256));

        assertThat(inBatch.status()).isEqualTo(400);
        assertThat(inBatch.issues().get(0).rule()).isEqualTo("idempotency-key-batch");
        assertThat(withReads.status()).isEqualTo(400);
        assertThat(withReads.issues().get(0).rule()).isEqualTo("idempotency-key-batch");
        assertThat(List.of(spaced.status(), long256.status())).containsOnly(400);
        assertThat(spaced.issues().get(0).rule()).isEqualTo("idempotency-key-invalid");
        assertThat(long256.issues()).isEqualTo(spaced.issues());
        assertThat(scores()).isZero();
    }

    @Test
    void a_key_changes_nothing_for_a_read() {
        Answer first = client.get(child, KEY, key).expect(200);

        assertThat(client.get(child, KEY, key).expect(200).header(REPLAYED)).isEmpty();
        assertThat(first.text()).contains("Patient");
    }

    @Test
    @Tag("postgresql")
    void what_was_stored_by_a_server_that_ended_before_it_answered_is_told() throws SQLException {
        String location =
                client.create(score(), KEY, key).expect(201).header("Location").orElseThrow();
        assertThat(change("status = NULL, headers = NULL, body = NULL, begun_at = begun_at - INTERVAL '4' MINUTE"))
                .isEqualTo(1);

        Answer again = client.create(score(), KEY, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).contains(location);
        assertThat(again.etag()).isEqualTo("W/\"1\"");
        assertThat(again.issues())
                .containsExactly(new Issue(
                        "information",
                        "informational",
                        "done-before",
                        "",
                        "This was carried out before, and its answer is lost. It is stored: "
                                + location.replaceFirst(".*/fhir/", "") + "."));
        assertThat(scores()).isEqualTo(1);
    }

    @Test
    @Tag("postgresql")
    void a_server_that_ended_before_it_stored_anything_stops_nobody() throws SQLException {
        client.create(score(), KEY, key).expect(201);
        assertThat(change("stored = NULL, status = NULL, begun_at = begun_at - INTERVAL '4' MINUTE"))
                .isEqualTo(1);

        assertThat(client.create(score(), KEY, key).expect(201).header(REPLAYED))
                .isEmpty();
    }

    @Test
    @Tag("postgresql")
    void after_seven_days_a_key_is_new() throws SQLException {
        client.create(score(), KEY, key).expect(201);
        assertThat(change("begun_at = begun_at - INTERVAL '167' HOUR")).isEqualTo(1);
        assertThat(client.create(score(), KEY, key).expect(201).header(REPLAYED))
                .contains("true");
        assertThat(change("begun_at = begun_at - INTERVAL '2' HOUR")).isEqualTo(1);

        Answer later = client.create(TestData.score(child, "2026-03-05", 9), KEY, key);

        assertThat(later.expect(201).header(REPLAYED)).isEmpty();
    }

    private int change(String what) throws SQLException {
        try (Connection connection = server.database().asOwner();
                PreparedStatement statement =
                        connection.prepareStatement("update gt_keyed_request set " + what + " where request_key = ?")) {
            statement.setString(1, key);
            return statement.executeUpdate();
        }
    }
}
