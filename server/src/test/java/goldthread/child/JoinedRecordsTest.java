package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Which records are of one child, as the register says it at this moment. */
final class JoinedRecordsTest {

    private final JdbcTemplate database = database();
    private final JoinedRecords joined = new JoinedRecords(database);

    private static JdbcTemplate database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcTemplate database = new JdbcTemplate(source);
        database.execute("CREATE TABLE gt_child (nhs_number VARCHAR(10), patient_id VARCHAR(64))");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V30__engagement.sql"),
                        new ClassPathResource("db/migration/common/V53__joined_records.sql"),
                        new ClassPathResource("db/migration/common/V63__joined_pairs.sql"))
                .execute(source);
        return database;
    }

    private void link(String replaced, String kept, boolean isJoined, boolean isEnded) {
        database.update(
                "INSERT INTO gt_child_link (id, replaced_id, child_id, proposed_by, proposed_user, joined_at, ended_at)"
                        + " VALUES (?, ?, ?, 'o|1', 'Practitioner/1', " + (isJoined ? "CURRENT_TIMESTAMP" : "NULL")
                        + ", " + (isEnded ? "CURRENT_TIMESTAMP" : "NULL") + ")",
                UUID.randomUUID().toString(),
                replaced,
                kept);
    }

    @Test
    void each_record_leads_to_all_that_are_of_the_child() {
        link("a", "kept", true, false);
        link("b", "kept", true, false);
        WholeChild whole = new WholeChild("kept", Set.of("kept", "a", "b"));

        assertThat(joined.of("kept")).isEqualTo(whole);
        assertThat(joined.of("a")).isEqualTo(whole);
        assertThat(joined.of("b")).isEqualTo(whole);
        assertThat(joined.of(Set.of("b", "other")))
                .containsEntry("b", whole)
                .containsEntry("other", WholeChild.alone("other"))
                .hasSize(2);
        assertThat(whole.beside("a")).containsExactly("b", "kept");
    }

    @Test
    void what_is_only_proposed_or_was_taken_back_joins_nothing() {
        link("a", "kept", false, false);
        link("b", "kept", true, true);

        assertThat(joined.of("kept")).isEqualTo(WholeChild.alone("kept"));
        assertThat(joined.of("a").isJoined()).isFalse();
    }

    @Test
    void two_records_that_are_joined_to_a_third_and_have_an_nhs_number_each_are_two_children() {
        link("a", "kept", true, false);
        link("b", "kept", true, false);
        database.update("INSERT INTO gt_child VALUES ('9990000018', 'b'), ('9990000026', 'a')");

        assertThat(joined.of("a").records()).doesNotContain("b");
        assertThat(joined.of("b").records()).doesNotContain("a");
    }

    @Test
    void two_records_that_have_an_nhs_number_each_are_two_children() {
        link("a", "kept", true, false);
        link("b", "kept", true, false);
        database.update("INSERT INTO gt_child VALUES ('9990000018', 'kept'), ('9990000026', 'a')");

        assertThat(joined.of("a")).isEqualTo(WholeChild.alone("a"));
        assertThat(joined.of("kept")).isEqualTo(new WholeChild("kept", Set.of("kept", "b")));
        assertThat(joined.of("b")).isEqualTo(new WholeChild("kept", Set.of("kept", "b")));
    }
}
