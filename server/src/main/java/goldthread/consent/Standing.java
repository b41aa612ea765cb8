package goldthread.consent;

/** Whether the child decides for themself, as far as it is known. */
enum Standing {

    /** They may decide: by a finding, or because the law assumes it. */
    DECIDES,

    /** They were found unable to make this decision, or one part of it. */
    LACKS,

    /** What was found doesn't settle it: it comes and goes, or findings contradict each other. */
    UNSETTLED,

    /** Nothing that may be relied upon is recorded. */
    NOT_SHOWN
}
