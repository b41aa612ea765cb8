package goldthread.terminology;

/** What an episode of care stands for: a service, a school place, a placement. */
public enum EpisodeType implements Coded {
    MENTAL_HEALTH,
    SOCIAL_CARE,
    SCHOOL,
    PLACEMENT,
    EARLY_HELP,
    VOLUNTARY_SECTOR,
    YOUTH_JUSTICE,
    PHYSICAL_HEALTH,
    ADVOCACY;

    @Override
    public String system() {
        return CodeSystems.EPISODE_TYPE;
    }
}
