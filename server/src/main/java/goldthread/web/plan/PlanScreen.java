package goldthread.web.plan;

import goldthread.web.plan.PlanDocument.Marked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the plan shows before its sections: what calls for attention, what has changed, what is waited for.
 *
 * @param plan all of it
 * @param nobodyHelps the sentence that says so; {@code null} when somebody does
 * @param facts the plan at a glance, what is said by what it is
 * @param lastLooked what is said about when this reader last looked
 * @param alerts in force
 */
record PlanScreen(
        PlanDocument plan,
        @Nullable String nobodyHelps,
        Map<String, String> facts,
        @Nullable String lastLooked,
        List<PlanRow> alerts) {

    private static final String OVERDUE = "Overdue";
    private static final String CHANGED = "Changed";
    private static final String ALERTS = "Alerts";
    private static final String SAYS = ": ";

    PlanScreen {
        alerts = List.copyOf(alerts);
    }

    static PlanScreen of(PlanDocument plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        String nobodyHelps = null;
        String lastLooked = null;
        for (String line : plan.glance()) {
            if (line.startsWith("You ")) {
                lastLooked = line;
            } else if (line.startsWith("An alert: ")) {
                nobodyHelps = line.substring("An alert: ".length());
            } else if (line.contains(SAYS)) {
                facts.put(line.substring(0, line.indexOf(SAYS)), bare(line.substring(line.indexOf(SAYS) + 2)));
            }
        }
        return new PlanScreen(plan, nobodyHelps, facts, lastLooked, alerts(plan));
    }

    /** What somebody should have done by now. */
    public List<Marked> overdue() {
        return plan.marked(OVERDUE);
    }

    /** What others have written since this reader last looked. */
    public List<Marked> changed() {
        return plan.marked(CHANGED);
    }

    /** A section of the plan; {@code null} when the reader hasn't got it. */
    public @Nullable PlanPart part(String code) {
        return plan.parts().get(code);
    }

    /** The actions, by the goal towards which they are done; {@code null} when the reader hasn't got them. */
    public @Nullable PlanPart actionsByGoal() {
        PlanPart actions = part("actions");
        return actions == null ? null : actions.by("Goal", "No goal named");
    }

    /** One line for each measure and rater. */
    public List<ScoreLine> scores() {
        return Optional.ofNullable(plan.parts().get("scores")).stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(ScoreLine::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whom to ring and what helps, of the safety plan, before all the rest of it. */
    public List<PlanRow> safetyFirst() {
        return Optional.ofNullable(plan.parts().get("safety-plan")).stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.first().equals("In short") || row.first().equals("Whom to contact"))
                .toList();
    }

    private static List<PlanRow> alerts(PlanDocument plan) {
        return Optional.ofNullable(plan.parts().get("risk")).stream()
                .flatMap(part -> part.tables().stream())
                .filter(table -> table.title().equals(ALERTS))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
