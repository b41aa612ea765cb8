package goldthread.access;

import goldthread.store.OpenTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that tells a caller's rights at this moment and the resources that they ask for: who the caller is in
 * the directory, which resources are asked for, what the caller has to do with each, and what rights they have to the
 * children whom those are about. The clock is the database's.
 *
 * @param sql for H2 and PostgreSQL
 * @param arguments in their order; arrays of text for {@code UNNEST}
 */
record RightsQuery(String sql, List<Object> arguments) {

    /** The most resources that one question is about. */
    static final int MOST = 20_000;

    private static final String MINE = "WITH mine(party, kind) AS ("
            + "SELECT CAST(? AS VARCHAR), 1"
            + " UNION ALL SELECT party, 1 FROM gt_party WHERE means = ?"
            + " UNION ALL SELECT CAST(? AS VARCHAR), 2"
            + " UNION ALL SELECT party, 2 FROM gt_party WHERE means = ?"
            + " UNION ALL SELECT q.party, 3 FROM gt_party p JOIN gt_party q ON q.means = p.party WHERE p.means = ?"
            + "), asked(pid) AS (";

    private static final String IN_FORCE = " m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)";

    private static final String RELATED = " r.valid_from <= CURRENT_TIMESTAMP"
            + " AND (r.valid_to IS NULL OR r.valid_to > CURRENT_TIMESTAMP)"
            + " AND (r.basis <> 'TASK_OWNER' OR r.said_by <> ?)"
            + " AND (mine.kind = 1 OR r.basis IN ('REGISTERED_GP', 'TASK_OWNER'))";

    private static final String MEMBER_IS_MINE =
            " ((m.member = mine.party AND mine.kind < 3) OR (m.organisation = mine.party AND mine.kind = 2))";

    private static final String RESOURCES =
            ") SELECT 1 AS part, a.pid, r.RES_TYPE AS what, r.FHIR_ID AS id, c.child_id,"
                    + " c.share_level, c.marks, c.organisation, NULL AS thirteenth, CURRENT_TIMESTAMP AS now"
                    + " FROM asked a JOIN HFJ_RESOURCE r ON r.RES_ID = a.pid"
                    + " LEFT JOIN gt_resource_child c ON c.res_pid = a.pid WHERE r.RES_DELETED_AT IS NULL";

    private static final String TIES = " UNION ALL SELECT 2, a.pid, UPPER(t.basis), NULL, NULL, 0, 0, NULL, NULL, NULL"
            + " FROM asked a JOIN gt_reader t ON t.res_pid = a.pid JOIN mine ON mine.party = t.reader"
            + " UNION ALL SELECT 2, a.pid, 'SENDER', NULL, NULL, 0, 0, NULL, NULL, NULL"
            + " FROM asked a JOIN HFJ_RESOURCE r ON r.RES_ID = a.pid WHERE r.RES_TYPE = 'Patient' AND EXISTS ("
            + "SELECT 1 FROM gt_sent_demographics d WHERE d.patient_id = r.FHIR_ID AND d.source = ?)"
            + " UNION ALL SELECT 2, a.pid, 'ITSELF', NULL, NULL, 0, 0, NULL, NULL, NULL"
            + " FROM asked a JOIN HFJ_RESOURCE r ON r.RES_ID = a.pid"
            + " JOIN mine ON mine.party = CONCAT(r.RES_TYPE, '/', r.FHIR_ID) WHERE r.RES_TYPE IN (" + OpenTypes.SQL
            + ")";

    private static final String ABOUT =
            " IN (SELECT c.child_id FROM asked a JOIN gt_resource_child c ON c.res_pid = a.pid)";

