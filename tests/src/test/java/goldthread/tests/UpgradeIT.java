package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.ServerOfItsOwn;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestDatabase;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A database as the previous level of the tables left it is taken over with all that it holds, and one that a newer
 * release has migrated is refused. The dump is of one child's record, written by a server of that level: by {@code
 * pg_dump --inserts --no-owner --no-privileges} without its {@code \restrict}, and by H2's {@code SCRIPT} without the
 * statement that makes the user. The rows of the projections are taken out, so that only an upgrade that makes them anew
 * passes. A script that is changed after its release no longer fits the checksum in the dump and fails here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ServerOfItsOwn
final class UpgradeIT {
    private static final String NUMBER = "9992000007";

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.of("level-20"), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String child(FhirClient client) {
        return "Patient/"
                + client.search("Patient", "identifier", "https://fhir.nhs.uk/Id/nhs-number|" + NUMBER)
                        .expect(200)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdPart();
    }

    /** The values of this part of each parameter with this name. */
    private static List<String> parts(Answer answer, String parameter, String part) {
        return StreamSupport.stream(answer.expect(200).json().path("parameter").spliterator(), false)
                .filter(found -> found.path("name").asText().equals(parameter))
                .flatMap(found -> StreamSupport.stream(found.path("part").spliterator(), false))
                .filter(found -> found.path("name").asText().equals(part))
                .map(UpgradeIT::value)
                .toList();
    }

    private static String value(JsonNode part) {
        return part.properties().stream()
                .filter(field -> field.getKey().startsWith("value"))
                .map(field -> field.getValue().asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void what_was_stored_before_the_upgrade_is_all_there() {
        FhirClient client = server.as("gp-system");
        String child = child(client);

        Patient read = client.get(child).expect(200).resource(Patient.class);
        assertThat(read.getNameFirstRep().getNameAsSingleString()).isEqualTo("Wren Thorne");
        assertThat(read.getMeta().getVersionId()).isEqualTo("2");
        assertThat(client.get(child + "/_history").expect(200).bundle().getEntry())
                .hasSize(2);
        for (Map.Entry<String, Integer> stored :
                Map.of("ServiceRequest", 1, "Observation", 2, "CareTeam", 1).entrySet()) {
            assertThat(client.search(stored.getKey(), "patient", child)
                            .expect(200)
                            .bundle()
                            .getEntry())
                    .as(stored.getKey())
                    .hasSize(stored.getValue());
        }
        assertThat(parts(client.get(child + "/$membership"), "member", "name"))
                .containsExactly("Tom Brandt", "Wren Thorne", "Alex Reed");
        assertThat(parts(client.get(child + "/$chronology?order=asc"), "event", "date"))
                .containsExactly("2026-02-03T09:30:00Z", "2026-02-10", "2026-02-12", "2026-03-01", "2026-03-08");
        assertThat(client.get(child + "/$shared-care-plan").expect(200).text())
                .contains("Assessment and help with worry", "I want the mornings to be easier.");
    }

    @Test
    @Order(2)
    void what_was_stored_before_the_upgrade_can_be_changed_after_it() {
        FhirClient client = server.as("gp-system");
        String child = child(client);
        Answer before = client.get(child);

        client.put(child, before.text().replace("\"female\"", "\"other\""), "If-Match", before.etag())
                .expect(200);
        client.created(TestData.score(child, "2026-04-01", 8));

        assertThat(client.get(child + "/_history/3").expect(200).text()).contains("\"other\"");
        assertThat(parts(client.get(child + "/$chronology?start=2026-04-01"), "event", "date"))
                .containsExactly("2026-04-01");
        assertThat(client
                        .create(TestData.team(
                                child,
                                "Practitioner/" + client.created(TestData.practitioner("Marsh")),
                                "Organization/" + client.created(TestData.organisation())))
                        .expect(422)
                        .issues()
                        .stream()
                        .map(Issue::rule))
                .containsExactly("one-active-team");
        assertThat(client.create(TestData.child(NUMBER)).expect(201).id()).isEqualTo(child.substring(8));
    }

    @Test
    @Order(3)
    void the_tables_are_those_of_a_new_database_and_the_projections_are_made() throws SQLException {
        server.close();
        TestServer fresh = TestServer.start(TestDatabase.fresh(), Map.of());
        fresh.close();

        try (Connection upgraded = server.database().whileStopped(server.data());
                Connection made = fresh.database().whileStopped(fresh.data())) {
            assertThat(rows(upgraded, "gt_membership")).isEqualTo(3);
            assertThat(rows(upgraded, "gt_active_team")).isEqualTo(1);
            assertThat(tables(upgraded)).isEqualTo(tables(made)).hasSizeGreaterThan(60);
        }
    }

    private static int rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** The columns and indexes of each table, without the names that databases make up for indexes. */
    private static Map<String, TreeSet<String>> tables(Connection connection) throws SQLException {
        Map<String, TreeSet<String>> tables = new TreeMap<>();
        DatabaseMetaData about = connection.getMetaData();
        String schema = TestDatabase.isPostgres() ? "public" : "PUBLIC";
        try (ResultSet columns = about.getColumns(null, schema, "%", "%")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString("TABLE_NAME"), name -> new TreeSet<>())
                        .add(String.join(
                                " ",
                                columns.getString("COLUMN_NAME"),
                                columns.getString("TYPE_NAME"),
                                columns.getString("COLUMN_SIZE"),
                                columns.getString("IS_NULLABLE"),
                                columns.getString("COLUMN_DEF")));
            }
        }
        for (Map.Entry<String, TreeSet<String>> table : tables.entrySet()) {
            table.getValue().addAll(indexes(about, schema, table.getKey()));
        }
        return tables;
    }

    private static TreeSet<String> indexes(DatabaseMetaData about, String schema, String table) throws SQLException {
        Map<String, String> byName = new TreeMap<>();
        try (ResultSet parts = about.getIndexInfo(null, schema, table, false, true)) {
            while (parts.next()) {
                if (parts.getString("INDEX_NAME") != null) {
                    byName.merge(
                            parts.getString("INDEX_NAME"),
                            (parts.getBoolean("NON_UNIQUE") ? "index " : "unique ") + parts.getString("COLUMN_NAME"),
                            (all, next) -> all + "," + next.substring(next.indexOf(' ') + 1));
                }
            }
        }
        return new TreeSet<>(byName.values());
    }

    @Test
    @Order(4)
    void a_database_that_a_newer_release_has_migrated_is_refused() throws SQLException {
        server.close();
        try (Connection connection = server.database().whileStopped(server.data());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into \"gt_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'tests', 1, true)");
        }

        assertThatThrownBy(() -> server.restart(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A newer release has migrated this database.");
    }
}
