package goldthread.web.looked;

import goldthread.web.AnswerPart;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of who looked.
 *
 * @param rows newest first
 * @param next token of the page that follows; {@code null} at the end
 */
record LookedView(List<Row> rows, @Nullable String next) {

    LookedView {
        rows = List.copyOf(rows);
    }

    /**
     * A row of the list.
     *
     * @param look what was done
     * @param emergency whether it was done in an emergency, as far as this page shows it
     */
    record Row(Look look, boolean emergency) {}

    static LookedView of(Parameters answer) {
        List<Look> looks =
                AnswerPart.all(answer, "disclosure").stream().map(Look::of).toList();
        return new LookedView(
                looks.stream()
                        .map(look -> new Row(
                                look, look.isSaidEmergency() || looks.stream().anyMatch(before -> before.opened(look))))
                        .toList(),
                answer.getParameter().stream()
                        .filter(parameter -> "next".equals(parameter.getName()))
                        .map(parameter -> parameter.getValue().primitiveValue())
                        .findFirst()
                        .orElse(null));
    }

    /** How much is shown, in a sentence. */
    public String summary() {
        if (rows.isEmpty()) {
            return "Nobody has opened this record yet.";
        }
        String last = rows.get(0).look().when().text();
        String first = rows.get(rows.size() - 1).look().when().text();
        String shown = rows.size() == 1
                ? "Showing 1 entry, of " + last + "."
                : "Showing " + rows.size() + " entries from " + first + " to " + last + ".";
        return next == null ? shown : shown + " Earlier ones are on the next page.";
    }

    /** How many of them were done in an emergency. */
    public long emergencies() {
        return rows.stream().filter(Row::emergency).count();
    }
}
