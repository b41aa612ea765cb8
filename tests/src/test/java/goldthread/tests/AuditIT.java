package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every attempt leaves one record of who asked for what, and what became of it. */
@AgainstTheServer
@Tag("postgresql")
final class AuditIT {
    private static final int AT_ONCE = 24;
    private static final int ROUNDS = 3;

    private final TestServer server;
    private final FhirClient client;

    AuditIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    private record Entry(String interaction, int outcome, Integer status, String role, long items) {}

    /** The records of attempts on a resource, oldest first. */
    private List<Entry> recordsOf(String reference) throws SQLException {
        String[] parts = reference.split("/");
        try (Connection connection = server.database().asOwner();
                PreparedStatement statement = connection.prepareStatement("select a.interaction, a.outcome, a.status,"
                        + " a.caller_role, (select count(*) from gt_audit_item i where i.audit_id = a.id) from gt_audit a"
                        + " where exists (select 1 from gt_audit_item i where i.audit_id = a.id and i.res_type = ?"
                        + " and i.res_id = ?) order by a.recorded_at")) {
            statement.setString(1, parts[0]);
            statement.setString(2, parts[1]);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getString(1),
                            row.getInt(2),
                            (Integer) row.getObject(3),
                            row.getString(4),
                            row.getLong(5)));
                }
            }
            return entries;
        }
    }

    /** What the first entry of a bundle became. */
    private String firstStored(Bundle bundle) {
        return client.bundle(bundle)
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResponse()
                .getLocation()
                .replaceFirst("/_history/.*", "");
    }

    private long creates() throws SQLException {
        try (Connection connection = server.database().asOwner();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from gt_audit where interaction = 'create' and outcome = 0");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those that come second are rolled back and then answered as if the child were new. */
    @Test
    void each_of_many_first_posts_of_one_child_is_on_record() throws SQLException {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        for (int round = 0; round < ROUNDS; round++) {
            Patient child = TestData.child();
            long before = creates();

            List<Integer> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> client.create(child).status(), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).containsOnly(201);
            assertThat(creates() - before).isEqualTo(AT_ONCE);
        }
        callers.shutdown();
    }

    @Test
    void whoever_writes_and_reads_a_resource_is_on_record() throws SQLException {
        String child = "Patient/" + client.created(TestData.child());
        client.get(child).expect(200);
        client.get(child + "/_history/1").expect(200);
        client.get(child + "?_format=xml").expect(200);
        client.search("Patient", "_id", child.substring("Patient/".length())).expect(200);
        client.get(child + "/$membership").expect(200);

        assertThat(recordsOf(child))
                .extracting(Entry::interaction, Entry::outcome, Entry::status)
                .containsExactly(
                        tuple("create", 0, null),
                        tuple("read", 0, 200),
                        tuple("vread", 0, 200),
                        tuple("read", 0, 200),
                        tuple("search-type", 0, 200),
                        tuple("$membership", 0, 200));
        assertThat(recordsOf(child)).extracting(Entry::role).containsOnly("gp-system");
    }

    @Test
    void a_transaction_is_one_record_of_all_that_it_wrote() throws SQLException {
        Patient child = TestData.child();
        Bundle bundle = TestData.transaction(child, TestData.organisation());
        TestData.create(bundle, TestData.score(TestData.urn(child), "2026-03-01", 7));

        String first = firstStored(bundle);

        assertThat(recordsOf(first)).containsExactly(new Entry("transaction", 0, null, "gp-system", 3));
    }

    @Test
    void an_attempt_that_was_refused_is_on_record_and_no_write_that_did_not_happen() throws SQLException {
        String nobody = "Patient/" + TestData.unique("nobody");
        client.get(nobody).expect(404);
        String child = "Patient/" + client.created(TestData.child());
        client.put(child, client.get(child).text(), "If-Match", "W/\"9\"").expect(412);

        assertThat(recordsOf(nobody)).containsExactly(new Entry("read", 4, 404, "gp-system", 1));
        assertThat(recordsOf(child))
                .extracting(Entry::interaction, Entry::outcome, Entry::status)
                .containsExactly(tuple("create", 0, null), tuple("read", 0, 200), tuple("update", 4, 412));
    }

    @Test
    void each_entry_of_a_batch_that_wrote_is_on_record_and_all_that_it_showed() throws SQLException {
        String child = "Patient/" + client.created(TestData.child());
        Bundle batch = TestData.transaction(TestData.organisation());
        batch.setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(child);

        String organisation = firstStored(batch);

        assertThat(recordsOf(organisation)).containsExactly(new Entry("batch", 0, null, "gp-system", 1));
        assertThat(recordsOf(child))
                .extracting(Entry::interaction, Entry::status)
                .containsExactly(tuple("create", null), tuple("batch", 200));
    }
}
