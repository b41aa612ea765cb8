package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class FirstContactsTest {

    private final JdbcTemplate database = database();

    private static JdbcTemplate database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V54__reports.sql")).execute(source);
        return new JdbcTemplate(source);
    }

    private void happened(long record, Kind kind, String at, String source) {
        database.update(
                "INSERT INTO gt_countable (source_pid, kind, child_id, agency, happened_at, answer, detail)"
                        + " VALUES (?, ?, 'child', 'Organization/trust', CAST(? AS TIMESTAMP WITH TIME ZONE), ?, '')",
                record,
                kind.code(),
                at,
                source);
    }

    private List<String> sources() {
        return database.query(MorePopulations.FIRST_CONTACTS.sql(), (row, number) -> row.getString("answer"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 10:00:00+00, 2026-03-02 09:30:00+00, source-family",
        "2026-03-02 00:00:00+00, 2026-03-02 09:30:00+00, source-family",
        "2026-06-30 23:00:00+00, 2026-07-01 21:30:00+00, source-family",
        "2026-03-02 10:00:00+00, 2026-03-03 09:30:00+00, not-stated",
        "2026-03-02 00:00:00+00, 2026-03-03 00:00:00+00, not-stated",
        "2026-06-30 23:00:00+00, 2026-07-02 08:30:00+00, not-stated"
    })
    void a_referral_of_the_day_of_the_contact_came_first_and_one_of_the_next_morning_did_not(
            String seen, String asked, String source) {
        happened(1, Kind.CONTACTED, seen, "");
        happened(2, Kind.ASKED, asked, "source-family");

        assertThat(sources()).containsExactly(source);
    }

    @Test
    void the_last_referral_before_the_first_contact_tells() {
        happened(1, Kind.ASKED, "2026-01-05 09:30:00+00", "source-family");
        happened(2, Kind.ASKED, "2026-02-05 09:30:00+00", "source-justice");
        happened(3, Kind.ASKED, "2026-03-03 09:30:00+00", "source-education");
        happened(4, Kind.CONTACTED, "2026-03-02 10:00:00+00", "");
        happened(5, Kind.CONTACTED, "2026-04-02 10:00:00+00", "");

        assertThat(sources()).containsExactly("source-justice");
    }
}
