package goldthread.terminology;

/** What a statutory review found about the child's mental health needs. */
public enum MentalHealthNeedsReview implements Coded {
    MET,
    PARTLY_MET,
    NOT_MET,
    NONE_IDENTIFIED;

    @Override
    public String system() {
        return CodeSystems.MENTAL_HEALTH_NEEDS_REVIEW;
    }
}
