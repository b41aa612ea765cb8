package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ExportReaderTest {

    private final JdbcTemplate database = new JdbcTemplate(tables());

    private static JdbcDataSource tables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        script("V2__children"),
                        script("V4__sources"),
                        script("V20__events"),
                        script("V53__joined_records"))
                .execute(source);
        return source;
    }

    private static ClassPathResource script(String name) {
        return new ClassPathResource("db/migration/common/" + name + ".sql");
    }

    private void recorded(long key, String type, String... organisations) {
        database.update(
                "INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation)"
                        + " VALUES ('wren', ?, ?, ?, 'someone')",
                key,
                type,
                "id" + key);
        for (int version = 1; version <= organisations.length; version++) {
            database.update(
                    "INSERT INTO gt_source (res_pid, version, subject, organisation, recorded_at)"
                            + " VALUES (?, ?, 'x', ?, ?)",
                    key,
                    version,
                    organisations[version - 1],
                    EventProjection.utc(Instant.parse("2026-06-01T00:00:00Z")));
        }
    }

    private void event(long key, long version) {
        database.update(
                "INSERT INTO gt_event (res_pid, event_key, version, category, happened_at) VALUES (?, ?, ?, 'team', ?)",
                key,
                version,
                version,
                EventProjection.utc(Instant.parse("2026-06-01T00:00:00Z")));
    }

    @Test
    void of_what_many_send_only_the_story_says_who_did() {
        recorded(1, "Patient", "practice", "hidden clinic");
        recorded(2, "RelatedPerson", "hidden clinic");
        recorded(3, "CareTeam", "trust", "hidden clinic", "school");
        event(3, 1);
        event(3, 3);
        recorded(4, "Encounter", "trust", "trust again");

        List<Recording> told = ExportReader.recordings(database, "wren", new Long[] {1L, 2L, 3L, 4L});

        assertThat(told)
                .extracting(Recording::reference, Recording::organisation)
                .containsExactly(
                        tuple("CareTeam/id3", "trust"),
                        tuple("CareTeam/id3", "school"),
                        tuple("Encounter/id4", "trust"),
                        tuple("Encounter/id4", "trust again"));
    }
}
