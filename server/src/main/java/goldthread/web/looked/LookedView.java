package goldthread.web.looked;

import goldthread.web.Parts;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of who looked.
 *
 * @param looks newest first
 * @param next token of the page that follows; {@code null} at the end
 */
record LookedView(List<Look> looks, @Nullable String next) {

    LookedView {
        looks = List.copyOf(looks);
    }

    static LookedView of(Parameters answer) {
        return new LookedView(
                Parts.of(answer).each("disclosure").map(Look::of).toList(),
                answer.getParameter().stream()
                        .filter(parameter -> "next".equals(parameter.getName()))
                        .map(parameter -> parameter.getValue().primitiveValue())
                        .findFirst()
                        .orElse(null));
    }

    /** Those of one caller in a row together. */
    public List<Visit> visits() {
        return Visit.of(looks);
    }

    /** How much is shown, in a sentence. */
    public String summary() {
        if (looks.isEmpty()) {
            return "Nobody has opened this record yet.";
        }
        String last = looks.get(0).when().text();
        String first = looks.get(looks.size() - 1).when().text();
        String shown = looks.size() == 1
                ? "Showing 1 entry, of " + last + "."
                : "Showing " + looks.size() + " entries from " + first + " to " + last + ".";
        return next == null ? shown : shown + " Earlier ones are on the next page.";
    }

    /** How many visits were in an emergency. */
    public long emergencies() {
        return visits().stream().filter(Visit::emergency).count();
    }
}
