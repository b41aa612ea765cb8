package goldthread.store.database;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables, brought to the level that this release needs: HAPI's by HAPI's own versioned tasks, then ours by the
 * numbered scripts in {@code db/migration}. Both are recorded in the database and run once. Nothing is ever derived
 * from the entity classes.
 */
final class Schema {

    private static final String HAPI_HISTORY = "FLY_HFJ_MIGRATION";
    private static final String OUR_HISTORY = "gt_schema_history";

    /** Tables to which rows are added and in which none is changed. */
    private static final List<String> ADDED_TO =
            List.of("gt_audit", "gt_audit_item", "gt_audit_seal", "gt_audit_sealed");

    private final DataSource asOwner;
    private final boolean postgres;

    Schema(DataSource asOwner, boolean postgres) {
        this.asOwner = asOwner;
        this.postgres = postgres;
    }

    /**
     * Brings the tables to the level of this release.
     *
     * @throws IllegalStateException when a newer release has migrated them: what it stored could be misread or lost here
     */
    SchemaLevel migrate() {
        Flyway ours = ours();
        requireNotNewer(ours);
        HapiMigrator hapi = new HapiMigrator(
                HAPI_HISTORY, asOwner, postgres ? DriverTypeEnum.POSTGRES_9_4 : DriverTypeEnum.H2_EMBEDDED);
        hapi.createMigrationTableIfRequired();
        hapi.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        hapi.migrate();
        ours.migrate();
        return new SchemaLevel(ours.info().current().getVersion().getVersion());
    }

    private Flyway ours() {
        return Flyway.configure()
                .dataSource(asOwner)
                .locations(
                        "classpath:db/migration/common", "classpath:db/migration/" + (postgres ? "postgresql" : "h2"))
                .table(OUR_HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static void requireNotNewer(Flyway ours) {
        boolean newer = Stream.of(ours.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new IllegalStateException("A newer release has migrated this database. Start that release, or restore"
                    + " the backup that was taken before the upgrade.");
        }
    }

    /** Lets the application's role read and write rows, but change no table, no record of what has
     * migrated them, and nothing that was ever audited. */
    void grantRowsTo(String role) {
        JdbcTemplate owner = new JdbcTemplate(asOwner);
        String quoted = '"' + role.replace("\"", "\"\"") + '"';
        String schema = postgres ? "public" : "PUBLIC";
        owner.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + quoted);
        owner.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + quoted);
        for (String history : List.of(HAPI_HISTORY, OUR_HISTORY)) {
            owner.execute("REVOKE INSERT, UPDATE, DELETE ON \"" + history + "\" FROM " + quoted);
        }
        for (String table : ADDED_TO) {
            owner.execute("REVOKE UPDATE, DELETE ON " + table + " FROM " + quoted);
        }
        if (postgres) {
            owner.execute("GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO " + quoted);
        }
    }
}
