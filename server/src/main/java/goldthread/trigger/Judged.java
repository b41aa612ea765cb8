package goldthread.trigger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is judged of a child.
 *
 * @param record everybody's scores, as of today; a rule is shown its part of them
 * @param recorders by which organisation each observation was recorded, as {@code Observation/id} and {@code system|value}
 * @param tasks what rules asked before
 */
record Judged(ScoreRecord record, Map<String, String> recorders, List<AskedTask> tasks) {

    Judged {
        recorders = Map.copyOf(recorders);
        tasks = List.copyOf(tasks);
    }

    /** The part of the record that a rule judges. */
    ScoreRecord of(OwnedRule owned) {
        return owned.own(record, recorders);
    }

    /** Whether a task may be one of this rule: two organisations may have rules of one URL. */
    boolean concerns(OwnedRule owned, AskedTask task) {
        return owned.rule().url().equals(task.rule())
                && (owned.isServers()
                        || task.scores().stream().anyMatch(score -> owned.judges(recorders.getOrDefault(score, ""))));
    }

    /** Whether none of these tasks is one of this rule that is open. */
    boolean isFree(OwnedRule owned, Collection<AskedTask> among) {
        return among.stream().noneMatch(task -> task.isOpen() && concerns(owned, task));
    }

    /** The scores about which this rule has asked already, as {@code Observation/id}. */
    Set<String> lookedAt(OwnedRule owned) {
        Set<String> looked = new HashSet<>();
        tasks.stream()
                .filter(task -> concerns(owned, task) && !task.isTakenBack())
                .forEach(task -> looked.addAll(task.scores()));
        return looked;
    }
}
