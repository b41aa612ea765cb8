package goldthread.store;

/** What a request, or one entry of a bundle, wants to do with a resource. */
public enum Interaction {
    READ,
    SEARCH,
    HISTORY,
    CREATE,
    UPDATE,
    OPERATION_READS,
    OPERATION_CHANGES
}
