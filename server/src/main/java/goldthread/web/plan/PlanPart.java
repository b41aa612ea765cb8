package goldthread.web.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A section of the plan.
 *
 * @param code of the section
 * @param title in words
 * @param lines that stand in it without a table, such as why it is empty
 * @param tables in order
 * @param withheld whether it is empty for this reader, and may not be for others
 */
record PlanPart(String code, String title, List<String> lines, List<PlanTable> tables, boolean withheld) {

    PlanPart {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /**
     * The same statements in other tables: one for each thing that a column says, in the order in which it is said first,
     * and at the end those for which it says nothing.
     *
     * @param column by its heading, which every table has
     * @param none heading of the last table
     */
    PlanPart by(String column, String none) {
        Map<String, List<PlanRow>> rows = new LinkedHashMap<>();
        List<PlanRow> others = new ArrayList<>();
        for (PlanTable table : tables) {
            int at = table.columns().indexOf(column);
            for (PlanRow row : table.rows()) {
                String said = row.cells().get(at);
                (said.isBlank() ? others : rows.computeIfAbsent(said, goal -> new ArrayList<>())).add(row.without(at));
            }
        }
        if (!others.isEmpty()) {
            rows.put(none, others);
        }
        List<String> columns = tables.isEmpty()
                ? List.of()
                : tables.get(0).columns().stream()
                        .filter(heading -> !heading.equals(column))
                        .toList();
        List<PlanTable> grouped = new ArrayList<>();
        rows.forEach((title, own) -> grouped.add(new PlanTable(title, columns, own)));
        return new PlanPart(code, title, lines, grouped, withheld);
    }
}
