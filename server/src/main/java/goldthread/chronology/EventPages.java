package goldthread.chronology;

import goldthread.child.WholeRecord;
import goldthread.chronology.ChronologyQuestion.Place;
import goldthread.terminology.ChronologyCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One page of a child's events: one SQL statement that filters, orders and cuts, so that a page is always full. */
@Component
class EventPages {

    private static final String EVENTS =
            "SELECT e.happened_at, e.res_pid, e.event_key, e.version, c.res_type, c.res_id,"
                    + " s.organisation, s.recorded_at FROM ("
                    + WholeRecord.of("c.res_pid, c.res_type, c.res_id", " AND c.res_pid = ANY(?)") + ") AS c"
                    + " JOIN gt_event e ON e.res_pid = c.res_pid"
                    + " JOIN gt_source s ON s.res_pid = e.res_pid AND s.version = e.version"
                    + " WHERE 1 = 1";

    private final JdbcTemplate database;

    EventPages(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * The events of a page, and one more when there is a next page.
     *
     * @param keys HAPI's keys of the resources that the reader sees
     * @param organisations under which the agencies asked for record, as {@code system|value}; when agencies are asked
     *     for and none is known, nothing was recorded by them
     */
    List<EventRow> of(String childId, Long[] keys, ChronologyQuestion question, Collection<String> organisations) {
        if (organisations.isEmpty() && !question.agencies().isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(childId, keys, childId, keys));
        StringBuilder sql = new StringBuilder(EVENTS);
        among("s.organisation", organisations, sql, arguments);
        among(
                "e.category",
                question.categories().stream().map(ChronologyCategory::code).toList(),
                sql,
                arguments);
        Instant start = question.start();
        if (start != null) {
            sql.append(" AND (e.happened_until IS NULL OR e.happened_until > ?)");
            arguments.add(EventProjection.utc(start));
        }
        Instant end = question.end();
        if (end != null) {
            sql.append(" AND e.happened_at < ?");
            arguments.add(EventProjection.utc(end));
        }
        order(question, sql, arguments);
        return database.query(sql.toString(), EventRow::of, arguments.toArray());
    }

    private static void among(String column, Collection<String> values, StringBuilder sql, List<Object> arguments) {
        if (!values.isEmpty()) {
            sql.append(" AND ").append(column).append(" IN (");
            sql.append(String.join(",", Collections.nCopies(values.size(), "?")))
                    .append(')');
            arguments.addAll(values);
        }
    }

    private static void order(ChronologyQuestion question, StringBuilder sql, List<Object> arguments) {
        Place after = question.after();
        if (after != null) {
            sql.append(" AND (e.happened_at, e.res_pid, e.event_key) ")
                    .append(question.newestFirst() ? '<' : '>')
                    .append(" (?, ?, ?)");
            arguments.addAll(List.of(EventProjection.utc(after.at()), after.resourceKey(), after.eventKey()));
        }
        String way = question.newestFirst() ? " DESC" : " ASC";
        sql.append(" ORDER BY e.happened_at").append(way).append(", e.res_pid").append(way);
        sql.append(", e.event_key").append(way).append(" LIMIT ?");
        arguments.add(question.count() + 1);
    }
}
