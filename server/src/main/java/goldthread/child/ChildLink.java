package goldthread.child;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How two records stand, or stood, to each other of which somebody has said that they are of one child.
 *
 * @param id of this saying
 * @param replaced logical id of the record that came without an NHS number
 * @param kept logical id of the record in which the child is found from then on
 * @param proposed who said it first
 * @param joined the second organisation; {@code null} while none has confirmed it
 * @param ended who took it back; {@code null} while it holds
 */
public record ChildLink(
        String id,
        String replaced,
        String kept,
        Step proposed,
        @Nullable Step joined,
        @Nullable Step ended) {

    /**
     * What somebody did.
     *
     * @param organisation as {@code system|value}
     * @param at when, by the database's clock
     */
    public record Step(String organisation, Instant at) {}

    /** A code of its own: {@code proposed}, {@code joined} or {@code ended}. */
    public String state() {
        if (ended != null) {
            return "ended";
        }
        return joined == null ? "proposed" : "joined";
    }

    /** Whether it is proposed or joined. */
    public boolean isOpen() {
        return ended == null;
    }
}
