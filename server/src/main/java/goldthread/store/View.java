package goldthread.store;

/** How much of a resource a caller sees. */
public enum View {
    /** Of a child's own entry: what the caller's organisation has sent of it, and nothing that others have. */
    AS_SENT,
    /** All of it. */
    WHOLE
}
