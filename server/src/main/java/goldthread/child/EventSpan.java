package goldthread.child;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a child's story is wanted.
 *
 * @param start first moment, inclusive; {@code null} for the beginning
 * @param end last moment, exclusive; {@code null} for now and later
 * @param types resource types that count as events
 * @param organisations authoring organisations as {@code system|value}; empty for all
 * @param newestFirst the order
 * @param count events on a page, plus one when the caller wants to know whether there are more
 * @param offset events on earlier pages
 */
public record EventSpan(
        @Nullable Instant start,
        @Nullable Instant end,
        List<String> types,
        List<String> organisations,
        boolean newestFirst,
        int count,
        int offset) {

    /** Refuses what no page can be. */
    public EventSpan {
        if (types.isEmpty() || count < 1 || offset < 0) {
            throw new IllegalArgumentException("a span has types and a page");
        }
        types = List.copyOf(types);
        organisations = List.copyOf(organisations);
    }

    String sql() {
        StringBuilder sql = new StringBuilder("SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?")
                .append(" AND c.event_start IS NOT NULL AND c.res_type IN (")
                .append(marks(types.size()))
                .append(')');
        if (!organisations.isEmpty()) {
            sql.append(" AND c.organisation IN (")
                    .append(marks(organisations.size()))
                    .append(')');
        }
        sql.append(start == null ? "" : " AND COALESCE(c.event_end, c.event_start) >= ?");
        sql.append(end == null ? "" : " AND c.event_start < ?");
        String direction = newestFirst ? " DESC" : "";
        return sql.append(" ORDER BY c.event_start" + direction + ", c.res_pid" + direction + " LIMIT ? OFFSET ?")
                .toString();
    }

    Object[] arguments(String childId) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(childId);
        arguments.addAll(types);
        arguments.addAll(organisations);
        if (start != null) {
            arguments.add(Timestamp.from(start));
        }
        if (end != null) {
            arguments.add(Timestamp.from(end));
        }
        arguments.add(count);
        arguments.add(offset);
        return arguments.toArray();
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
