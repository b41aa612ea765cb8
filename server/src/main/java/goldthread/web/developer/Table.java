package goldthread.web.developer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page. The first column heads its row.
 *
 * @param title of it
 * @param columns that it has
 * @param rows of as many cells
 */
record Table(String title, List<String> columns, List<List<Cell>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Without the columns in which nothing stands. */
    Table used() {
        List<Integer> used = IntStream.range(0, columns.size())
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
                .boxed()
                .toList();
        return new Table(
                title,
                used.stream().map(columns::get).toList(),
                rows.stream().map(row -> used.stream().map(row::get).toList()).toList());
    }

    /** A row of texts; what isn't there is left empty. */
    static List<Cell> row(@Nullable String... texts) {
        return Arrays.stream(texts)
                .map(text -> Cell.of(text == null ? "" : text))
                .toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
