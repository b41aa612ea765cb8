package goldthread.transition;

import goldthread.profiles.Extensions;
import goldthread.terminology.Rule;
import goldthread.terminology.TransitionReadiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan for a move has to say, whatever profile it claims (N104).
 *
 * @param leastWindow how many days a window goes on for at least
 */
record TransitionRules(int leastWindow) {

    /**
     * What a plan doesn't say.
     *
     * @param rule of which that is asked
     * @param sentence what is wrong, and what would be right
     * @param expression where
     */
    record Lack(Rule rule, String sentence, String expression) {}

    private static final String EXTENSION = "CarePlan.extension.where(url='%s')";

    /** What is missing; nothing of a plan that was taken back. */
    List<Lack> of(TransitionPlan plan) {
        List<Lack> lacks = new ArrayList<>();
        if (plan.isTakenBack()) {
            return lacks;
        }
        Optional<Window> window = plan.window();
        if (window.filter(weeks -> weeks.lasts(leastWindow)).isEmpty()) {
            lacks.add(new Lack(
                    Rule.TRANSITION_WINDOW,
                    "Say in ext-transition-window from which day until which day the move takes place: at least "
                            + leastWindow
                            + " days, chosen by readiness. A single day, such as a birthday, is no window.",
                    EXTENSION.formatted(Extensions.TRANSITION_WINDOW)));
        }
        Set<TransitionReadiness> unanswered = plan.unanswered();
        if (plan.isToAdult() && plan.isInForce() && !unanswered.isEmpty()) {
            lacks.add(new Lack(
                    Rule.TRANSITION_READINESS,
                    "Before the plan is in force, say in ext-readiness where the young person stands in each domain, or that"
                            + " it is not-yet-assessed. Missing: "
                            + unanswered.stream().map(TransitionReadiness::code).collect(Collectors.joining(", "))
                            + ".",
                    EXTENSION.formatted(Extensions.READINESS)));
        }
        return lacks;
    }
}
