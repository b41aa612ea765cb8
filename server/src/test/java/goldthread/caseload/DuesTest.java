package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.TestBatch;
import goldthread.waiting.TestOwedClocks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due for some children, as one statement reads it. */
class DuesTest {

    private static final Instant PAST = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant AHEAD = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final DataSource source = source();
    private final JdbcTemplate database = new JdbcTemplate(source);
    private final OwedRows rows = new OwedRows(TestBatch.on(database));
    private final Dues dues = new Dues(database);

    DuesTest() {
        database.execute("CREATE TABLE gt_resource_child (child_id VARCHAR(64), res_pid BIGINT, res_type VARCHAR(40),"
                + " res_id VARCHAR(64))");
    }

    private static DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (String script : List.of("V23__audit", "V29__waiting", "V36__due", "V37__more_clocks")) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/" + script + ".sql"))
                    .execute(source);
        }
        return source;
    }

    private void record(String child, long key, String type) {
        database.update("INSERT INTO gt_resource_child VALUES (?, ?, ?, ?)", child, key, type, "r" + key);
    }

    private void owed(long key, Owed owed) {
        within(() -> rows.add(key, owed));
    }

    private void within(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> work.run());
    }

    private void clocks(long key, Instant acknowledge, Instant decide) {
        database.update(
                "INSERT INTO gt_open_clock (task_pid, task_id, asked_at, acknowledge_by, decide_by, waiting_groups)"
                        + " VALUES (?, 't', ?, ?, ?, '')",
                key,
                PAST.atOffset(ZoneOffset.UTC),
                acknowledge.atOffset(ZoneOffset.UTC),
                decide.atOffset(ZoneOffset.UTC));
    }

    @Test
    void tasks_of_these_owners_and_reviews_and_every_clock_of_a_referral_are_told() {
        record("amy", 1, "Task");
        record("amy", 2, "CarePlan");
        record("amy", 3, "Task");
        record("amy", 4, "Task");
        owed(1, new Owed(PAST, "Organization/ours"));
        owed(2, new Owed(AHEAD, Owed.EVERYBODY));
        owed(3, new Owed(PAST, "Organization/theirs"));
        clocks(4, PAST, AHEAD);

        assertThat(dues.of(Set.of("amy"), Set.of("Organization/ours", "urn:s|1")))
                .containsExactlyInAnyOrder(
                        new Due("amy", "Task/r1", PAST, true),
                        new Due("amy", "CarePlan/r2", AHEAD, false),
                        new Due("amy", "Task/r4", PAST, true),
                        new Due("amy", "Task/r4", AHEAD, false));
    }

    @Test
    void what_is_due_for_other_children_is_not_told() {
        record("ben", 1, "CarePlan");
        record("cy", 2, "CarePlan");
        owed(1, new Owed(PAST, Owed.EVERYBODY));
        owed(2, new Owed(PAST, Owed.EVERYBODY));

        assertThat(dues.of(Set.of("ben", "amy"), Set.of("x")))
                .extracting(Due::child)
                .containsExactly("ben");
        assertThat(dues.of(Set.of(), Set.of("x"))).isEmpty();
    }

    @Test
    void what_is_done_is_not_due_any_more() {
        record("amy", 1, "CarePlan");
        owed(1, new Owed(PAST, Owed.EVERYBODY));

        within(() -> rows.remove(1));

        assertThat(dues.of(Set.of("amy"), Set.of("x"))).isEmpty();
    }

    @Test
    void what_a_referral_owes_is_told_as_its_alarms_and_the_clocks_of_the_child_tell_it() {
        for (String alarm : List.of("", "NULL, NULL", "CURRENT_TIMESTAMP, NULL", "NULL, CURRENT_TIMESTAMP")) {
            for (Instant by : List.of(PAST, AHEAD)) {
                every(alarm, by);
                Set<Instant> told = new TreeSet<>();
                TestOwedClocks.of("amy", database).values().forEach(clocks -> told.addAll(clocks.values()));

                assertThat(dues.of(Set.of("amy"), Set.of("x")))
                        .extracting(Due::at)
                        .containsExactlyInAnyOrderElementsOf(told);
                assertThat(told).hasSize(by.equals(PAST) ? alarm.equals("NULL, NULL") ? 5 : 3 : 4);
            }
        }
    }

    /** A referral all of whose clocks run, and for each an alarm in this state. */
    private void every(String alarm, Instant by) {
        for (String table : List.of("gt_resource_child", "gt_open_clock", "gt_breach")) {
            database.update("DELETE FROM " + table);
        }
        record("amy", 7, "Task");
        OffsetDateTime due = by.atOffset(ZoneOffset.UTC);
        database.update(
                "INSERT INTO gt_open_clock (task_pid, task_id, asked_at, acknowledge_by, decide_by, first_contact_by,"
                        + " four_weeks_by, review_by, waiting_groups) VALUES (7, 'r7', ?, ?, ?, ?, ?, ?, '')",
                due,
                due,
                due.plusSeconds(1),
                due.plusSeconds(2),
                due.plusSeconds(3),
                due.plusSeconds(4));
        if (!alarm.isEmpty()) {
            List.of("acknowledge", "decide", "first-contact", "four-weeks", "review")
                    .forEach(clock -> database.update(
                            "INSERT INTO gt_breach (task_id, clock, due, escalation_id, to_end_at, ended_at)"
                                    + " VALUES ('r7', ?, ?, 'e', " + alarm + ")",
                            clock,
                            due));
        }
    }
}
