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
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V52__oversight.sql")).execute(source);
        JdbcTemplate others = new JdbcTemplate(source);
        others.execute("CREATE TABLE gt_resource_child (child_id VARCHAR(64), res_pid BIGINT,"
                + " res_type VARCHAR(40), res_id VARCHAR(64), share_level INT, marks INT)");
        others.execute("CREATE TABLE gt_party (party VARCHAR(320), means VARCHAR(520))");
        return source;
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
        database.update("INSERT INTO gt_resource_child (child_id, res_pid) VALUES (?, ?)", child, key);
        return key;
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
        assertThat(asks.heads("wren", TODAY)).isEmpty();
        assertThat(asks.councils("wren", TODAY)).containsExactly("la-gss|E06");
        database.update("INSERT INTO gt_party (party, means) VALUES ('Organization/council', 'la-gss|E06')");
        database.update("INSERT INTO gt_overseer (res_pid, role_code, person, organisation)"
                + " VALUES (90, 'virtual-school-head', 'Practitioner/okoro', 'Organization/council')");
        assertThat(asks.heads("wren", TODAY)).containsExactly("Practitioner/okoro");

        database.update("INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, share_level, marks)"
                + " VALUES ('wren', 91, 'Patient', 'wren', 1, 0)");
        assertThat(asks.heads("wren", TODAY)).as("kept from schools").isEmpty();
    }
}
