package goldthread.access;

import goldthread.store.Unindexed;
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

    /**
     * A part about rights.
     *
     * @param part with {@code %s} in the place of the column that names who has the right
     * @param holder that column
     * @param about children to whom it matters; {@code null} for all
     */
    void right(String part, Holder holder, @Nullable Scope about, Object... values) {
        if (about == null) {
            add(part.formatted(holder.column()), values);
        } else {
            add(part.formatted(holder.hidden()) + " AND " + holder.alias() + ".child_id IN (", about, ")", values);
        }
    }

    /**
     * Who has a right. Where a statement is about few children it must begin with them: a child has some rows, an
     * organisation has a row for each child it works with, and neither database can tell before it knows whose name stands
     * in the placeholder. Hidden from its index, the column can only be looked at in a child's rows.
     */
    record Holder(String alias, String name) {
        String column() {
            return alias + "." + name;
        }

        String hidden() {
            return Unindexed.column(column());
        }
    }

    String sql() {
        return sql.toString();
    }

    List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
