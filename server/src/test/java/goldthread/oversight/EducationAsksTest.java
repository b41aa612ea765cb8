package goldthread.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** For which children in care a personal education plan is asked for. */
final class EducationAsksTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final LocalDate TODAY = StandingTest.TODAY;
    private final JdbcTemplate database = new JdbcTemplate(tables());
    private final EducationAsks asks = new EducationAsks(database);
    private long last;

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

    private long fact(String child, FactKind kind, String from, @Nullable String until, @Nullable String due) {
        long key = ++last;
        database.update(
                "INSERT INTO gt_care_fact (res_pid, child_id, kind, party, says, from_day, until_day, due_day)"
                        + " VALUES (?, ?, ?, ?, '', ?, ?, ?)",
                key,
                child,
                kind.name(),
                kind.isCare() ? "la-gss|E06" : "",
                Date.valueOf(from),
                until == null ? null : Date.valueOf(until),
                due == null ? null : Date.valueOf(due));
        database.update(
                "INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation)"
                        + " VALUES (?, ?, 'CarePlan', ?, 'gp')",
                child,
                key,
                String.valueOf(key));
        return key;
    }

    /** Somebody of an organisation stands around the child. */
    private void around(String child, String organisation) {
        database.update(
                "INSERT INTO gt_membership (team_id, entry, child_id, member, role_code, organisation, is_lead,"
                        + " gives_rights, status, valid_from) VALUES (?, ?, ?, 'Practitioner/voss', 'social-worker', ?,"
                        + " FALSE, TRUE, 'effective', TIMESTAMP WITH TIME ZONE '2026-02-01 00:00:00+00:00')",
                "team-" + child,
                (int) ++last,
                child,
                organisation);
    }

    private void post(long key, String person, String... recorders) {
        database.update(
                "INSERT INTO gt_overseer (res_pid, role_code, person, organisation)"
                        + " VALUES (?, 'virtual-school-head', ?, 'Organization/council')",
                key,
                person);
        for (int version = 1; version <= recorders.length; version++) {
            database.update(
                    "INSERT INTO gt_source (res_pid, version, subject, organisation, recorded_at)"
                            + " VALUES (?, ?, 'system', ?, CURRENT_TIMESTAMP)",
                    key,
                    version,
                    recorders[version - 1]);
        }
    }

    private void inCare(String child, String born) {
        fact(child, FactKind.BIRTH, born, null, null);
        fact(child, FactKind.CARE_PLAN, "2024-06-11", null, "2027-01-20");
    }

    private List<String> lacking(LocalDate day) {
        asks.forgetSettled(day);
        asks.note(day);
        return asks.due(LATER, "");
    }

    @Test
    void a_child_of_school_age_in_care_lacks_a_plan_until_one_is_in_force() {
        inCare("wren", "2014-11-30");
        inCare("small", "2022-12-24");
        inCare("grown", "2008-11-23");
        fact("home", FactKind.BIRTH, "2014-11-30", null, null);
        assertThat(lacking(TODAY)).containsExactly("wren");
        assertThat(asks.due(LATER, "wren")).isEmpty();
        assertThat(asks.due(Instant.EPOCH, "")).as("noted since").isEmpty();

        fact("wren", FactKind.EDUCATION_PLAN, "2026-04-22", null, "2026-11-23");
        assertThat(lacking(TODAY)).isEmpty();
        assertThat(lacking(TODAY.plusDays(1))).as("overdue").containsExactly("wren");
    }

    @Test
    void somebody_is_asked_once_and_again_when_it_lapses_again() {
        inCare("wren", "2014-11-30");
        assertThat(asks.ask("wren")).as("not noted").isFalse();
        assertThat(lacking(TODAY)).containsExactly("wren");
        assertThat(asks.ask("wren")).isTrue();
        assertThat(asks.ask("wren")).as("by another node").isFalse();
        assertThat(lacking(TODAY)).as("asked").isEmpty();

        fact("wren", FactKind.EDUCATION_PLAN, "2026-04-22", null, "2026-12-01");
        assertThat(lacking(TODAY)).isEmpty();
        assertThat(lacking(LocalDate.of(2026, 12, 2))).containsExactly("wren");
    }

    @Test
    void it_rests_on_the_plan_that_is_overdue_else_on_that_by_which_the_child_is_in_care() {
        inCare("wren", "2014-11-30");
        assertThat(asks.record("wren", TODAY)).containsExactly(2L);
        long plan = fact("wren", FactKind.EDUCATION_PLAN, "2026-04-22", null, "2026-11-01");
        assertThat(asks.record("wren", TODAY)).containsExactly(plan);
    }

    @Test
    void the_virtual_school_head_is_found_by_the_councils_number_too() {
        inCare("wren", "2014-11-30");
        database.update("INSERT INTO gt_party (party, means) VALUES ('Organization/council', 'la-gss|E06')");
        around("wren", "Organization/council");
        assertThat(asks.heads("wren", TODAY)).isEmpty();
        assertThat(asks.councils("wren", TODAY)).containsExactly("la-gss|E06");
        post(90, "Practitioner/okoro", "la-gss|E06");
        assertThat(asks.heads("wren", TODAY)).containsExactly("Practitioner/okoro");

        database.update("INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation, share_level)"
                + " VALUES ('wren', 91, 'Patient', 'wren', 'gp', 1)");
        assertThat(asks.heads("wren", TODAY)).as("kept from schools").isEmpty();
    }

    @Test
    void nobody_is_virtual_school_head_whom_somebody_else_than_the_council_has_named() {
        inCare("wren", "2014-11-30");
        database.update("INSERT INTO gt_party (party, means) VALUES ('Organization/council', 'la-gss|E06')");
        around("wren", "Organization/council");
        post(90, "Practitioner/stranger", "ods|GP");
        post(91, "Practitioner/since", "la-gss|E06", "ods|GP");
        post(92, "Practitioner/nobodys");
        post(93, "Practitioner/okoro", "la-gss|E06", "la-gss|E06");
        assertThat(asks.heads("wren", TODAY)).containsExactly("Practitioner/okoro");
    }

    @Test
    void a_council_that_does_not_stand_around_the_child_is_not_asked() {
        inCare("wren", "2014-11-30");
        inCare("finch", "2014-11-30");
        database.update("INSERT INTO gt_party (party, means) VALUES ('Organization/council', 'la-gss|E06')");
        post(90, "Practitioner/okoro", "la-gss|E06");
        around("finch", "la-gss|E06");
        around("wren", "ods|GP");
        assertThat(asks.councils("wren", TODAY)).isEmpty();
        assertThat(asks.heads("wren", TODAY)).isEmpty();
        assertThat(asks.councils("finch", TODAY)).as("named by its number").containsExactly("la-gss|E06");

        around("wren", "Organization/council");
        assertThat(asks.councils("wren", TODAY)).containsExactly("la-gss|E06");
        assertThat(asks.heads("wren", TODAY)).containsExactly("Practitioner/okoro");
        database.update("UPDATE gt_membership SET valid_to = CURRENT_TIMESTAMP");
        assertThat(asks.councils("wren", TODAY)).as("it has left").isEmpty();
    }

    @Test
    void a_record_is_known_by_its_recorder() {
        long key = fact("wren", FactKind.CARE_PLAN, "2024-06-11", null, null);
        assertThat(asks.recorder("wren", key)).contains("gp");
        assertThat(asks.recorder("finch", key)).isEmpty();
    }
}
