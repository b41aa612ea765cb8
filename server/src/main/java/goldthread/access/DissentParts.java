package goldthread.access;

import goldthread.access.StatementParts.Scope;

/**
 * The part of the statement of rights that tells which recorded refusals to share hold against the caller. What was refused
 * in one record of a child holds in every record that two organisations have joined to it: whoever refused knew of one child.
 * None holds against the organisation that leads the child's team.
 */
final class DissentParts {

    private static final String NOW =
            ".valid_from <= CURRENT_TIMESTAMP AND (%1$s.valid_to IS NULL OR %1$s.valid_to > CURRENT_TIMESTAMP)";

    /** A reference that an exchange left as it came leads to nobody, whatever id it names. */
    private static final String BOUND =
            " AND EXISTS (SELECT 1 FROM gt_resource_child b WHERE b.res_pid = %1$s.source_pid"
                    + " AND b.child_id = %1$s.child_id)";

    /** To whichever of these records: a duty, or the lead, is to the child. */
    private static final String DUTY = "EXISTS (SELECT 1 FROM gt_duty u WHERE u.child_id IN (%s)"
            + " AND u.holder = ANY(?) AND u" + NOW.formatted("u") + BOUND.formatted("u") + ")";

    private static final String LEADS = "EXISTS (SELECT 1 FROM gt_membership l WHERE l.child_id IN (%s)"
            + " AND l.is_lead AND l.gives_rights AND l" + NOW.formatted("l")
            + " AND (l.organisation = ANY(?) OR l.member = ANY(?)))";
    private static final String OWN = dissent("d.child_id", "gt_dissent d", "d.child_id");
    private static final String OF_JOINED = dissent(
            "p.record_id", "gt_joined_pair p JOIN gt_dissent d ON d.child_id = p.other_id", "p.record_id, p.other_id");

    private DissentParts() {}

    private static String dissent(String child, String from, String records) {
        return " UNION ALL SELECT 4, d.source_pid, d.res_type, NULL, " + child + ", CASE WHEN "
                + DUTY.formatted(records) + " THEN 1 ELSE 0 END, 0, NULL, NULL, NULL FROM " + from
                + " WHERE d.party = ANY(?) AND d.purpose IN ('', ?) AND d" + NOW.formatted("d") + BOUND.formatted("d")
                + " AND NOT " + LEADS.formatted(records) + " AND " + child + " IN (";
    }

    /** @param about children whose records are asked for */
    static void add(Meant meant, Scope about, StatementParts all) {
        Object house = meant.house().toArray(String[]::new);
        Object names = meant.names().toArray(String[]::new);
        all.add(OWN, about, ")", house, names, meant.purpose(), house, house);
        all.add(OF_JOINED, about, ")", house, names, meant.purpose(), house, house);
    }
}
