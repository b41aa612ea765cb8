package goldthread.trigger;

import goldthread.measure.Score;
import goldthread.terminology.TriggerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is to do about a child's scores, by the rules that are in force. One rule has one open task for a child, and a
 * score that was looked at isn't asked about again, so that to judge twice is to judge once.
 *
 * @param ask what somebody is to be asked
 * @param answered open tasks for whose missing score there is one now, or for which nobody waits any more
 * @param takenBack open tasks that rest on what was corrected since
 */
record TriggerWork(List<Asked> ask, List<AskedTask> answered, List<AskedTask> takenBack) {

    /**
     * Something to ask.
     *
     * @param rule by which
     * @param score the one that is looked at
     * @param basis all scores that it rests on
     */
    record Asked(TriggerRule rule, Score score, List<Score> basis) {

        Asked {
            basis = List.copyOf(basis);
        }

        private static Asked of(TriggerRule rule, Score score, List<Met> met) {
            return new Asked(
                    rule,
                    score,
                    Stream.concat(Stream.of(score), met.stream().flatMap(one -> one.basis().stream()))
                            .distinct()
                            .toList());
        }
    }

    TriggerWork {
        ask = List.copyOf(ask);
        answered = List.copyOf(answered);
        takenBack = List.copyOf(takenBack);
    }

    /**
     * When scores are stored or corrected.
     *
     * @param rules of everybody: each asks about what its own organisation records, and ends what it asked for
     * @param recorder the organisation that stores them
     * @param changed the observations that now say something else, as {@code Observation/id}
     */
    static TriggerWork ofChange(
            List<OwnedRule> rules,
            String recorder,
            ScoreRecord record,
            Collection<AskedTask> tasks,
            Set<String> changed) {
        List<AskedTask> answered = answered(rules, record, tasks);
        List<AskedTask> takenBack = takenBack(rules, record, tasks, changed);
        List<AskedTask> left = tasks.stream()
                .filter(task -> !answered.contains(task) && !takenBack.contains(task))
                .toList();
        List<Asked> ask = new ArrayList<>();
        for (OwnedRule owned : inForce(rules, record)) {
            TriggerRule rule = owned.rule();
            if (!rule.waits() && owned.judges(recorder) && isFree(rule, left)) {
                List<Met> met = rule.met(record);
                newest(met.stream().map(Met::score).filter(score -> changed.contains(score.reference())))
                        .ifPresent(score -> ask.add(Asked.of(rule, score, met)));
            }
        }
        return new TriggerWork(ask, answered, takenBack);
    }

    /**
     * When time has passed: what should have come and hasn't.
     *
     * @param recorders by which organisation each observation was recorded
     */
    static TriggerWork ofTime(
            List<OwnedRule> rules, Map<String, String> recorders, ScoreRecord record, Collection<AskedTask> tasks) {
        List<Asked> ask = new ArrayList<>();
        for (OwnedRule owned : inForce(rules, record)) {
            TriggerRule rule = owned.rule();
            if (rule.waits() && isFree(rule, tasks)) {
                Set<String> looked = lookedAt(rule, tasks);
                List<Met> met = rule.met(record);
                newest(met.stream()
                                .filter(one -> one.kind() == TriggerKind.NO_FOLLOW_UP)
                                .map(Met::score)
                                .filter(score -> owned.judges(recorders.getOrDefault(score.reference(), "")))
                                .filter(score -> !looked.contains(score.reference())))
                        .ifPresent(score -> ask.add(Asked.of(rule, score, met)));
            }
        }
        return new TriggerWork(ask, answered(rules, record, tasks), List.of());
    }

    /** Whether a follow-up is missing now that nobody was asked about. */
    static boolean isMissing(List<OwnedRule> rules, ScoreRecord record, Collection<AskedTask> tasks) {
        return inForce(rules, record).stream()
                .map(OwnedRule::rule)
                .filter(rule -> isFree(rule, tasks))
                .anyMatch(rule -> {
                    Set<String> looked = lookedAt(rule, tasks);
                    return rule.missing(record).stream().anyMatch(score -> !looked.contains(score.reference()));
                });
    }

    private static List<OwnedRule> inForce(List<OwnedRule> rules, ScoreRecord record) {
        return rules.stream()
                .filter(owned -> owned.rule().isInForce(record.today()))
                .toList();
    }

    private static boolean isFree(TriggerRule rule, Collection<AskedTask> tasks) {
        return tasks.stream().noneMatch(task -> task.isOpen() && task.rule().equals(rule.url()));
    }

    private static Set<String> lookedAt(TriggerRule rule, Collection<AskedTask> tasks) {
        Set<String> looked = new HashSet<>();
        tasks.stream()
                .filter(task -> task.rule().equals(rule.url()) && !task.isTakenBack())
                .forEach(task -> looked.addAll(task.scores()));
        return looked;
    }

    private static Optional<Score> newest(Stream<Score> scores) {
        return scores.max(Comparator.comparing(Score::day));
    }

    /** Nobody waits any more; whether what they waited for was taken back is told apart by its score being there. */
    private static List<AskedTask> answered(List<OwnedRule> rules, ScoreRecord record, Collection<AskedTask> tasks) {
        return tasks.stream()
                .filter(AskedTask::isOpen)
                .filter(task -> rules.stream()
                        .map(OwnedRule::rule)
                        .filter(rule -> rule.waits() && rule.url().equals(task.rule()))
                        .anyMatch(rule -> !record.of(task.scores()).isEmpty() && !stands(rule, record, task)))
                .toList();
    }

    /** What a newer score says doesn't take an older one back: only its own correction does. */
    private static List<AskedTask> takenBack(
            List<OwnedRule> rules, ScoreRecord record, Collection<AskedTask> tasks, Set<String> changed) {
        return tasks.stream()
                .filter(AskedTask::isOpen)
                .filter(task -> task.scores().stream().anyMatch(changed::contains))
                .filter(task -> rules.stream()
                        .map(OwnedRule::rule)
                        .filter(rule -> rule.url().equals(task.rule()))
                        .anyMatch(rule -> isTakenBack(rule, record, task)))
                .toList();
    }

    private static boolean isTakenBack(TriggerRule rule, ScoreRecord record, AskedTask task) {
        List<Score> left = record.of(task.scores());
        if (left.isEmpty() || rule.waits()) {
            return left.isEmpty();
        }
        LocalDate then =
                left.stream().map(Score::day).max(Comparator.naturalOrder()).orElseThrow();
        return !stands(rule, record.until(then), task);
    }

    private static boolean stands(TriggerRule rule, ScoreRecord record, AskedTask task) {
        return rule.met(record).stream()
                .anyMatch(met -> task.scores().contains(met.score().reference()));
    }
}
