package goldthread.web.view;

import java.util.List;

/**
 * A part of a page.
 *
 * @param id by which a link leads to it
 * @param title its heading
 * @param sentences what is said before its tables, such as why there are none
 * @param grids its tables
 * @param ways where somebody goes on from it
 */
public record Block(String id, String title, List<String> sentences, List<Grid> grids, List<Way> ways) {

    /** Copies the lists. */
    public Block {
        sentences = List.copyOf(sentences);
        grids = grids.stream().filter(grid -> !grid.lines().isEmpty()).toList();
        ways = List.copyOf(ways);
    }

    /** One table, or a sentence where it would be empty. */
    public static Block of(String id, String title, Grid grid, String empty) {
        return new Block(id, title, grid.lines().isEmpty() ? List.of(empty) : List.of(), List.of(grid), List.of());
    }

    /** Sentences alone. */
    public static Block said(String id, String title, List<String> sentences) {
        return new Block(id, title, sentences, List.of(), List.of());
    }

    /** Whether it says anything. */
    public boolean saysSomething() {
        return !sentences.isEmpty() || !grids.isEmpty();
    }
}