    private static final String RIGHTS = " UNION ALL SELECT 3, 0, CASE WHEN m.member = mine.party"
            + " THEN CASE WHEN mine.kind = 1 THEN 'MEMBER' ELSE 'ORGANISATION' END ELSE 'COLLEAGUE' END,"
            + " NULL, m.child_id, m.ceiling, 0, NULL, NULL, NULL"
            + " FROM gt_membership m JOIN mine ON" + MEMBER_IS_MINE + " WHERE" + IN_FORCE + " AND m.child_id" + ABOUT
            + " UNION ALL SELECT 3, 0, r.basis, NULL, r.child_id, 1, 0, NULL,"
            + " (SELECT MIN(s.valid_from) FROM gt_relationship s WHERE s.child_id = r.child_id AND s.basis = 'SELF'), NULL"
            + " FROM gt_relationship r JOIN mine ON mine.party = r.holder WHERE" + RELATED + " AND r.child_id" + ABOUT
            + " UNION ALL SELECT 3, 0, 'EMERGENCY', NULL, e.child_id, 1, 0, NULL, NULL, NULL FROM gt_emergency e"
            + " WHERE e.holder = ? AND e.valid_to > CURRENT_TIMESTAMP AND e.child_id" + ABOUT;

    private static final String SENT = " UNION SELECT r.RES_ID FROM gt_sent_demographics d JOIN HFJ_RESOURCE r"
            + " ON r.RES_TYPE = 'Patient' AND r.FHIR_ID = d.patient_id WHERE d.source = ? AND d.version = 1";

    /** About resources that are named by their logical ids. */
    static RightsQuery ofIds(Asker asker, Collection<String> ids) {
        return of(
                asker,
                "SELECT r.RES_ID FROM HFJ_RESOURCE r"
                        + " WHERE r.FHIR_ID IN (SELECT u.x FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(x))",
                List.of((Object) ids.toArray(String[]::new)));
    }

    /** About everything that is recorded of a child. */
    static RightsQuery ofChild(Asker asker, String child) {
        return of(asker, "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?", List.of(child));
    }

    /** About everything of one type that is recorded of these children. */
    static RightsQuery ofType(Asker asker, String type, Collection<String> children) {
        return of(
                asker,
                "SELECT c.res_pid FROM gt_resource_child c WHERE c.res_type = ?"
                        + " AND c.child_id IN (SELECT u.x FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(x))",
                List.of(type, children.toArray(String[]::new)));
    }

    /** About everything of one type that is recorded of children whom the caller knows, or that the caller may read. */
    static RightsQuery ofType(Asker asker, String type) {
        return of(
                asker,
                "SELECT c.res_pid FROM gt_resource_child c WHERE c.res_type = ? AND c.child_id IN ("
                        + "SELECT m.child_id FROM gt_membership m JOIN mine ON" + MEMBER_IS_MINE + " WHERE" + IN_FORCE
                        + " UNION SELECT r.child_id FROM gt_relationship r JOIN mine ON mine.party = r.holder WHERE"
                        + RELATED
                        + " UNION SELECT e.child_id FROM gt_emergency e"
                        + " WHERE e.holder = ? AND e.valid_to > CURRENT_TIMESTAMP)"
                        + " UNION SELECT t.res_pid FROM gt_reader t JOIN mine ON mine.party = t.reader"
                        + " WHERE t.res_type = ?" + (type.equals("Patient") ? SENT : "") + " LIMIT " + (MOST + 1),
                type.equals("Patient")
                        ? List.of(type, asker.organisation(), asker.user(), type, asker.author())
                        : List.of(type, asker.organisation(), asker.user(), type));
    }

    private static RightsQuery of(Asker asker, String asked, List<Object> arguments) {
        List<Object> all = new ArrayList<>(
                List.of(asker.user(), asker.user(), asker.organisation(), asker.organisation(), asker.organisation()));
        all.addAll(arguments);
        all.addAll(List.of(asker.author(), asker.organisation(), asker.user()));
        return new RightsQuery(MINE + asked + RESOURCES + TIES + RIGHTS, all);
    }

    /**
     * The caller as the tables of rights know them.
     *
     * @param user {@code Type/id}
     * @param organisation {@code system|value}; a name that nobody has for callers who act for themselves
     * @param author by whom their own submissions are known
     */
    record Asker(String user, String organisation, String author) {

        private static final String NOBODY = "-";

        static Asker of(Caller caller, @Nullable Role role) {
            boolean alone = role == null || role.actsForThemselves();
            String organisation = alone ? NOBODY : caller.organisation().toString();
            return new Asker(caller.fhirUser(), organisation, alone ? caller.fhirUser() : organisation);
        }
    }
}
