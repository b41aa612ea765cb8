package goldthread.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.store.TestStore;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.ObservationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What was told is what was told, however often the rows are made anew. */
final class CapacityRebuildTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final LocalDate TODAY = LocalDate.now();

    private final JdbcTemplate database;
    private final CapacityTable table;
    private final CapacityRebuild rebuild;

    CapacityRebuildTest() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V56__capacity.sql")).execute(source);
        database = new JdbcTemplate(source);
        database.execute("CREATE TABLE HFJ_RESOURCE (RES_ID BIGINT PRIMARY KEY, RES_TYPE VARCHAR(40),"
                + " FHIR_ID VARCHAR(64), RES_VER BIGINT, RES_UPDATED TIMESTAMP, RES_DELETED_AT TIMESTAMP)");
        database.execute("CREATE TABLE HFJ_RES_VER (RES_ID BIGINT, RES_VER BIGINT, RES_TEXT_VC TEXT)");
        table = new CapacityTable(database);
        rebuild = new CapacityRebuild(
                TestStore.on(FHIR, database),
                table,
                TestStore.pages(database, new JdbcTransactionManager(source)),
                new CapacitySettings(Duration.ofDays(14), Duration.ZERO, Duration.ofDays(28)),
                TestStore.clock(database));
    }

    private static Observation finding(LocalDate until) {
        Observation finding = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(ObservationKind.CAPACITY.coding()))
                .setSubject(new Reference("Patient/wren"))
                .setEffective(new DateTimeType("2020-02-03"));
        finding.addExtension(
                Extensions.DECISION, new CodeableConcept(DecisionKind.TREATMENT.coding()).setText("Therapy"));
        finding.addExtension(Extensions.VALID_UNTIL, new DateType(until.toString()));
        return finding;
    }

    private void store(long key, Observation finding) {
        database.update(
                "INSERT INTO HFJ_RESOURCE VALUES (?, 'Observation', ?, 1, CURRENT_TIMESTAMP, NULL)", key, "x" + key);
        database.update(
                "INSERT INTO HFJ_RES_VER VALUES (?, 1, ?)",
                key,
                FHIR.newJsonParser().encodeResourceToString(finding));
    }

    private void noted(long key, LocalDate until, boolean told) {
        table.add(key, CapacityRow.of(finding(until)).orElseThrow(), told);
    }

    private List<Map<String, Object>> rows() {
        return database.queryForList("SELECT * FROM gt_capacity ORDER BY source_pid");
    }

    private List<Boolean> told() {
        return database.queryForList("SELECT is_told FROM gt_capacity ORDER BY source_pid", Boolean.class);
    }

    @Test
    void made_anew_each_row_says_as_before_whether_somebody_was_told() {
        LocalDate yesterday = TODAY.minusDays(2);
        store(1, finding(yesterday));
        noted(1, yesterday, true);
        store(2, finding(yesterday));
        noted(2, yesterday, false);
        store(3, finding(TODAY.plusDays(9)));
        noted(3, TODAY.plusDays(9), false);
        List<Map<String, Object>> before = rows();

        rebuild.rebuild();
        rebuild.rebuild();

        assertThat(rows()).isEqualTo(before);
        assertThat(table.over(Instant.now(), -1))
                .as("of whom somebody is still told")
                .containsExactly(2L);
    }

    @Test
    void a_row_that_was_lost_is_told_of_unless_it_is_history() {
        store(1, finding(TODAY.minusDays(2)));
        store(2, finding(TODAY.minusDays(90)));

        rebuild.rebuild();

        assertThat(told()).containsExactly(false, true);
    }

    @Test
    void a_row_for_which_there_is_no_finding_any_more_goes() {
        noted(1, TODAY, true);
        store(2, finding(TODAY).setStatus(ObservationStatus.ENTEREDINERROR));
        noted(2, TODAY, true);

        rebuild.rebuild();

        assertThat(rows()).isEmpty();
    }
}
