package goldthread.oversight;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_education_ask}, and which children in care have no personal education plan that is up to date. */
@Component
class EducationAsks {

    private static final int PAGE = 100;
    private static final int FROM = 4;
    private static final int BELOW = 18;

    private static final String BOUND =
            " JOIN gt_resource_child b ON b.res_pid = %1$s.res_pid AND b.child_id = %1$s.child_id";
    private static final String ON =
            " AND (%1$s.from_day IS NULL OR %1$s.from_day <= ?) AND (%1$s.until_day IS NULL OR %1$s.until_day >= ?)";

    /** Up to date: in force, and its review lies ahead. */
    private static final String PLANNED = "EXISTS (SELECT 1 FROM gt_care_fact e" + BOUND.formatted("e")
            + " WHERE e.child_id = %s.child_id AND e.kind = 'EDUCATION_PLAN'" + ON.formatted("e")
            + " AND (e.due_day IS NULL OR e.due_day >= ?))";

    private static final String CARED = "EXISTS (SELECT 1 FROM gt_care_fact f" + BOUND.formatted("f")
            + " WHERE f.child_id = %s.child_id AND f.kind IN ('CARE_PLAN', 'PLACEMENT')" + ON.formatted("f") + ")";

    private static final String NOTE = "INSERT INTO gt_education_ask (child_id, is_asked)"
            + " SELECT DISTINCT y.child_id, FALSE FROM gt_care_fact y WHERE y.kind = 'BIRTH'"
            + " AND y.from_day <= ? AND y.from_day > ? AND " + CARED.formatted("y") + " AND NOT "
            + PLANNED.formatted("y")
            + " AND NOT EXISTS (SELECT 1 FROM gt_education_ask a WHERE a.child_id = y.child_id)";
    private static final String DUE = "SELECT child_id FROM gt_education_ask WHERE is_asked = FALSE AND noted_at <= ?"
            + " AND child_id > ? ORDER BY child_id LIMIT " + PAGE;
    private static final String SETTLED = "DELETE FROM gt_education_ask WHERE " + PLANNED.formatted("gt_education_ask")
            + " OR NOT " + CARED.formatted("gt_education_ask");
    private static final String ASK =
            "UPDATE gt_education_ask SET is_asked = TRUE WHERE child_id = ? AND is_asked = FALSE";

    /** What tells that the plan is missing or overdue: the plan, else that by which the child is in care. */
    private static final String RECORD = "SELECT f.res_pid FROM gt_care_fact f" + BOUND.formatted("f")
            + " WHERE f.child_id = ? AND f.kind IN ('EDUCATION_PLAN', 'CARE_PLAN', 'PLACEMENT')" + ON.formatted("f")
            + " ORDER BY CASE f.kind WHEN 'EDUCATION_PLAN' THEN 0 WHEN 'CARE_PLAN' THEN 1 ELSE 2 END, f.res_pid LIMIT 1";

    /** The council stands around the child: a plan or a post that names it brings it no child. */
    private static final String AROUND = " AND EXISTS (SELECT 1 FROM gt_membership m WHERE m.child_id = f.child_id"
            + " AND m.gives_rights AND (m.organisation = %1$s OR m.member = %1$s OR EXISTS (SELECT 1 FROM gt_party q"
            + " WHERE q.means = %1$s AND q.party IN (m.organisation, m.member)))"
            + " AND m.valid_from <= CURRENT_TIMESTAMP AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP))";

    /** Nobody else than the council has ever recorded the post: whoever may write in the directory could take it. */
    private static final String APPOINTED = " AND EXISTS (SELECT 1 FROM gt_source s WHERE s.res_pid = o.res_pid)"
            + " AND NOT EXISTS (SELECT 1 FROM gt_source s WHERE s.res_pid = o.res_pid AND s.organisation <> o.organisation"
            + " AND NOT EXISTS (SELECT 1 FROM gt_party c WHERE c.means = s.organisation AND c.party = o.organisation))";

    /** Nobody for a child whose own entry is kept from schools. */
    private static final String HEADS = "SELECT DISTINCT o.person FROM gt_care_fact f" + BOUND.formatted("f")
            + " LEFT JOIN gt_party p ON p.means = f.party"
            + " JOIN gt_overseer o ON o.organisation = f.party OR o.organisation = p.party"
            + " WHERE f.child_id = ? AND f.kind IN ('CARE_PLAN', 'PLACEMENT') AND o.role_code = 'virtual-school-head'"
            + ON.formatted("f") + AROUND.formatted("o.organisation") + APPOINTED
            + " AND NOT EXISTS (SELECT 1 FROM gt_resource_child h WHERE h.child_id = f.child_id"
            + " AND h.res_type = 'Patient' AND h.res_id = f.child_id AND (h.share_level > 0 OR h.marks <> 0)) ORDER BY 1";

    private static final String COUNCILS = "SELECT DISTINCT f.party FROM gt_care_fact f" + BOUND.formatted("f")
            + " WHERE f.child_id = ? AND f.kind IN ('CARE_PLAN', 'PLACEMENT') AND f.party <> ''" + ON.formatted("f")
            + AROUND.formatted("f.party") + " ORDER BY 1";
    private static final String RECORDER = "SELECT c.organisation FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_pid = ? AND c.organisation <> ''";

    private final JdbcTemplate database;

    EducationAsks(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets those whose plan is up to date, or who are in care no longer: if it lapses again, somebody is asked again. */
    void forgetSettled(LocalDate today) {
        Date day = Date.valueOf(today);
        database.update(SETTLED, day, day, day, day, day);
    }

    /**
     * Notes who has none.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node notes the same in this moment
     */
    void note(LocalDate today) {
        Date day = Date.valueOf(today);
        database.update(
                NOTE,
                Date.valueOf(today.minusYears(FROM)),
                Date.valueOf(today.minusYears(BELOW)),
                day,
                day,
                day,
                day,
                day);
    }

    /** Children above one who were noted by a moment and for whom nobody was asked, the first so many. */
    List<String> due(Instant notedBy, String after) {
        return database.queryForList(DUE, String.class, notedBy.atOffset(ZoneOffset.UTC), after);
    }

    /** Notes that somebody is asked, unless another node has; whether it hadn't. */
    boolean ask(String child) {
        return database.update(ASK, child) == 1;
    }

    /** HAPI's key of the record on which the question rests; none when that has ended meanwhile. */
    List<Long> record(String child, LocalDate today) {
        return database.queryForList(RECORD, Long.class, child, Date.valueOf(today), Date.valueOf(today));
    }

    /** Who first stored a record of a child, as {@code system|value}. */
    Optional<String> recorder(String child, long record) {
        return database.queryForList(RECORDER, String.class, child, record).stream()
                .findFirst();
    }

    /**
     * The virtual school heads of the council in whose care a child is and which stands around the child, as
     * {@code Practitioner/id}; those whom that council itself has named.
     */
    List<String> heads(String child, LocalDate today) {
        return database.queryForList(HEADS, String.class, child, Date.valueOf(today), Date.valueOf(today));
    }

    /** The councils in whose care a child is and which stand around the child: {@code Type/id} or {@code system|value}. */
    List<String> councils(String child, LocalDate today) {
        return database.queryForList(COUNCILS, String.class, child, Date.valueOf(today), Date.valueOf(today));
    }
}
