package goldthread.staleness;

/** What a row of {@code gt_review_fact} tells. */
enum FactKind {
    /** Something changed in the child's life. */
    CHANGE,
    /** The child hurt themselves. */
    SELF_HARM,
    /** Something was written that may go out of date. */
    WRITTEN,
    /** Somebody was asked to look at something again. */
    ASKED,
    /** An alert says that something is to be looked at again. */
    ALERT,
    /** An alert says that self-harm has become more frequent. */
    RISE
}
