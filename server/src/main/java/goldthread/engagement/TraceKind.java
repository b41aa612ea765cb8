package goldthread.engagement;

/** What a resource tells of how a child stays in touch with help. */
enum TraceKind {
    /** The child was not brought, did not come or refused. */
    MISSED,
    /** The child came. */
    ATTENDED,
    /** The service was asked what follows a missed appointment. */
    ASKED,
    /** A safeguarding response was asked for. */
    ALARM,
    /** It was asked for and isn't given yet. */
    UNANSWERED,
    /** It was given, with an outcome. */
    CONSIDERED,
    /** Somebody tried to reach the child or the family again. */
    ATTEMPT
}
