package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A caller's own looks at one child, and nobody else's. */
class EarlierLooksTest {

    private static final String PLAN = "$shared-care-plan";

    private final JdbcTemplate database = new AuditTables().database();
    private final EarlierLooks looks = new EarlierLooks(database);
    private int rows;

    private Instant recorded(String subject, String operation, int outcome, String child, int version) {
        String id = "a" + ++rows;
        Instant at = TestRows.NOON.plusSeconds(rows);
        database.update(
                "INSERT INTO gt_audit (id, recorded_at, interaction, outcome, subject) VALUES (?, ?, ?, ?, ?)",
                id,
                at.atOffset(ZoneOffset.UTC),
                operation,
                outcome,
                subject);
        database.update("INSERT INTO gt_audit_item VALUES (?, 'Goal', 'g', 1)", id);
        database.update("INSERT INTO gt_audit_item VALUES (?, 'Patient', ?, ?)", id, child, version);
        return at;
    }

    @Test
    void own_looks_that_showed_the_child_are_told_newest_first() {
        Instant first = recorded("mia", PLAN, 0, "amy", 1);
        Instant second = recorded("mia", PLAN, 0, "amy", 3);
        recorded("ben", PLAN, 0, "amy", 1);
        recorded("mia", PLAN, 0, "cy", 1);
        recorded("mia", PLAN, 4, "amy", 0);
        recorded("mia", PLAN, 0, "amy", 0);
        recorded("mia", "$chronology", 0, "amy", 1);

        assertThat(looks.of(PLAN, "amy", "mia")).containsExactly(second, first);
        assertThat(looks.of(PLAN, "nobody", "mia")).isEmpty();
    }

    @Test
    void of_very_many_the_newest_are_told() {
        for (int look = 0; look < EarlierLooks.MOST + 3; look++) {
            recorded("mia", PLAN, 0, "amy", 1);
        }

        assertThat(looks.of(PLAN, "amy", "mia")).hasSize(EarlierLooks.MOST).startsWith(TestRows.NOON.plusSeconds(rows));
    }
}
