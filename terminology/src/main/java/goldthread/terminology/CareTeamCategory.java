package goldthread.terminology;

/** What a care team is for. Only the team around the child gives rights. */
public enum CareTeamCategory implements Coded {
    TEAM_AROUND_CHILD,
    SERVICE_TEAM,
    CORE_GROUP,
    LA_OVERSIGHT,
    CRISIS_TEAM,
    TRANSITION_TEAM;

    @Override
    public String system() {
        return CodeSystems.CARE_TEAM_CATEGORY;
    }
}
