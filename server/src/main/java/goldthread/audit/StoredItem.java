package goldthread.audit;

/**
 * A resource of a recorded attempt as it lies in {@code gt_audit_item}, unchecked.
 *
 * @param version 0 where none is meant
 */
record StoredItem(String type, String id, long version) {

    /** {@code Type/id}. */
    String reference() {
        return type + "/" + id;
    }
}
