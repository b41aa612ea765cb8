package goldthread.reporting;

import goldthread.waiting.OwedClocks;

/**
 * What a measure counts, as SQL that yields {@code source_pid, child_id, agency, happened_at, answer, detail, days}.
 *
 * @param sql the select
 * @param isNow whether it counts what is so at this moment, and not what happened in a period
 */
record Population(String sql, boolean isNow) {

    /** SQL for the whole days between a later moment and an earlier one. */
    static final String DAYS = "CAST(FLOOR((EXTRACT(EPOCH FROM %s) - EXTRACT(EPOCH FROM %s)) / 86400) AS INTEGER)";

    /** Referrals whose addressee still owes something, which it no more does once a child is helped, and how long ago it was asked. */
    static final Population WAITING = waiting(
            "CASE WHEN d.acknowledge_due <= CURRENT_TIMESTAMP OR d.decide_due <= CURRENT_TIMESTAMP"
                    + " OR d.first_contact_due <= CURRENT_TIMESTAMP OR d.four_weeks_due <= CURRENT_TIMESTAMP"
                    + " OR d.review_due <= CURRENT_TIMESTAMP THEN 'overdue' ELSE 'in-time' END",
            "''");

    /** Plans in force, and whether their review is due. */
    static final Population PLANS = new Population(
            "SELECT c.source_pid, c.child_id, c.agency, c.happened_at,"
                    + " CASE WHEN c.happened_at <= CURRENT_TIMESTAMP THEN 'overdue' ELSE 'in-time' END AS answer,"
                    + " c.detail, c.days FROM gt_countable c WHERE c.kind = '" + Kind.PLANNED.code() + "'",
            true);

    /** What somebody was told, and how long after the event they took note: each who was told of an event counts. */
    static final Population TOLD = new Population(
            "SELECT e.event_position AS source_pid, e.child_id, d.recipient AS agency, e.occurred_at AS happened_at,"
                    + " CASE WHEN d.acknowledged_at IS NULL THEN 'not-acknowledged' ELSE 'acknowledged' END AS answer,"
                    + " d.recipient AS detail, " + DAYS.formatted("d.acknowledged_at", "e.occurred_at") + " AS days"
                    + " FROM gt_topic_event e JOIN gt_topic_delivery d ON d.event_position = e.event_position"
                    + " WHERE d.lane = 'inbox' AND d.state = 'delivered' AND e.child_id <> ''",
            false);

    /** The same, told apart by other expressions of a row {@code d} of what is owed. */
    static Population waiting(String answer, String detail) {
        return new Population(
                "SELECT d.task_pid AS source_pid, t.child_id, p.reader AS agency, d.asked_at AS happened_at, "
                        + answer + " AS answer, " + detail + " AS detail, "
                        + DAYS.formatted("CURRENT_TIMESTAMP", "d.asked_at") + " AS days"
                        + " FROM (SELECT d.task_pid, d.asked_at, " + OwedClocks.COLUMNS + " FROM gt_open_clock d) d"
                        + " JOIN gt_resource_child t ON t.res_pid = d.task_pid AND t.child_id <> ''"
                        + " JOIN gt_reader p ON p.res_pid = d.task_pid AND p.basis = 'addressee'"
                        + " WHERE COALESCE(d.acknowledge_due, d.decide_due, d.first_contact_due, d.four_weeks_due,"
                        + " d.review_due) IS NOT NULL",
                true);
    }

    /** Everything of one kind. */
    static Population of(Kind kind) {
        return new Population(
                "SELECT c.source_pid, c.child_id, c.agency, c.happened_at, c.answer, c.detail, c.days"
                        + " FROM gt_countable c WHERE c.kind = '" + kind.code() + "'",
                false);
    }
}
