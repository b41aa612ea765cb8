package goldthread.reporting;

import static goldthread.terminology.ReportStratum.BOOKED_AGAIN;
import static goldthread.terminology.ReportStratum.NEED_RECORDED;
import static goldthread.terminology.ReportStratum.NOTHING_RECORDED;
import static goldthread.terminology.ReportStratum.NOT_STATED;
import static goldthread.terminology.ReportStratum.OTHER_STEP;
import static goldthread.terminology.ReportStratum.SAFEGUARDING_ANSWERED;
import static goldthread.terminology.ReportStratum.SEEN_SINCE;
import static goldthread.terminology.ReportStratum.SUPPORT_ASKED;
import static goldthread.terminology.ReportStratum.SUPPORT_GIVEN;
import static goldthread.terminology.ReportStratum.SUPPORT_TURNED_DOWN;
import static goldthread.terminology.ReportStratum.TRIED_AGAIN;
import static goldthread.terminology.ReportStratum.TURNED_DOWN;
import static goldthread.terminology.ReportStratum.WISH_OVERDUE;
import static goldthread.terminology.ReportStratum.WISH_WAITING;

import goldthread.terminology.Coded;
import goldthread.terminology.MissedAppointmentFollowUp;
import java.util.List;

/** What is counted of several records that belong together. */
final class MorePopulations {

    private static final String KEYS = "SELECT c.source_pid, c.child_id, c.agency, c.happened_at, ";
    private static final String NO_DAYS = ", CAST(NULL AS INTEGER) AS days";

    /** Days begin at midnight of British Summer Time, which in winter is an hour before. */
    private static final String DAY = "FLOOR((EXTRACT(EPOCH FROM %s.happened_at) + 3600) / 86400)";

    private static final String DAY_OF_CONTACT = DAY.formatted("c");

    /** The first time that a child is seen, and the last referral before it (N15, N158). */
    static final Population FIRST_CONTACTS = new Population(
            KEYS + "COALESCE(a.answer, " + text(NOT_STATED) + ") AS answer, '' AS detail, "
                    + Population.DAYS.formatted("c.happened_at", "a.happened_at") + " AS days"
                    + " FROM gt_countable c LEFT JOIN gt_countable a ON a.kind = " + text(Kind.ASKED)
                    + " AND a.child_id = c.child_id AND " + inTime("a")
                    + " AND NOT EXISTS (SELECT 1 FROM gt_countable b WHERE b.kind = " + text(Kind.ASKED)
                    + " AND b.child_id = c.child_id AND " + inTime("b") + " AND (b.happened_at > a.happened_at"
                    + " OR (b.happened_at = a.happened_at AND (b.source_pid > a.source_pid"
                    + " OR (b.source_pid = a.source_pid AND b.agency > a.agency)))))"
                    + " WHERE c.kind = " + text(Kind.CONTACTED)
                    + " AND NOT EXISTS (SELECT 1 FROM gt_countable e WHERE e.kind = c.kind AND e.child_id = c.child_id"
                    + " AND (e.happened_at < c.happened_at"
                    + " OR (e.happened_at = c.happened_at AND e.source_pid < c.source_pid)))",
            false);

    /** What followed within 90 days when a child was not brought (N86 to N91). */
    static final Population AFTER_ABSENCE = new Population(
            KEYS + "CASE WHEN " + followed("CONSIDERED") + " THEN " + text(SAFEGUARDING_ANSWERED)
                    + " WHEN " + followed("ATTENDED") + " THEN " + text(SEEN_SINCE)
                    + " WHEN " + followed("ATTEMPT") + " THEN " + text(TRIED_AGAIN)
                    + " WHEN c.detail = " + text(MissedAppointmentFollowUp.NEW_APPOINTMENT) + " THEN "
                    + text(BOOKED_AGAIN)
                    + " WHEN c.detail NOT IN ('', " + text(MissedAppointmentFollowUp.NOT_KNOWN_YET) + ") THEN "
                    + text(OTHER_STEP) + " ELSE " + text(NOTHING_RECORDED) + " END AS answer, c.answer AS detail"
                    + NO_DAYS + " FROM gt_countable c WHERE c.kind = " + text(Kind.NOT_BROUGHT),
            false);

