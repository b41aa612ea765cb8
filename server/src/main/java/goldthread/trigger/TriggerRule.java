package goldthread.trigger;

import goldthread.measure.Score;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TriggerKind;
import goldthread.terminology.TriggerOwner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule about scores that is in force.
 *
 * @param url its canonical URL
 * @param conditions all of which must hold; one at least
 * @param asks what somebody is to do then
 * @param words the same for people
 * @param owner who is to do it
 * @param time how long there is to do it
 * @param from the first day on which a score is judged by it; {@code null} for no limit
 * @param to the last; {@code null} for no limit
 */
record TriggerRule(
        String url,
        List<TriggerCondition> conditions,
        TaskCode asks,
        String words,
        TriggerOwner owner,
        Duration time,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    TriggerRule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty() || words.isBlank() || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a rule says what must hold, what is to be done, and gives time for it");
        }
    }

    /** Whether it looks for what doesn't come, so that it is judged when time passes and not when a score is stored. */
    boolean waits() {
        return conditions.stream().anyMatch(condition -> condition.kind() == TriggerKind.NO_FOLLOW_UP);
    }

    boolean isInForce(LocalDate day) {
        return to == null || !day.isAfter(to);
    }

    /** By which scores it holds; none when one of its conditions doesn't. */
    List<Met> met(ScoreRecord record) {
        ScoreRecord judged = judged(record);
        List<Met> all = new ArrayList<>();
        for (TriggerCondition condition : conditions) {
            List<Met> met = condition.met(judged);
            if (met.isEmpty()) {
                return List.of();
            }
            all.addAll(met);
        }
        return all;
    }

    /** The next day, after the one of the record, on which it may hold because a follow-up is missing. */
    Optional<LocalDate> next(ScoreRecord record) {
        return conditions.stream()
                .map(condition -> condition.missingFrom(judged(record)))
                .map(Map::values)
                .flatMap(days -> days.stream().filter(day -> day.isAfter(record.today())))
                .min(Comparator.naturalOrder());
    }

    /** First scores whose follow-up is missing already, whether or not the other conditions hold. */
    List<Score> missing(ScoreRecord record) {
        return conditions.stream()
                .flatMap(condition -> condition.missingFrom(judged(record)).entrySet().stream())
                .filter(entry -> !entry.getValue().isAfter(record.today()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private ScoreRecord judged(ScoreRecord record) {
        return from == null ? record : record.since(from);
    }
}
