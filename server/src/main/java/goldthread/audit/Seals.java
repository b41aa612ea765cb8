package goldthread.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the audit as its seals see them. Every method runs in its caller's transaction. */
@Component
class Seals {

    private static final String UNSEALED =
            " FROM gt_audit a WHERE NOT EXISTS (SELECT 1 FROM gt_audit_sealed s WHERE s.audit_id = a.id)";
    private static final String ITEMS = "SELECT i.audit_id, i.res_type, i.res_id, i.version FROM gt_audit_item i";

    private final JdbcTemplate database;

    Seals(JdbcTemplate database) {
        this.database = database;
    }

    Instant now() {
        OffsetDateTime now = database.queryForObject(
                "SELECT CAST(CURRENT_TIMESTAMP AS TIMESTAMP(3) WITH TIME ZONE)", OffsetDateTime.class);
        return java.util.Objects.requireNonNull(now).toInstant();
    }

    Optional<AuditSeal> last() {
        return database
                .query(
                        "SELECT " + AuditSeal.COLUMNS + " FROM gt_audit_seal ORDER BY seal_number DESC LIMIT 1",
                        AuditSeal::of)
                .stream()
                .findFirst();
    }

    /** The seals that follow one in order of their numbers. */
    List<AuditSeal> after(long number, int most) {
        return database.query(
                "SELECT " + AuditSeal.COLUMNS
                        + " FROM gt_audit_seal WHERE seal_number > ? ORDER BY seal_number LIMIT ?",
                AuditSeal::of,
                number,
                most);
    }

    /** Rows without a seal, the oldest first. */
    List<AuditRow> unsealed(Optional<Instant> from, int most) {
        List<Object> arguments = new ArrayList<>();
        from.ifPresent(start -> arguments.add(utc(start)));
        arguments.add(most);
        return database.query(
                "SELECT " + AuditRow.COLUMNS + UNSEALED + (from.isPresent() ? " AND a.recorded_at >= ?" : "")
                        + " ORDER BY a.recorded_at, a.id LIMIT ?",
                AuditRow::of,
                arguments.toArray());
    }

    long countUnsealed() {
        return count("SELECT COUNT(*)" + UNSEALED);
    }

    long countUnsealedBefore(Instant end) {
        return count("SELECT COUNT(*)" + UNSEALED + " AND a.recorded_at < ?", utc(end));
    }

    /** The lowest number of a seal that rows name and that isn't there. */
    Optional<Long> missing() {
        return Optional.ofNullable(database.queryForObject(
                "SELECT MIN(m.seal) FROM gt_audit_sealed m WHERE NOT EXISTS"
                        + " (SELECT 1 FROM gt_audit_seal s WHERE s.seal_number = m.seal)",
                Long.class));
    }

    /** How many rows a seal is said to cover, be they there or not. */
    long countNamed(long seal) {
        return count("SELECT COUNT(*) FROM gt_audit_sealed WHERE seal = ?", seal);
    }

    List<AuditRow> rowsOf(long seal) {
        return database.query(
                "SELECT " + AuditRow.COLUMNS + " FROM gt_audit_sealed s JOIN gt_audit a ON a.id = s.audit_id"
                        + " WHERE s.seal = ?",
                AuditRow::of,
                seal);
    }

    /** The items of a seal's rows, by the id of their row. */
    Map<String, List<StoredItem>> itemsOf(long seal) {
        return items(ITEMS + " JOIN gt_audit_sealed s ON s.audit_id = i.audit_id WHERE s.seal = ?", seal);
    }

    /** The items of these rows, by the id of their row. */
    Map<String, List<StoredItem>> itemsOf(Collection<AuditRow> rows) {
        return items(
                ITEMS + " WHERE i.audit_id IN (" + String.join(",", Collections.nCopies(rows.size(), "?")) + ")",
                rows.stream().map(AuditRow::id).toArray());
    }

    private Map<String, List<StoredItem>> items(String sql, Object... arguments) {
        Map<String, List<StoredItem>> items = new HashMap<>();
        database.query(
                sql,
                row -> {
                    items.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                            .add(new StoredItem(row.getString(2), row.getString(3), row.getLong(4)));
                },
                arguments);
        return items;
    }

    /**
     * Adds a seal.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node was first
     */
    void add(AuditSeal seal, Collection<AuditRow> rows) {
        database.update(
                "INSERT INTO gt_audit_seal (" + AuditSeal.COLUMNS + ") VALUES (?, ?, ?, ?, ?)",
                seal.number(),
                seal.rows(),
                utc(seal.until()),
                utc(seal.sealed()),
                seal.hash());
        database.batchUpdate(
                "INSERT INTO gt_audit_sealed (audit_id, seal) VALUES (?, ?)",
                rows.stream().map(row -> new Object[] {row.id(), seal.number()}).toList());
    }

    private long count(String sql, Object... arguments) {
        Long count = database.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
