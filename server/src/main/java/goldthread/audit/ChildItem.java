package goldthread.audit;

import java.util.Set;

/**
 * An item with the children to whom its resource belongs now.
 *
 * @param children logical ids
 */
record ChildItem(StoredItem item, Set<String> children) {

    /** Copies its set. */
    ChildItem {
        children = Set.copyOf(children);
    }
}
