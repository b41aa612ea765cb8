package goldthread.trigger;

import goldthread.measure.Score;
import goldthread.terminology.TriggerKind;
import java.util.List;

/**
 * A score by which a condition holds.
 *
 * @param kind of the condition
 * @param score the one that is looked at
 * @param basis all scores that it rests on, this one first: who is told of it may know of each
 */
record Met(TriggerKind kind, Score score, List<Score> basis) {

    Met {
        basis = List.copyOf(basis);
    }
}
