package goldthread.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One statement of the plan.
 *
 * @param marks to which it calls attention, in words
 * @param cells what it says, one for each column
 * @param agency whose statement it is
 * @param date of what it says, in words
 * @param id by which the document says on what it rests; may be empty
 */
record PlanRow(List<String> marks, List<String> cells, String agency, String date, String id) {

    private static final Pattern DAY = Pattern.compile("\\d{2}-[A-Z][a-z]{2}-\\d{4}");

    PlanRow {
        marks = List.copyOf(marks);
        cells = List.copyOf(cells);
    }

    PlanRow(List<String> marks, List<String> cells, String agency, String date) {
        this(marks, cells, agency, date, "");
    }

    public boolean isMarked(String mark) {
        return marks.contains(mark);
    }

    /** The same without one of its cells. */
    PlanRow without(int column) {
        List<String> others = new ArrayList<>(cells);
        others.remove(column);
        return new PlanRow(marks, others, agency, date, id);
    }

    /** What it is about, in short. */
    public String first() {
        return cells.isEmpty() ? "" : cells.get(0);
    }

    /** Whether a cell is a day and nothing else, which isn't broken over lines. */
    public boolean isDate(int column) {
        return DAY.matcher(cells.get(column)).matches();
    }

    /** Whose statement it is, and of when. */
    public String source() {
        return date.isEmpty() ? agency : agency + ", " + date;
    }
}
