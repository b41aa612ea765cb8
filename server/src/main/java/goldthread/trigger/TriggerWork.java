package goldthread.trigger;

import goldthread.measure.Score;
import goldthread.terminology.TriggerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

        /** Whether one organisation recorded every score on which it rests. */
        boolean isAllOf(String organisation, Map<String, String> recorders) {
            return basis.stream().allMatch(one -> organisation.equals(recorders.get(one.reference())));
        }
    }

    TriggerWork {
        ask = List.copyOf(ask);
        answered = List.copyOf(answered);
        takenBack = List.copyOf(takenBack);
    }

    /**
     * When scores are stored or corrected, or a task or an episode ends.
     *
     * @param rules of everybody: each asks about what its own organisation records, and ends what it asked for
     * @param changed the observations that now say something else, as {@code Observation/id}
     */
    static TriggerWork ofChange(List<OwnedRule> rules, Judged judged, Set<String> changed) {
        List<AskedTask> answered = TriggerEnds.answered(rules, judged);
        List<AskedTask> takenBack = TriggerEnds.takenBack(rules, judged, changed);
        List<AskedTask> left = judged.tasks().stream()
                .filter(task -> !answered.contains(task) && !takenBack.contains(task))
                .toList();
        List<Asked> ask = new ArrayList<>();
        for (OwnedRule owned : inForce(rules, judged)) {
            TriggerRule rule = owned.rule();
            if (!rule.waits() && judged.isFree(owned, left)) {
                List<Met> met = rule.met(judged.of(owned));
                newest(met.stream().filter(one -> restsOn(one, changed)).map(Met::score))
                        .ifPresent(score -> ask.add(Asked.of(rule, score, met)));
            }
        }
        return new TriggerWork(ask, answered, takenBack);
    }

    /** When time has passed: what should have come and hasn't. */
    static TriggerWork ofTime(List<OwnedRule> rules, Judged judged) {
        List<Asked> ask = new ArrayList<>();
        for (OwnedRule owned : inForce(rules, judged)) {
            TriggerRule rule = owned.rule();
            if (rule.waits() && judged.isFree(owned, judged.tasks())) {
                Set<String> looked = judged.lookedAt(owned);
                List<Met> met = rule.met(judged.of(owned));
                newest(met.stream()
                                .filter(one -> one.kind() == TriggerKind.NO_FOLLOW_UP)
                                .map(Met::score)
                                .filter(score -> !looked.contains(score.reference())))
                        .ifPresent(score -> ask.add(Asked.of(rule, score, met)));
            }
        }
        return new TriggerWork(ask, TriggerEnds.answered(rules, judged), List.of());
    }

    /** Whether a follow-up is missing now that nobody was asked about. */
    static boolean isMissing(List<OwnedRule> rules, Judged judged) {
        return inForce(rules, judged).stream()
                .filter(owned -> judged.isFree(owned, judged.tasks()))
                .anyMatch(owned -> {
                    Set<String> looked = judged.lookedAt(owned);
                    return owned.rule().missing(judged.of(owned)).stream()
                            .anyMatch(score -> !looked.contains(score.reference()));
                });
    }

    private static List<OwnedRule> inForce(List<OwnedRule> rules, Judged judged) {
        LocalDate today = judged.record().today();
        return rules.stream().filter(owned -> owned.rule().isInForce(today)).toList();
    }

    /** A baseline that comes late or is amended says as much as the score that is held against it. */
    private static boolean restsOn(Met met, Set<String> changed) {
        return met.basis().stream().map(Score::reference).anyMatch(changed::contains);
    }

    private static Optional<Score> newest(Stream<Score> scores) {
        return scores.max(Comparator.comparing(Score::day));
    }
}
