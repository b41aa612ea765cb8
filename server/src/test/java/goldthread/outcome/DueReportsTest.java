package goldthread.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class DueReportsTest {

    private final JdbcTemplate database = new JdbcTemplate(tables());
    private final DueReports rows = new DueReports(database);

    private static JdbcDataSource tables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V47__outcome_reports.sql"))
                .execute(source);
        return source;
    }

    private void begun(long key, String referral, String child) {
        rows.begun(new Begun("t" + key, referral, child, Robin.NOW), key, null);
    }

    private List<Long> ended() {
        return database.queryForList("SELECT task_pid FROM gt_outcome_due WHERE is_last ORDER BY task_pid", Long.class);
    }

    @Test
    void an_involvement_that_ends_ends_the_help_of_the_one_service_that_was_asked() {
        begun(1, "one", "robin");
        begun(2, "other", "robin");

        assertThat(rows.ended("robin", List.of("one", "unknown"))).isTrue();

        assertThat(ended()).containsExactly(1L);
        assertThat(rows.due()).containsExactly(1L);
        assertThat(rows.ended("robin", List.of("one"))).as("once").isFalse();
    }

    @Test
    void it_ends_nothing_of_another_child() {
        begun(1, "one", "robin");

        assertThat(rows.ended("wren", List.of("one"))).isFalse();

        assertThat(ended()).isEmpty();
    }

    @Test
    void where_several_help_because_of_one_referral_each_ends_by_its_own_task() {
        begun(1, "one", "robin");
        begun(2, "one", "robin");

        assertThat(rows.ended("robin", List.of("one"))).isFalse();
        assertThat(rows.ended(2)).isTrue();

        assertThat(ended()).containsExactly(2L);
    }
}
