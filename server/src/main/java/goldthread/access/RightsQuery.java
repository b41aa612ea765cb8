package goldthread.access;

import goldthread.access.StatementParts.Holder;
import goldthread.access.StatementParts.Scope;
import goldthread.child.WholeRecord;
import goldthread.store.OpenTypes;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that tells a caller's rights at this moment and the resources that they ask for: which those are,
 * what the caller has to do with each, and what rights they have to the children whom those are about. The clock is the
 * database's. Its parts share no table expression, so that each is found by its own index, in H2 too; each joins what it is
 * about, which H2 would read anew for each row of an {@code IN}.
 *
 * @param sql for H2 and PostgreSQL
 * @param arguments in their order; arrays of text for {@code ANY}
 */
record RightsQuery(String sql, List<Object> arguments) {

    /** The most resources that one question is about. */
    static final int MOST = 20_000;

    private static final String IN_FORCE = " AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)";
    private static final String RELATED =
            " AND r.valid_from <= CURRENT_TIMESTAMP" + " AND (r.valid_to IS NULL OR r.valid_to > CURRENT_TIMESTAMP)";

    /** A reference that an exchange left as it came leads to nobody, whatever id it names. */
    private static final String BOUND = " AND EXISTS (SELECT 1 FROM gt_resource_child b WHERE b.res_pid = r.source_pid"
            + " AND b.child_id = r.child_id)";

    private static final String FROM_ANOTHER = " AND (r.basis <> 'TASK_OWNER' OR r.said_by <> ?)";
    private static final String OF_AN_ORGANISATION = " AND r.basis IN ('REGISTERED_GP', 'TASK_OWNER')";
    private static final Holder MEMBER = new Holder("m", "member");
    private static final Holder RELATIVE = new Holder("r", "holder");
    private static final String EMERGENCY = " FROM gt_emergency e WHERE %s = ? AND e.valid_to > CURRENT_TIMESTAMP";

    private static final String RESOURCES = "SELECT 1 AS part, r.RES_ID AS pid, r.RES_TYPE AS what, r.FHIR_ID AS id,"
            + " c.child_id, c.share_level, c.marks, c.organisation, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS thirteenth,"
            + " CURRENT_TIMESTAMP AS now FROM (";
    private static final String THEIRS = ") AS k(pid) JOIN HFJ_RESOURCE r ON r.RES_ID = k.pid";
    private static final String OF_RESOURCES =
            THEIRS + " LEFT JOIN gt_resource_child c ON c.res_pid = r.RES_ID WHERE r.RES_DELETED_AT IS NULL";
    private static final String TIE = " UNION ALL SELECT 2, %s, %s, NULL, NULL, 0, 0, NULL, NULL, NULL FROM (";
    private static final String ADDRESSED = ") AS k(pid) JOIN gt_reader t ON t.res_pid = k.pid WHERE t.reader = ANY(?)";
    private static final String SENT = THEIRS + " WHERE r.RES_TYPE = 'Patient' AND EXISTS (SELECT 1"
            + " FROM gt_sent_demographics d WHERE d.patient_id = r.FHIR_ID AND d.source = ?)";
    private static final String ITSELF =
            THEIRS + " WHERE r.RES_TYPE IN (" + OpenTypes.SQL + ") AND CONCAT(r.RES_TYPE, '/', r.FHIR_ID) = ANY(?)";
    private static final String RIGHT = " UNION ALL SELECT 3, 0, %s, NULL, %s.child_id, %s, 0, NULL, %s, NULL";

    /** The same of a place in the team, with its role, and whether it is the lead. */
    private static final String PLACE = " UNION ALL SELECT 3, CASE WHEN m.is_lead THEN 1 ELSE 0 END, %s, m.role_code,"
            + " m.child_id, m.ceiling, 0, NULL, NULL, NULL";

    private static final String THIRTEENTH =
            "(SELECT MIN(s.valid_from) FROM gt_relationship s WHERE s.child_id = r.child_id AND s.basis = 'SELF')";

    /** About resources that are named by their logical ids. */
    static RightsQuery ofIds(Asker caller, Collection<String> ids) {
        return of(caller, new Scope("SELECT n.RES_ID FROM HFJ_RESOURCE n WHERE n.FHIR_ID = ANY(?)", List.of((Object)
                ids.toArray(String[]::new))));
    }

    /** About resources that a question has found, whoever may see them; named by HAPI's keys. */
    static RightsQuery ofKeys(Asker caller, Collection<Long> keys) {
        return of(caller, new Scope("SELECT n.RES_ID FROM HFJ_RESOURCE n WHERE n.RES_ID = ANY(?)", List.of((Object)
                keys.toArray(Long[]::new))));
    }

    /** About everything that is recorded of a child, in records joined to the child's too; each is judged as it is. */
    static RightsQuery ofChild(Asker caller, String child) {
        return of(caller, new Scope(WholeRecord.of("c.res_pid", ""), List.of(child, child)));
    }

    /** About everything of one type that is recorded of these children. */
    static RightsQuery ofType(Asker caller, String type, Collection<String> children) {
        return of(
                caller,
                new Scope(
                        "SELECT n.res_pid FROM gt_resource_child n WHERE n.res_type = ? AND n.child_id = ANY(?)",
                        List.of(type, children.toArray(String[]::new))));
    }

