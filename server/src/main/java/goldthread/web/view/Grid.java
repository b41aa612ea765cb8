package goldthread.web.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Statements of one kind.
 *
 * @param title what they are, for the caption
 * @param columns their headings, without the source
 * @param lines each with a cell for each column
 */
public record Grid(String title, List<String> columns, List<Line> lines) {

    /** Copies the lists. */
    public Grid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Where columns stand in which some line says something. */
    public List<Integer> used() {
        return IntStream.range(0, columns.size())
                .filter(column -> lines.stream()
                        .anyMatch(line -> !line.cells().get(column).isBlank()))
                .boxed()
                .toList();
    }

    /** Whether some line says whose statement it is. */
    public boolean isSourced() {
        return lines.stream().anyMatch(line -> !line.source().isBlank());
    }
}
