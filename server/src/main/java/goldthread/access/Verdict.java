package goldthread.access;

/** What a caller gets of a resource. */
enum Verdict {
    /** Nothing, as if it weren't there. */
    UNKNOWN,
    /** That somebody holds something about a child whom the caller knows, and nothing else. */
    WITHHELD,
    /** What they have sent themselves. */
    AS_SENT,
    /** All of it. */
    SEEN
}
