package goldthread.terminology;

/** Who is missing around a child. */
public enum MembershipGap implements Coded {
    NO_GP,
    NO_SCHOOL,
    NO_LEAD,
    NO_TEAM,
    AGENCY_NOT_IN_TEAM,
    NO_DESIGNATED_TEACHER,
    NO_SOCIAL_WORKER,
    NO_IRO,
    NO_ADVOCATE,
    ADVOCATES_NOT_LINKED,
    CHILD_NOT_MEMBER,
    NO_ADULT_SERVICE;

    @Override
    public String system() {
        return CodeSystems.MEMBERSHIP_GAP;
    }
}
