package goldthread.alert;

import static goldthread.terminology.ShareLevel.EVERYDAY;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static goldthread.terminology.ShareLevel.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ShareLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who of a team is asked. */
final class TeamNowTest {

    @Test
    void the_lead_is_asked_while_they_may_know() {
        assertThat(TeamNow.asked(List.of("Practitioner/v"), Set.of("Organization/a", "Practitioner/v")))
                .contains("Practitioner/v");
    }

    @Test
    void else_a_member_who_may_organisations_first_but_no_family() {
        assertThat(TeamNow.asked(
                        List.of("Practitioner/v"),
                        Set.of("RelatedPerson/m", "Practitioner/w", "Organization/b", "Patient/c")))
                .contains("Organization/b");
        assertThat(TeamNow.asked(List.of(), Set.of("RelatedPerson/m", "PractitionerRole/x", "Practitioner/w")))
                .contains("Practitioner/w");
    }

    @Test
    void nobody_is_asked_of_whom_it_is_kept() {
        assertThat(TeamNow.asked(List.of("Practitioner/v"), Set.of("RelatedPerson/m", "Patient/c")))
                .isEmpty();
    }

    private static JdbcTemplate around() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcTemplate database = new JdbcTemplate(source);
        database.execute("CREATE TABLE gt_membership (child_id VARCHAR, member VARCHAR, organisation VARCHAR,"
                + " is_lead BOOLEAN, ceiling SMALLINT, gives_rights BOOLEAN DEFAULT TRUE,"
                + " valid_from TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP, valid_to TIMESTAMP WITH TIME ZONE)");
        database.execute("CREATE TABLE gt_relationship (child_id VARCHAR, holder VARCHAR, basis VARCHAR,"
                + " valid_from TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP, valid_to TIMESTAMP WITH TIME ZONE)");
        return database;
    }

    private static void stands(JdbcTemplate database, String child, String member, String organisation, boolean lead) {
        database.update(
                "INSERT INTO gt_membership (child_id, member, organisation, is_lead, ceiling) VALUES (?, ?, ?, ?, 1)",
                child,
                member,
                organisation,
                lead);
    }

    @Test
    void about_two_records_only_somebody_is_asked_who_stands_around_both() {
        JdbcTemplate database = around();
        TeamNow team = new TeamNow(database);
        Set<String> both = Set.of("kept", "nameless");
        stands(database, "kept", "Practitioner/lead", "Organization/school", true);
        stands(database, "nameless", "Practitioner/worker", "Organization/council", true);
        stands(database, "kept", "RelatedPerson/mother", null, false);
        stands(database, "nameless", "RelatedPerson/mother", null, false);
        assertThat(team.aroundAll(both, EVERYDAY)).isEmpty();

        stands(database, "nameless", "Practitioner/colleague", "Organization/school", false);
        assertThat(team.aroundAll(both, RESTRICTED)).isEmpty();
        database.update(
                "INSERT INTO gt_relationship (child_id, holder, basis) VALUES ('kept', 'ods|Z1', 'REGISTERED_GP'),"
                        + " ('nameless', 'ods|Z1', 'REGISTERED_GP')");
        assertThat(team.aroundAll(both, RESTRICTED)
                        .map(practice -> practice.getIdentifier().getValue()))
                .contains("Z1");
        stands(database, "kept", "Practitioner/worker", "Organization/council", false);
        assertThat(name(team, both, RESTRICTED)).contains("Practitioner/worker");
        assertThat(team.aroundAll(both, SEALED)).isEmpty();
    }

    private static Optional<String> name(TeamNow team, Set<String> records, ShareLevel level) {
        return team.aroundAll(records, level).map(Reference::getReference);
    }
}
