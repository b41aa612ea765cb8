package goldthread.web.plan;

import java.util.List;

/**
 * One statement of the plan.
 *
 * @param marks to which it calls attention, in words
 * @param cells what it says, one for each column
 * @param agency whose statement it is
 * @param date of what it says, in words
 */
record PlanRow(List<String> marks, List<String> cells, String agency, String date) {

    PlanRow {
        marks = List.copyOf(marks);
        cells = List.copyOf(cells);
    }

    public boolean isMarked(String mark) {
        return marks.contains(mark);
    }

    /** What it is about, in short. */
    public String first() {
        return cells.isEmpty() ? "" : cells.get(0);
    }
}
