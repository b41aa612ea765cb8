package goldthread.store.database;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables, brought to the level that this release needs: HAPI's by HAPI's own versioned tasks, then ours by the
 * numbered scripts in {@code db/migration}. Both are recorded in the database and run once. Nothing is ever derived
 * from the entity classes.
 */
final class Schema {

    private static final String HAPI_HISTORY = "FLY_HFJ_MIGRATION";
    private static final String OUR_HISTORY = "gt_schema_history";

    private final DataSource asOwner;
    private final boolean postgres;

    Schema(DataSource asOwner, boolean postgres) {
        this.asOwner = asOwner;
        this.postgres = postgres;
    }

    void migrate() {
        HapiMigrator hapi = new HapiMigrator(
                HAPI_HISTORY, asOwner, postgres ? DriverTypeEnum.POSTGRES_9_4 : DriverTypeEnum.H2_EMBEDDED);
        hapi.createMigrationTableIfRequired();
        hapi.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        hapi.migrate();
        Flyway.configure()
                .dataSource(asOwner)
                .locations(
                        "classpath:db/migration/common", "classpath:db/migration/" + (postgres ? "postgresql" : "h2"))
                .table(OUR_HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Lets the application's role read and write rows, but change no table and no row of the audit trail. */
    void grantRowsTo(String role) {
        JdbcTemplate owner = new JdbcTemplate(asOwner);
        String quoted = '"' + role.replace("\"", "\"\"") + '"';
        String schema = postgres ? "public" : "PUBLIC";
        owner.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + quoted);
        owner.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + quoted);
        if (postgres) {
            owner.execute("GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO " + quoted);
        }
    }
}
