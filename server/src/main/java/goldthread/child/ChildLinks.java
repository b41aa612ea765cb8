package goldthread.child;

import goldthread.child.ChildLink.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register of records that are of one child. Nothing leaves it: what was taken back stays, and says by whom. */
@Component
public class ChildLinks {

    private static final String LOCK = "SELECT RES_ID FROM HFJ_RESOURCE WHERE RES_TYPE = 'Patient' AND FHIR_ID = ANY(?)"
            + " ORDER BY RES_ID FOR UPDATE";
    private static final String OF = "SELECT id, replaced_id, child_id, proposed_by, proposed_at, joined_by, joined_at,"
            + " ended_by, ended_at FROM gt_child_link WHERE replaced_id = ANY(?) OR child_id = ANY(?)"
            + " ORDER BY proposed_at DESC, id";
    private static final String PROPOSE = "INSERT INTO gt_child_link"
            + " (id, replaced_id, child_id, open_for, proposed_by, proposed_user) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String JOIN = "UPDATE gt_child_link SET joined_by = ?, joined_user = ?,"
            + " joined_at = CURRENT_TIMESTAMP WHERE id = ? AND joined_at IS NULL AND ended_at IS NULL";
    private static final String END = "UPDATE gt_child_link SET ended_by = ?, ended_user = ?,"
            + " ended_at = CURRENT_TIMESTAMP, open_for = NULL WHERE id = ? AND ended_at IS NULL";

    private final JdbcTemplate database;

    ChildLinks(JdbcTemplate database) {
        this.database = database;
    }

    /** Lets nobody else join or part these records until the transaction ends. */
    public void lock(Collection<String> children) {
        database.query(LOCK, row -> {}, (Object) children.toArray(String[]::new));
    }

    /** All that was ever said of these records, the newest first. */
    public List<ChildLink> of(Collection<String> children) {
        String[] ids = children.toArray(String[]::new);
        return database.query(OF, (row, number) -> link(row), ids, ids);
    }

    /**
     * Enters that one record is said to be of the same child as another.
     *
     * @param organisation that says it, as {@code system|value}
     * @param user who said it, as {@code Type/id}
     */
    public void propose(String replaced, String kept, String organisation, String user) {
        database.update(PROPOSE, UUID.randomUUID().toString(), replaced, kept, replaced, organisation, user);
    }

    /** Enters that a second organisation says the same. */
    public void join(ChildLink link, String organisation, String user) {
        database.update(JOIN, organisation, user, link.id());
    }

    /** Enters that it was taken back. */
    public void end(ChildLink link, String organisation, String user) {
        database.update(END, organisation, user, link.id());
    }

    private static ChildLink link(ResultSet row) throws SQLException {
        Step proposed = step(row, "proposed");
        if (proposed == null) {
            throw new IllegalStateException("A link that nobody has proposed");
        }
        return new ChildLink(
                row.getString("id"),
                row.getString("replaced_id"),
                row.getString("child_id"),
                proposed,
                step(row, "joined"),
                step(row, "ended"));
    }

    private static @Nullable Step step(ResultSet row, String name) throws SQLException {
        String organisation = row.getString(name + "_by");
        OffsetDateTime at = row.getObject(name + "_at", OffsetDateTime.class);
        return organisation == null || at == null ? null : new Step(organisation, at.toInstant());
    }
}
