package goldthread.access;

import goldthread.access.StatementParts.Scope;

/**
 * The part of the statement of rights that tells which recorded refusals to share hold against the caller. None does
 * against the organisation that leads the child's team.
 */
final class DissentParts {

    private static final String NOW =
            ".valid_from <= CURRENT_TIMESTAMP AND (%1$s.valid_to IS NULL OR %1$s.valid_to > CURRENT_TIMESTAMP)";

    /** A reference that an exchange left as it came leads to nobody, whatever id it names. */
    private static final String BOUND =
            " AND EXISTS (SELECT 1 FROM gt_resource_child b WHERE b.res_pid = %1$s.source_pid"
                    + " AND b.child_id = %1$s.child_id)";

    private static final String DUTY = "EXISTS (SELECT 1 FROM gt_duty u WHERE u.child_id = d.child_id"
            + " AND u.holder = ANY(?) AND u" + NOW.formatted("u") + BOUND.formatted("u") + ")";
    private static final String LEADS = "EXISTS (SELECT 1 FROM gt_membership l WHERE l.child_id = d.child_id"
            + " AND l.is_lead AND l.gives_rights AND l" + NOW.formatted("l")
            + " AND (l.organisation = ANY(?) OR l.member = ANY(?)))";
    private static final String DISSENT = " UNION ALL SELECT 4, d.source_pid, d.res_type, NULL, d.child_id, CASE WHEN "
            + DUTY + " THEN 1 ELSE 0 END, 0, NULL, NULL, NULL FROM gt_dissent d WHERE d.party = ANY(?)"
            + " AND d.purpose IN ('', ?) AND d" + NOW.formatted("d") + BOUND.formatted("d") + " AND NOT " + LEADS
            + " AND d.child_id IN (";

    private DissentParts() {}

    /** @param about children whose records are asked for */
    static void add(Meant meant, Scope about, StatementParts all) {
        Object house = meant.house().toArray(String[]::new);
        all.add(DISSENT, about, ")", house, meant.names().toArray(String[]::new), meant.purpose(), house, house);
    }
}