    /** What children want, and what became of it (N117, N118). */
    static final Population WISHES = new Population(
            KEYS + "CASE WHEN c.answer <> " + text(WISH_WAITING) + " THEN c.answer"
                    + " WHEN w.due_at <= CURRENT_TIMESTAMP THEN " + text(WISH_OVERDUE)
                    + " ELSE c.answer END AS answer, c.detail" + NO_DAYS
                    + " FROM gt_countable c LEFT JOIN gt_wish w ON w.source_pid = c.source_pid"
                    + " WHERE c.kind = " + text(Kind.WISHED),
            false);

    /** What carers need, and what became of the support that was asked for them (N125, N129). */
    static final Population CARERS = new Population(
            KEYS + "COALESCE(k.answer, " + text(NOT_STATED) + ") AS answer,"
                    + " CASE WHEN c.kind = " + text(Kind.CARER_NEED) + " THEN " + text(NEED_RECORDED)
                    + " WHEN " + answered("a.answer <> " + text(TURNED_DOWN)) + " THEN " + text(SUPPORT_GIVEN)
                    + " WHEN " + answered("a.answer = " + text(TURNED_DOWN)) + " THEN " + text(SUPPORT_TURNED_DOWN)
                    + " ELSE " + text(SUPPORT_ASKED) + " END AS detail" + NO_DAYS
                    + " FROM gt_countable c LEFT JOIN gt_countable k ON k.kind = " + text(Kind.CARER)
                    + " AND k.child_id = c.child_id AND k.detail = c.detail WHERE c.kind IN ("
                    + text(Kind.CARER_NEED) + ", " + text(Kind.CARER_SUPPORT) + ")",
            false);

    /** The same of relatives, friends and special guardians, who are helped less than foster carers are (N129). */
    static final Axis KINSHIP_SUPPORT = new Axis(
            "kinship",
            "What is recorded of the need of kinship carers",
            "CASE WHEN f.answer IN ('kinship-carer', 'kinship-foster-carer', 'special-guardian') THEN f.detail ELSE '' END",
            List.of(NEED_RECORDED, SUPPORT_ASKED, SUPPORT_GIVEN, SUPPORT_TURNED_DOWN));

    /** Pairs of scores and what their difference means, for whoever recorded the second. */
    static final Population OUTCOMES = new Population(
            "SELECT c.source_pid, c.child_id, c.agency, c.happened_at, o.change_code AS answer, o.tool AS detail"
                    + NO_DAYS + " FROM gt_outcome_change o"
                    + " JOIN gt_countable c ON c.source_pid = o.source_pid AND c.kind = " + text(Kind.SCORED),
            false);

    private MorePopulations() {}

    /** A referral made on a later hour of the same day came first all the same: a contact may say no more than its day. */
    private static String inTime(String referral) {
        return DAY.formatted(referral) + " <= " + DAY_OF_CONTACT;
    }

    private static String followed(String kind) {
        return "EXISTS (SELECT 1 FROM gt_engagement e WHERE e.child_id = c.child_id AND e.kind = '" + kind
                + "' AND e.happened_at > c.happened_at AND e.happened_at <= c.happened_at + INTERVAL '90' DAY)";
    }

    private static String answered(String how) {
        return "EXISTS (SELECT 1 FROM HFJ_RES_LINK l JOIN gt_countable a ON a.source_pid = l.SRC_RESOURCE_ID"
                + " AND a.kind = " + text(Kind.ANSWERED) + " WHERE l.TARGET_RESOURCE_ID = c.source_pid"
                + " AND l.SRC_PATH = 'Task.focus' AND " + how + ")";
    }

    private static String text(Coded code) {
        return "'" + code.code() + "'";
    }

    private static String text(Kind kind) {
        return "'" + kind.code() + "'";
    }
}
