package goldthread.terminology;

/** What a meeting of several agencies is. */
public enum MeetingType implements Coded {
    TEAM_AROUND_CHILD,
    STRATEGY_DISCUSSION,
    CHILD_PROTECTION_CONFERENCE,
    CORE_GROUP,
    CHILD_IN_NEED,
    LOOKED_AFTER_REVIEW,
    PLACEMENT_PLANNING,
    DISRUPTION,
    PEP_REVIEW,
    EHCP_REVIEW,
    MENTAL_HEALTH_REVIEW,
    CETR,
    DISCHARGE_PLANNING,
    SECTION_117,
    TRANSITION,
    FAMILY_GROUP_CONFERENCE,
    BEST_INTERESTS,
    PROFESSIONALS,
    EXPLOITATION,
    LEARNING_REVIEW;

    @Override
    public String system() {
        return CodeSystems.MEETING_TYPE;
    }
}
