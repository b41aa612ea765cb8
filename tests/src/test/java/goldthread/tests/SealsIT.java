package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.tests.support.FhirClient;
import goldthread.tests.support.ServerOfItsOwn;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestDatabase;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was recorded is sealed by the clock, and a command finds what was changed afterwards. */
@Tag("postgresql")
@ServerOfItsOwn
final class SealsIT {
    private static final int PATIENCE_S = 30;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.fresh(), Map.of("GOLDTHREAD_AUDIT_SEAL_EVERY", "PT1S"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = server.database().asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = server.database().asOwner();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void a_changed_row_is_found_beside_the_running_server() throws Exception {
        FhirClient client = server.as("camhs-system");
        String child = "Patient/" + client.created(TestData.child());
        client.get(child).expect(200);
        for (int i = 0; i < PATIENCE_S && count("select count(*) from gt_audit_sealed") < 2; i++) {
            Thread.sleep(1_000);
        }
        assertThat(count("select count(*) from gt_audit_sealed")).isGreaterThanOrEqualTo(2);
        assertThatCode(() -> server.run("verify-audit")).doesNotThrowAnyException();

        change("update gt_audit set purpose = 'HRESCH' where interaction = 'read' and id in"
                + " (select audit_id from gt_audit_item where res_type = 'Patient')");

        assertThatThrownBy(() -> server.run("verify-audit")).hasMessageContaining("is broken");
    }
}
