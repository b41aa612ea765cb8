package goldthread.child;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which organisation recorded which resource of a child. */
@Component
public class Recorders {

    private final JdbcTemplate database;

    Recorders(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * For each resource of these types, as {@code Type/id}, the organisation that recorded it last, as {@code
     * system|value}; by one SQL statement. It holds what the caller doesn't see too: ask it only of what they do.
     */
    public Map<String, String> of(SeenRecord seen, Collection<String> types) {
        List<Object> arguments = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            arguments.add(seen.childId());
            arguments.addAll(types);
        }
        Map<String, String> recorders = new HashMap<>();
        database.query(
                WholeRecord.of(
                        "c.res_type, c.res_id, c.organisation",
                        " AND c.res_type IN (" + String.join(",", Collections.nCopies(types.size(), "?")) + ")"),
                row -> {
                    recorders.put(row.getString(1) + "/" + row.getString(2), row.getString(3));
                },
                arguments.toArray());
        return recorders;
    }
}
