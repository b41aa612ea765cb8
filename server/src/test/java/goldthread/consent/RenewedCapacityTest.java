package goldthread.consent;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What is still asked for because of a finding ends with a newer one. */
class RenewedCapacityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private final JdbcTemplate database;
    private final CapacityTable table;

    RenewedCapacityTest() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V56__capacity.sql")).execute(source);
        database = new JdbcTemplate(source);
        database.execute("CREATE TABLE HFJ_RESOURCE (RES_ID BIGINT)");
        database.execute(
                "CREATE TABLE HFJ_RES_LINK (SRC_RESOURCE_ID BIGINT, SRC_PATH VARCHAR(40), TARGET_RESOURCE_ID BIGINT)");
        table = new CapacityTable(database);
    }

    private static CapacityRow row(String matter, Instant made) {
        return new CapacityRow("wren", matter, made, LATER);
    }

    private List<Long> asked(long key, CapacityRow row) {
        return database.queryForList(CapacityTable.TASKS, Long.class, CapacityTable.arguments(key, row));
    }

    @Test
    void only_what_was_asked_because_of_older_findings_on_the_same_matter_is_replaced() {
        table.add(1, row("a", NOW.minusSeconds(60)), true);
        table.add(2, row("b", NOW.minusSeconds(60)), true);
        table.add(3, row("a", NOW.plusSeconds(60)), true);
        for (long key = 1; key <= 3; key++) {
            database.update("INSERT INTO HFJ_RES_LINK VALUES (?, 'Task.focus', ?)", 10 + key, key);
        }
        database.update("INSERT INTO HFJ_RES_LINK VALUES (20, 'Task.basedOn', 1)");

        assertThat(table.holdTold(9, row("a", NOW))).isTrue();
        assertThat(asked(9, row("a", NOW))).containsExactly(11L);
        assertThat(table.holdTold(9, row("c", NOW))).isFalse();
        assertThat(asked(9, row("c", NOW))).isEmpty();
    }

    @Test
    void nobody_was_asked_because_of_one_that_had_not_run_out() {
        table.add(1, row("a", NOW.minusSeconds(60)), false);

        assertThat(table.holdTold(9, row("a", NOW))).isFalse();
    }

    @Test
    void what_is_open_is_completed_and_says_why() {
        Task asked = new Task()
                .setStatus(TaskStatus.ACCEPTED)
                .setCode(new CodeableConcept(TaskCode.RENEW_CAPACITY_FINDING.coding()));

        assertThat(RenewedCapacity.isOpen(asked)).isTrue();
        Task done = RenewedCapacity.done(asked, NOW);
        assertThat(done.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done.getOutputFirstRep().getValue().primitiveValue())
                .isEqualTo("A newer finding on the same matter was recorded.");
        assertThat(RenewedCapacity.isOpen(done)).isFalse();
    }
}
