package goldthread.alert;

import goldthread.terminology.ShareLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who stands around a child at this moment, by the database's clock. */
@Component
public class TeamNow {

    private static final String IN_FORCE = " AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)";
    private static final String LEAD =
            "SELECT m.member FROM gt_membership m WHERE m.child_id = ? AND m.is_lead" + IN_FORCE + " ORDER BY m.member";
    private static final String ORGANISATIONS = "SELECT m.organisation FROM gt_membership m WHERE m.child_id = ?"
            + " AND m.organisation IS NOT NULL" + IN_FORCE
            + " UNION SELECT m.member FROM gt_membership m WHERE m.child_id = ? AND m.member LIKE 'Organization/%'"
            + IN_FORCE + " ORDER BY 1";

    private static final String KNOWING =
            "SELECT m.member, m.organisation FROM gt_membership m WHERE m.child_id = ? AND m.ceiling >= ?" + IN_FORCE;

    private final JdbcTemplate database;

    TeamNow(JdbcTemplate database) {
        this.database = database;
    }

    /** The lead professional of the team, as {@code Type/id}. */
    public Optional<String> lead(String child) {
        return database.queryForList(LEAD, String.class, child).stream().findFirst();
    }

    /**
     * The members, and the organisations for which they act, who may know of records up to a level, as {@code Type/id}.
     *
     * @param level as far as the place in the team goes
     */
    public Set<String> knowing(String child, ShareLevel level) {
        Set<String> knowing = new HashSet<>();
        database.query(
                KNOWING,
                row -> {
                    knowing.add(row.getString(1));
                    if (row.getString(2) != null) {
                        knowing.add(row.getString(2));
                    }
                },
                child,
                level.rank());
        return knowing;
    }

    /** The organisations of the team, as {@code Organization/id}. */
    public List<String> organisations(String child) {
        return database.queryForList(ORGANISATIONS, String.class, child, child);
    }
}
