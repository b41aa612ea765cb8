package goldthread.child;

import java.util.Set;
import java.util.TreeSet;

/**
 * All records of one child.
 *
 * @param kept logical id of the one in which the child is found; of the only one, when there is no other
 * @param records logical ids of all, that one among them
 */
public record WholeChild(String kept, Set<String> records) {

    /** Refuses a child without the record in which they are found. */
    public WholeChild {
        if (!records.contains(kept)) {
            throw new IllegalArgumentException("the kept record is one of the child's");
        }
        records = Set.copyOf(records);
    }

    /** Of a child of whom there is one record. */
    public static WholeChild alone(String record) {
        return new WholeChild(record, Set.of(record));
    }

    /** The records beside one of them, always in the same order. */
    public Set<String> beside(String record) {
        Set<String> others = new TreeSet<>(records);
        others.remove(record);
        return others;
    }

    /** Whether there is more than one. */
    public boolean isJoined() {
        return records.size() > 1;
    }
}
