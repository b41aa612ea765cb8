package goldthread.audit;

import goldthread.audit.DisclosureQuestion.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Pages of the audit, newest first: two SQL statements, however many rows and items. */
@Component
class AuditPages {

    private static final String ITEMS = "SELECT i.audit_id, i.res_type, i.res_id, i.version, c.child_id"
            + " FROM gt_audit_item i LEFT JOIN HFJ_RESOURCE r ON r.RES_TYPE = i.res_type AND r.FHIR_ID = i.res_id"
            + " LEFT JOIN gt_resource_child c ON c.res_pid = r.RES_ID WHERE i.audit_id IN (%s)"
            + " ORDER BY i.res_type, i.res_id, i.version";

    private final JdbcTemplate database;

    AuditPages(JdbcTemplate database) {
        this.database = database;
    }

    /** The rows that a query finds, and one more when there is a next page. */
    public List<AuditRow> rows(AuditQuery query) {
        AuditCriteria criteria = AuditCriteria.of(query.criteria());
        StringBuilder sql =
                new StringBuilder("SELECT " + AuditRow.COLUMNS + " FROM gt_audit a WHERE 1 = 1" + criteria.sql());
        List<Object> arguments = new ArrayList<>(criteria.arguments());
        Place after = query.after();
        if (after != null) {
            sql.append(" AND (a.recorded_at, a.id) < (?, ?)");
            arguments.add(Seals.utc(Instant.ofEpochMilli(after.at())));
            arguments.add(after.id());
        }
        arguments.add(query.count() + 1);
        return database.query(
                sql + " ORDER BY a.recorded_at DESC, a.id DESC LIMIT ?", AuditRow::of, arguments.toArray());
    }

    /** The items of rows, by the id of their row. */
    public Map<String, List<ChildItem>> items(Collection<AuditRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<StoredItem, Set<String>>> found = new LinkedHashMap<>();
        database.query(
                ITEMS.formatted(String.join(",", Collections.nCopies(rows.size(), "?"))),
                row -> {
                    Set<String> children = found.computeIfAbsent(row.getString(1), first -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    new StoredItem(row.getString(2), row.getString(3), row.getLong(4)),
                                    first -> new HashSet<>());
                    String child = row.getString(5);
                    if (child != null) {
                        children.add(child);
                    }
                },
                rows.stream().map(AuditRow::id).toArray());
        Map<String, List<ChildItem>> items = new LinkedHashMap<>();
        found.forEach((id, ofRow) -> items.put(
                id,
                ofRow.entrySet().stream()
                        .map(item -> new ChildItem(item.getKey(), item.getValue()))
                        .toList()));
        return items;
    }
}
