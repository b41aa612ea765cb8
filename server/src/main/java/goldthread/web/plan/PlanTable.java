package goldthread.web.plan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Statements of one kind.
 *
 * @param title empty for those that stand under the heading of their section
 * @param columns of the cells, without agency and date
 * @param rows none without a cell for each column
 */
record PlanTable(String title, List<String> columns, List<PlanRow> rows) {

    PlanTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Where columns stand in which some row says something. An empty column tells nobody anything. */
    public List<Integer> used() {
        return IntStream.range(0, columns.size())
                .filter(column -> rows.stream()
                        .anyMatch(row -> column < row.cells().size()
                                && !row.cells().get(column).isBlank()))
                .boxed()
                .toList();
    }
}
