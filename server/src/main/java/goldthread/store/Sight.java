package goldthread.store;

import java.util.Set;

/**
 * What a caller sees of some records.
 *
 * @param keys HAPI's keys of the resources that the caller sees
 * @param asSent logical ids of children of whom the caller sees what their organisation has sent, and no more
 * @param withheldBy the organisations, as {@code system|value}, that hold something there which the caller doesn't see
 */
public record Sight(Set<Long> keys, Set<String> asSent, Set<String> withheldBy) {

    /** Nothing is seen, and nothing is said to be withheld. */
    public static final Sight NOTHING = new Sight(Set.of(), Set.of(), Set.of());

    /** Copies its sets. */
    public Sight {
        keys = Set.copyOf(keys);
        asSent = Set.copyOf(asSent);
        withheldBy = Set.copyOf(withheldBy);
    }
}
