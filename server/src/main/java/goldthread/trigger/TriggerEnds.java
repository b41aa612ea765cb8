package goldthread.trigger;

import goldthread.measure.Score;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which open tasks have nothing left to ask. One that any rule of its URL still asks for stays open. */
final class TriggerEnds {

    private TriggerEnds() {}

    /** Nobody waits any more; whether what they waited for was taken back is told apart by its score being there. */
    static List<AskedTask> answered(List<OwnedRule> rules, Judged judged) {
        return judged.tasks().stream()
                .filter(AskedTask::isOpen)
                .filter(task -> {
                    List<OwnedRule> its = of(task, rules, judged);
                    return its.stream().anyMatch(owned -> waited(owned, task, judged))
                            && its.stream().noneMatch(owned -> asks(owned, task, judged));
                })
                .toList();
    }

    /** What a newer score says doesn't take an older one back: only its own correction does. */
    static List<AskedTask> takenBack(List<OwnedRule> rules, Judged judged, Set<String> changed) {
        return judged.tasks().stream()
                .filter(AskedTask::isOpen)
                .filter(task -> task.scores().stream().anyMatch(changed::contains))
                .filter(task -> {
                    List<OwnedRule> its = of(task, rules, judged);
                    return !its.isEmpty()
                            && its.stream()
                                    .noneMatch(owned -> waited(owned, task, judged) || asks(owned, task, judged));
                })
                .toList();
    }

    private static List<OwnedRule> of(AskedTask task, List<OwnedRule> rules, Judged judged) {
        return rules.stream().filter(owned -> judged.concerns(owned, task)).toList();
    }

    /** Whether a rule that waits has waited because of a score that is still there. */
    private static boolean waited(OwnedRule owned, AskedTask task, Judged judged) {
        return owned.rule().waits() && !judged.of(owned).of(task.scores()).isEmpty();
    }

    /** Whether a rule would still ask for it: one that waits as of today, any other as of the day of its scores. */
    private static boolean asks(OwnedRule owned, AskedTask task, Judged judged) {
        ScoreRecord record = judged.of(owned);
        LocalDate then = record.of(task.scores()).stream()
                .map(Score::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return then != null && stands(owned.rule(), owned.rule().waits() ? record : record.until(then), task);
    }

    private static boolean stands(TriggerRule rule, ScoreRecord record, AskedTask task) {
        return rule.met(record).stream()
                .anyMatch(met -> task.scores().contains(met.score().reference()));
    }
}
