package goldthread.terminology;

/** The sections of the shared plan, in the order in which they are shown. */
public enum PlanSection implements Coded {
    ABOUT_ME,
    TEAM,
    CARERS,
    NO_SERVICE_HELPING,
    GOALS,
    WISHES,
    ACTIONS,
    SAFETY_PLAN,
    RISK,
    ASSESSMENTS,
    SCORES,
    REFERRALS,
    STATUTORY,
    GUIDANCE,
    REVIEWS,
    MEETINGS,
    CHALLENGES,
    TRANSITION,
    MEDICATION,
    SCHOOL,
    DIAGNOSES;

    @Override
    public String system() {
        return CodeSystems.PLAN_SECTION;
    }
}
