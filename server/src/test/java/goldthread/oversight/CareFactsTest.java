package goldthread.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Which rows are read of what is recorded of a child in care. */
final class CareFactsTest {

    private static final LocalDate TODAY = StandingTest.TODAY;
    private final JdbcTemplate database = new JdbcTemplate(tables());

    private static JdbcDataSource tables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        script("V2__children"), script("V4__sources"), script("V24__rights"), script("V52__oversight"))
                .execute(source);
        return source;
    }

    private static ClassPathResource script(String name) {
        return new ClassPathResource("db/migration/common/" + name + ".sql");
    }

    private void score(long key, int daysAgo, int level) {
        database.update(
                "INSERT INTO gt_care_fact (res_pid, child_id, kind, party, says, from_day)"
                        + " VALUES (?, 'wren', 'MEASURE', '', '', ?)",
                key,
                Date.valueOf(TODAY.minusDays(daysAgo)));
        database.update(
                "INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation, share_level)"
                        + " VALUES ('wren', ?, 'Observation', ?, 'camhs', ?)",
                key,
                String.valueOf(key),
                level);
    }

    @Test
    void the_latest_scores_that_are_kept_from_some_do_not_hide_older_ones_that_are_not() {
        for (int nth = 1; nth <= 6; nth++) {
            score(nth, nth, 2);
        }
        score(7, 30, 0);
        assertThat(new CareFacts(database).of(List.of("wren"), TODAY).keySet())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 7L);
    }
}
