package goldthread.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of emergency grants, and whom each of them must be told. The clock is the database's. */
@Component
class EmergencyGrants {

    private static final String SPAN = "CURRENT_TIMESTAMP, CURRENT_TIMESTAMP + INTERVAL '60' MINUTE";
    private static final String TOLD = "SELECT DISTINCT m.member, m.is_lead FROM gt_membership m WHERE m.child_id = ?"
            + " AND m.role_code IN ('lead-professional', 'iro') AND m.gives_rights"
            + " AND m.valid_from <= CURRENT_TIMESTAMP AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)"
            + " ORDER BY m.is_lead DESC, m.member";

    private final JdbcTemplate database;

    EmergencyGrants(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * How long a grant lasts that is given now.
     *
     * @param opened its first moment
     * @param until the first moment after it
     */
    record Span(Instant opened, Instant until) {}

    Span span() {
        return database.query("SELECT " + SPAN, (row, number) -> span(row.getTimestamp(1), row.getTimestamp(2)))
                .get(0);
    }

    private static Span span(Timestamp opened, Timestamp until) {
        return new Span(opened.toInstant(), until.toInstant());
    }

    /** Whom the team must tell: its lead first, then its reviewing officers. */
    List<String> told(String child) {
        return database.query(TOLD, (row, number) -> row.getString(1), child);
    }

    /** How many grants a caller has been given in the last hour. */
    int lately(Caller caller) {
        Integer count = database.queryForObject(
                "SELECT COUNT(*) FROM gt_emergency WHERE holder = ? AND opened_at > CURRENT_TIMESTAMP - INTERVAL '60' MINUTE",
                Integer.class,
                caller.fhirUser());
        return count == null ? 0 : count;
    }

    void give(String child, Caller caller, EmergencyRequest asked, Span span) {
        database.update(
                "INSERT INTO gt_emergency (id, child_id, holder, organisation, caller_role, reason, opened_at, valid_to)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                child,
                caller.fhirUser(),
                caller.organisation().toString(),
                caller.role(),
                asked.reason().code(),
                Timestamp.from(span.opened()),
                Timestamp.from(span.until()));
    }
}
