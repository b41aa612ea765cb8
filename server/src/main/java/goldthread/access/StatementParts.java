package goldthread.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement in the making, each part with its arguments. */
final class StatementParts {

    /**
     * Keys, as a select.
     *
     * @param sql of one column
     * @param arguments for its placeholders
     */
    record Scope(String sql, List<Object> arguments) {}

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    void add(String part, Object... values) {
        sql.append(part);
        arguments.addAll(Arrays.asList(values));
    }

    /** A part that ends in a scope; the values come before it. */
    void add(String part, Scope scope, String end, Object... values) {
        add(part, values);
        sql.append(scope.sql()).append(end);
        arguments.addAll(scope.arguments());
    }

    void right(String part, String alias, @Nullable Scope about, Object... values) {
        if (about == null) {
            add(part, values);
        } else {
            add(part + " AND " + alias + ".child_id IN (", about, ")", values);
        }
    }

    String sql() {
        return sql.toString();
    }

    List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
