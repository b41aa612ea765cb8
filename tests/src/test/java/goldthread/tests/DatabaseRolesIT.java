package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's role reads and writes rows and can do nothing else; the tables belong to their owner. */
@AgainstTheServer
@Tag("postgresql")
final class DatabaseRolesIT {
    private static final String NOT_ALLOWED = "42501";

    private final TestServer server;

    DatabaseRolesIT(TestServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table taken (x int)",
                "create schema taken",
                "alter table hfj_resource add column taken int",
                "alter table gt_child drop column patient_id",
                "drop table gt_child",
                "truncate table hfj_resource",
                "create index taken on hfj_resource (res_type)",
                "create role taken",
                "update gt_audit set interaction = 'read'",
                "delete from gt_audit",
                "update gt_audit_item set res_id = 'x'",
                "delete from gt_audit_item",
                "update gt_audit_seal set hash = 'x'",
                "delete from gt_audit_seal",
                "update gt_audit_sealed set seal = 1",
                "delete from gt_audit_sealed"
            })
    void the_application_s_role_can_not_change_the_tables(String statement) throws SQLException {
        try (Connection connection = server.database().asApplication();
                Statement asApplication = connection.createStatement()) {
            assertThatThrownBy(() -> asApplication.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
        }
    }

    /** PostgreSQL answers such a grant with a warning, and grants nothing. */
    @Test
    void the_application_s_role_can_pass_its_rights_to_nobody() throws SQLException {
        try (Connection connection = server.database().asApplication();
                Statement asApplication = connection.createStatement()) {
            asApplication.execute("grant select on hfj_resource to public");
        }
        try (Connection connection = server.database().asOwner();
                Statement statement = connection.createStatement();
                ResultSet granted =
                        statement.executeQuery("select count(*) from information_schema.table_privileges where grantee"
                                + " = 'PUBLIC' and table_schema = 'public' and table_name = 'hfj_resource'")) {
            granted.next();
            assertThat(granted.getInt(1)).isZero();
        }
    }

    @Test
    void every_table_belongs_to_the_owner() throws SQLException {
        List<String> strangers = new ArrayList<>();
        try (Connection connection = server.database().asOwner();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' and tableowner <> current_user")) {
            while (tables.next()) {
                strangers.add(tables.getString(1));
            }
        }
        assertThat(strangers).filteredOn(table -> !table.startsWith("pg_stat")).isEmpty();
    }

    @Test
    void the_migration_s_own_records_are_not_the_application_s_to_change() throws SQLException {
        for (String table : List.of("gt_schema_history", "FLY_HFJ_MIGRATION")) {
            try (Connection connection = server.database().asApplication();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("delete from \"" + table + "\""))
                        .as(table)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
            }
        }
    }
}
