package goldthread.terminology;

/** The parts of an addressee's answer to a referral, or to a professional concern. */
public enum SupportOutput implements Coded {
    REFERRAL_OUTCOME,
    ALTERNATIVE_SUPPORT,
    INTERIM_SUPPORT,
    ADVICE,
    NO_ALTERNATIVE_AVAILABLE,
    EARLY_HELP_CONSIDERED,
    RESULTING_EPISODE,
    RESULTING_PLAN,
    RESOLUTION,
    LEARNING;

    @Override
    public String system() {
        return CodeSystems.SUPPORT_OUTPUT;
    }
}
