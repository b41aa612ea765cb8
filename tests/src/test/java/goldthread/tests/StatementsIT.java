package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.bench.meter.SqlCounter;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer costs in SQL statements, as PostgreSQL counts them: the same for a short record and a long one. */
@AgainstTheServer
@Tag("postgresql")
final class StatementsIT {
    private static final int MUCH = 30;

    private final TestServer server;
    private final FhirClient client;

    StatementsIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    /** A child with a team of so many, and as many scores, goals and referrals. */
    private String child(int size) {
        String child = "Patient/" + client.created(TestData.child());
        String agency = "Organization/" + client.created(TestData.organisation());
        CareTeam team = TestData.team(child, "Practitioner/" + client.created(TestData.practitioner("Reed")), agency);
        Bundle record = TestData.transaction();
        for (int i = 0; i < size; i++) {
            TestData.join(
                    team,
                    "school-lead",
                    "Practitioner/" + client.created(TestData.practitioner("Reed" + i)),
                    "Organization/" + client.created(TestData.organisation()),
                    "2026-03-01");
            TestData.create(record, TestData.score(child, "2026-03-%02d".formatted(i % 28 + 1), i % 16));
            TestData.create(record, TestData.referral(child, agency, agency));
            Goal goal = new Goal();
            goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
            goal.setSubject(new Reference(child)).getDescription().setText("Goal " + i);
            TestData.create(record, goal);
        }
        TestData.create(record, team);
        client.bundle(record).expect(200);
        return child;
    }

    private long statements(String path) throws SQLException {
        client.get(path).expect(200);
        try (SqlCounter counter = server.database().statements()) {
            SqlCounter.Count before = counter.read();
            client.get(path).expect(200);
            return counter.read().since(before).statements().orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"$membership, 3", "$shared-care-plan, 3", "$chronology?_count=100, 4"})
    void an_operation_takes_as_many_statements_as_its_page_says_however_long_the_record(String operation, long said)
            throws SQLException {
        String little = child(2);
        String much = child(MUCH);

        assertThat(statements(little + "/" + operation)).isEqualTo(said);
        assertThat(statements(much + "/" + operation)).isEqualTo(said);
    }

    @Test
    void a_search_stores_nothing() throws SQLException {
        String child = child(2);
        client.search("Observation", "patient", child, "_count", "1").expect(200);
        client.search("Patient", "family", "Thorne").expect(200);

        assertThat(rows("hfj_search")).isZero();
        assertThat(rows("hfj_search_result")).isZero();
        assertThat(rows("hfj_search_include")).isZero();
    }

    @Test
    void only_what_is_promised_is_indexed() throws SQLException {
        String id = client.created(TestData.child());

        assertThat(rows("hfj_spidx_string s join hfj_resource r on r.res_id = s.res_id where r.fhir_id = '" + id
                        + "' and s.sp_name not in ('family', 'given')"))
                .isZero();
        assertThat(rows("hfj_spidx_token s join hfj_resource r on r.res_id = s.res_id where r.fhir_id = '" + id
                        + "' and s.sp_name not in ('identifier', 'active', 'gp-registration')"))
                .isZero();
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = server.database().asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
