package goldthread.reporting;

import goldthread.terminology.Coded;
import goldthread.terminology.ReportStratum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts in the database: one SQL statement for the whole and one for each way of dividing it, whatever their number. */
@Component
class Counts {

    /** Of what is counted, the part that a few agencies did in a period; each thing once, though several of them did it. */
    private static final String ROWS =
            "(SELECT DISTINCT p.source_pid, p.child_id, p.happened_at, p.answer, p.detail, p.days FROM (%s) p"
                    + " WHERE p.agency = ANY(?)%s)";

    private static final String GROUP_THEN =
            "g.child_id = f.child_id AND g.valid_from <= %2$s AND (g.valid_to IS NULL OR g.valid_to > %2$s)";
    /** H2 groups by names alone, and not by the position of an expression. */
    private static final String CELLS = "SELECT f.stratum, COUNT(*), COUNT(DISTINCT f.child_id),"
            + " SUM(CAST(MOD(f.source_pid * 2654435761, 4294967291) AS DECIMAL(20)))"
            + " FROM (SELECT %s AS stratum, f.source_pid, f.child_id FROM %s f) f GROUP BY f.stratum";

    private static final String IN_GROUPS = "(SELECT DISTINCT f.*, g.group_code FROM %1$s f JOIN gt_child_group g ON "
            + GROUP_THEN + " UNION ALL SELECT f.*, '" + ReportStratum.NO_GROUP.code()
            + "' FROM %1$s f WHERE NOT EXISTS (SELECT 1 FROM gt_child_group g WHERE " + GROUP_THEN + "))";

    private final JdbcTemplate database;

    Counts(JdbcTemplate database) {
        this.database = database;
    }

    /** The whole. */
    Cell all(CountedMeasure measure, Scope scope) {
        String sql = CELLS.formatted("''", rows(measure, scope));
        return query(sql, scope.arguments(1)).getOrDefault("", Cell.NONE);
    }

    /** Its parts, all of them, in their order; those that are nought too. */
    Map<Coded, Cell> parts(CountedMeasure measure, Axis axis, Scope scope) {
        String rows = rows(measure, scope);
        Map<String, Cell> found = axis.isOfGroups()
                ? query(CELLS.formatted("f.group_code", IN_GROUPS.formatted(rows, day(measure))), scope.arguments(2))
                : query(CELLS.formatted(axis.column(), rows), scope.arguments(1));
        Map<Coded, Cell> parts = new LinkedHashMap<>();
        axis.strata().forEach(stratum -> parts.put(stratum, found.getOrDefault(stratum.code(), Cell.NONE)));
        return parts;
    }

    /** On which day the child's groups are looked for: today, of what is so today. */
    private static String day(CountedMeasure measure) {
        return measure.population().isNow() ? "CURRENT_TIMESTAMP" : "f.happened_at";
    }

    private static String rows(CountedMeasure measure, Scope scope) {
        return ROWS.formatted(measure.population().sql(), scope.sql());
    }

    private Map<String, Cell> query(String sql, Collection<Object> arguments) {
        Map<String, Cell> cells = new HashMap<>();
        database.query(
                sql,
                row -> {
                    BigDecimal rows = row.getBigDecimal(4);
                    cells.put(
                            row.getString(1),
                            new Cell(
                                    row.getLong(2),
                                    row.getLong(3),
                                    rows == null ? BigInteger.ZERO : rows.toBigInteger()));
                },
                arguments.toArray());
        return cells;
    }
}
