package goldthread.audit;

import goldthread.access.StatedReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded attempt as it lies in {@code gt_audit}. Nothing of it is checked: what somebody changed there is read too.
 *
 * @param attempts how many attempts it stands for
 * @param reason why it was done; {@code null} where none is asked for
 */
record AuditRow(
        String id,
        Instant recorded,
        String interaction,
        int outcome,
        @Nullable Integer status,
        @Nullable String subject,
        @Nullable String fhirUser,
        @Nullable String organisation,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable String client,
        int attempts,
        @Nullable StatedReason reason) {

    /** The columns that {@link #of} reads, of {@code gt_audit a}. */
    static final String COLUMNS = "a.id, a.recorded_at, a.interaction, a.outcome, a.status, a.subject, a.fhir_user,"
            + " a.organisation, a.caller_role, a.purpose, a.client, a.attempts, a.reason, a.reason_text";

    static AuditRow of(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getString("id"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("interaction"),
                row.getInt("outcome"),
                row.getObject("status", Integer.class),
                row.getString("subject"),
                row.getString("fhir_user"),
                row.getString("organisation"),
                row.getString("caller_role"),
                row.getString("purpose"),
                row.getString("client"),
                row.getInt("attempts"),
                reason(row));
    }

    private static @Nullable StatedReason reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        return code == null ? null : new StatedReason(code, row.getString("reason_text"));
    }
}