    /** The children whom the caller knows, whatever the role makes of it. */
    static RightsQuery children(Asker caller) {
        StatementParts known = new StatementParts();
        known.add("SELECT m.child_id FROM gt_membership m WHERE m.member = ANY(?)" + IN_FORCE, (Object)
                caller.selfAndOwn());
        known.add(
                " UNION SELECT m.child_id FROM gt_membership m WHERE m.organisation = ANY(?)" + IN_FORCE, own(caller));
        known.add(" UNION SELECT r.child_id FROM gt_relationship r WHERE r.holder = ANY(?)" + RELATED, self(caller));
        known.add(
                " UNION SELECT r.child_id FROM gt_relationship r WHERE r.holder = ANY(?)" + RELATED
                        + OF_AN_ORGANISATION,
                (Object) caller.wholeOrganisation());
        known.add(" UNION SELECT e.child_id" + EMERGENCY.formatted("e.holder"), caller.user());
        return new RightsQuery(known.sql(), known.arguments());
    }

    /**
     * About everything of one type that is recorded of children whom the caller knows, or that the caller may read.
     *
     * @param children whom the caller knows; looked up before, because H2 would look them up for each resource
     */
    static RightsQuery ofEverything(Asker caller, String type, Collection<String> children) {
        StatementParts known = new StatementParts();
        known.add(
                "SELECT n.res_pid FROM gt_resource_child n WHERE n.res_type = ? AND n.child_id = ANY(?)"
                        + " UNION SELECT t.res_pid FROM gt_reader t WHERE t.reader = ANY(?) AND t.res_type = ?",
                type,
                children.toArray(String[]::new),
                caller.everything(),
                type);
        if (type.equals("Patient")) {
            known.add(
                    " UNION SELECT n.RES_ID FROM gt_sent_demographics d JOIN HFJ_RESOURCE n ON n.RES_TYPE = 'Patient'"
                            + " AND n.FHIR_ID = d.patient_id WHERE d.source = ? AND d.version = 1",
                    caller.author());
        }
        known.add(" LIMIT " + (MOST + 1));
        Scope dissents = new Scope("SELECT k.child FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS k(child)", List.of((Object)
                children.toArray(String[]::new)));
        return of(caller, new Scope(known.sql(), known.arguments()), null, dissents);
    }

    private static RightsQuery of(Asker caller, Scope scope) {
        Scope about = new Scope(
                "SELECT o.child_id FROM (" + scope.sql() + ") AS k(pid) JOIN gt_resource_child o ON o.res_pid = k.pid",
                scope.arguments());
        return of(caller, scope, about, about);
    }

    /**
     * The statement.
     *
     * @param about children to whom rights matter; {@code null} for all
     * @param dissents children about whom refusals to share matter
     */
    private static RightsQuery of(Asker caller, Scope scope, @Nullable Scope about, Scope dissents) {
        StatementParts all = new StatementParts();
        all.add(RESOURCES, scope, OF_RESOURCES);
        all.add(TIE.formatted("t.res_pid", "UPPER(t.basis)"), scope, ADDRESSED);
        all.add("", (Object) caller.everything());
        all.add(TIE.formatted("r.RES_ID", "'SENDER'"), scope, SENT);
        all.add("", caller.author());
        all.add(TIE.formatted("r.RES_ID", "'ITSELF'"), scope, ITSELF);
        all.add("", (Object) caller.everything());
        rights(caller, about, all);
        DissentParts.add(caller.meant(), dissents, all);
        return new RightsQuery(all.sql(), all.arguments());
    }

    private static void rights(Asker caller, @Nullable Scope about, StatementParts all) {
        all.right(place("'MEMBER'"), MEMBER, about, self(caller));
        all.right(place("'ORGANISATION'"), MEMBER, about, own(caller));
        all.right(
                RIGHT.formatted("'COLLEAGUE'", "m", "m.ceiling", "NULL") + " FROM gt_membership m WHERE %s = ANY(?)"
                        + IN_FORCE,
                new Holder("m", "organisation"),
                about,
                own(caller));
        String related = " FROM gt_relationship r WHERE %s = ANY(?)" + FROM_ANOTHER + RELATED + BOUND;
        all.right(
                RIGHT.formatted("r.basis", "r", "1", THIRTEENTH) + related,
                RELATIVE,
                about,
                self(caller),
                caller.organisation());
        all.right(
                RIGHT.formatted("r.basis", "r", "1", "NULL") + related + OF_AN_ORGANISATION,
                RELATIVE,
                about,
                caller.wholeOrganisation(),
                caller.organisation());
        all.right(
                RIGHT.formatted("'EMERGENCY'", "e", "1", "NULL") + EMERGENCY,
                new Holder("e", "holder"),
                about,
                caller.user());
    }

    private static String place(String what) {
        return PLACE.formatted(what) + " FROM gt_membership m WHERE %s = ANY(?)" + IN_FORCE;
    }

    private static Object self(Asker caller) {
        return caller.self().toArray(String[]::new);
    }

    private static Object own(Asker caller) {
        return caller.own().toArray(String[]::new);
    }
}
