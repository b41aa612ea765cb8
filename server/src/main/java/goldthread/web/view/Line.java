package goldthread.web.view;

import java.util.List;

/**
 * One statement in a table.
 *
 * @param marks to which it calls attention, in words
 * @param cells what it says, one for each column
 * @param source whose statement it is, and of when; may be empty
 * @param address of the page about it; empty where there is none
 */
public record Line(List<String> marks, List<String> cells, String source, String address) {

    /** Copies the lists. */
    public Line {
        marks = List.copyOf(marks);
        cells = List.copyOf(cells);
    }

    /** A statement to which nothing calls attention and that has no page of its own. */
    public static Line of(List<String> cells, String source) {
        return new Line(List.of(), cells, source, "");
    }
}
