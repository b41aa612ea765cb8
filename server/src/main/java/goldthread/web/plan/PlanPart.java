package goldthread.web.plan;

import java.util.List;

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

    public List<PlanRow> marked(String mark) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.isMarked(mark))
                .toList();
    }
}
