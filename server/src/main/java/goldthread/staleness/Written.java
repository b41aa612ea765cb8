package goldthread.staleness;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an agency has written about a child, with the questions that it answers: something newer from the same agency takes
 * its place once it has answered all of them.
 *
 * @param item with its date
 * @param answers keys of the questions: of each risk and its direction, of an assessment as a whole, of one plan
 * @param agency that recorded it, as {@code system|value}
 */
public record Written(Reviewable item, Set<String> answers, String agency) {

    private static final Comparator<Written> OLDEST_FIRST = Comparator.comparing(
                    (Written written) -> written.item().at())
            .thenComparing(written -> written.item().about());

    /** Copies its set. */
    public Written {
        answers = Set.copyOf(answers);
    }

    /** For each question the last answer. */
    public static Map<Question, Written> latest(Collection<Written> all) {
        Map<Question, Written> latest = new HashMap<>();
        all.stream()
                .sorted(OLDEST_FIRST)
                .forEach(written -> written.answers.forEach(
                        key -> latest.put(new Question(written.agency, written.item.kind(), key), written)));
        return latest;
    }

    /** What no newer record of the same agency has taken the place of, the oldest first. */
    public static List<Reviewable> current(Collection<Written> all) {
        return new HashSet<>(latest(all).values())
                .stream().sorted(OLDEST_FIRST).map(Written::item).toList();
    }
}
