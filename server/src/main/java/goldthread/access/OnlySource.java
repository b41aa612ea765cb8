package goldthread.access;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Of whom nobody else has said anything: the caller stored every version of the child's own entry, no other source has
 * sent the child, and nobody stands around them.
 */
@Component
class OnlySource {

    private static final String ALONE =
            "SELECT COUNT(*) FROM HFJ_RESOURCE r WHERE r.RES_TYPE = 'Patient' AND r.FHIR_ID = ?"
                    + " AND EXISTS (SELECT 1 FROM gt_source s WHERE s.res_pid = r.RES_ID AND s.version = 1)"
                    + " AND NOT EXISTS (SELECT 1 FROM gt_source s WHERE s.res_pid = r.RES_ID"
                    + " AND COALESCE(s.author, s.organisation) <> ?)"
                    + " AND NOT EXISTS (SELECT 1 FROM gt_sent_demographics d WHERE d.patient_id = r.FHIR_ID AND d.source <> ?)"
                    + " AND NOT EXISTS (SELECT 1 FROM gt_membership m WHERE m.child_id = r.FHIR_ID AND m.gives_rights)"
                    + " AND NOT EXISTS (SELECT 1 FROM gt_relationship p WHERE p.child_id = r.FHIR_ID"
                    + " AND p.basis IN ('REGISTERED_GP', 'TASK_OWNER'))";

    private final JdbcTemplate database;

    OnlySource(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Whether it is so.
     *
     * @param author by whom the caller's submissions are known
     */
    public boolean of(String child, String author) {
        Integer count = database.queryForObject(ALONE, Integer.class, child, author, author);
        return count != null && count > 0;
    }
}
