package goldthread.child;

/**
 * How a statement comes to the whole record of one child: what names the child itself, and what names a record that two
 * organisations have joined to it, without that record's own Patient. Whoever asks has let the gate judge each of these:
 * joining gives nobody a right. Once both records have an NHS number of their own they are two children, whatever was said
 * before, and what is recorded of the one is no longer in the other's.
 */
public final class WholeRecord {

    private static final String TWO_NUMBERS =
            " AND NOT (EXISTS (SELECT 1 FROM gt_child a WHERE a.patient_id = l.replaced_id)"
                    + " AND EXISTS (SELECT 1 FROM gt_child b WHERE b.patient_id = l.child_id))";
    private static final String JOINED = " FROM gt_child_link l JOIN gt_resource_child c ON c.child_id = l.replaced_id"
            + " WHERE c.res_type <> 'Patient' AND l.child_id = ? AND l.joined_at IS NOT NULL AND l.ended_at IS NULL"
            + TWO_NUMBERS;

    private static final String HOLDERS = "SELECT c.patient_id FROM (VALUES (CAST(? AS VARCHAR(64)))) c (patient_id)"
            + " UNION SELECT l.child_id FROM gt_child_link l WHERE l.replaced_id = ? AND l.joined_at IS NOT NULL"
            + " AND l.ended_at IS NULL" + TWO_NUMBERS;

    private WholeRecord() {}

    /** A select of the children whose whole record holds that of one: with the id of that one, twice, for arguments. */
    public static String holders() {
        return HOLDERS;
    }

    /**
     * Rows of {@code gt_resource_child}, named {@code c}, each once.
     *
     * @param columns of {@code c}
     * @param condition on {@code c}, which begins with {@code AND}; empty for none
     * @return a select with the child's id and the condition's arguments, and the same once more, for arguments
     */
    public static String of(String columns, String condition) {
        return "SELECT " + columns + " FROM gt_resource_child c WHERE c.child_id = ?" + condition + " UNION SELECT "
                + columns + JOINED + condition;
    }
}
