package goldthread.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ActsForTest {

    private static final Reference SOMEBODY = new Reference("Practitioner/somebody");
    private static final Reference COUNCIL = new Reference("Organization/council");

    private final JdbcTemplate database;

    ActsForTest() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(script("V2__children"), script("V4__sources"), script("V24__rights"))
                .execute(source);
        database = new JdbcTemplate(source);
    }

    private static ClassPathResource script(String name) {
        return new ClassPathResource("db/migration/common/" + name + ".sql");
    }

    private void joins(int entry, int fromDays, @Nullable Integer toDays, boolean givesRights) {
        Instant now = Instant.now();
        database.update(
                "INSERT INTO gt_membership (team_id, entry, child_id, member, role_code, organisation, is_lead,"
                        + " gives_rights, status, valid_from, valid_to) VALUES ('team', ?, 'wren',"
                        + " 'Practitioner/somebody', 'social-worker', 'Organization/council', FALSE, ?, 'active', ?, ?)",
                entry,
                givesRights,
                now.plusSeconds(fromDays * 86_400L).atOffset(ZoneOffset.UTC),
                toDays == null ? null : now.plusSeconds(toDays * 86_400L).atOffset(ZoneOffset.UTC));
    }

    private boolean actsForTheCouncil(String child) {
        return new ActsFor(database)
                .of(List.of(SOMEBODY, COUNCIL), new Reference(child))
                .isOneOf(SOMEBODY, List.of(COUNCIL));
    }

    @Test
    void a_member_acts_for_the_organisation_for_which_they_are_in_the_childs_team() {
        joins(0, -30, null, true);

        assertThat(actsForTheCouncil("Patient/wren")).isTrue();
        assertThat(actsForTheCouncil("Patient/robin")).isFalse();
    }

    @Test
    void whoever_has_left_the_team_or_is_yet_to_join_it_acts_for_nobody_there() {
        joins(0, -30, -1, true);
        joins(1, 3, null, true);
        joins(2, -30, null, false);

        assertThat(actsForTheCouncil("Patient/wren")).isFalse();
    }

    @Test
    void whoever_leaves_on_a_day_to_come_still_acts_for_it() {
        joins(0, -30, 2, true);

        assertThat(actsForTheCouncil("Patient/wren")).isTrue();
    }
}
