package goldthread.terminology;

/** Something in a child's life that everyone who helps should know of. */
public enum SignificantEvent implements Coded {
    BEREAVEMENT,
    FAMILY_SEPARATION,
    NEW_SIBLING,
    REMOVED_FROM_HOME,
    RETURNED_HOME,
    PLACEMENT_MOVE,
    HOUSE_MOVE,
    SCHOOL_CHANGE,
    SUSPENSION,
    EXCLUSION,
    SCHOOL_REFUSAL,
    BULLYING,
    SELF_HARM,
    SUICIDE_ATTEMPT,
    SUICIDAL_THOUGHTS,
    OVERDOSE,
    MISSING,
    FOUND,
    ARREST,
    COURT,
    CUSTODY,
    VICTIM_OF_CRIME,
    WITNESS_TO_VIOLENCE,
    DOMESTIC_ABUSE_INCIDENT,
    ABUSE_DISCLOSED,
    EXPLOITATION,
    ONLINE_HARM,
    ASSAULT_BY_CHILD,
    HARMFUL_SEXUAL_BEHAVIOUR,
    SUBSTANCE_INCIDENT,
    HOSPITAL_ADMISSION,
    RESTRAINT,
    PARENT_ILL,
    PARENT_IMPRISONED,
    CONTACT_ENDED,
    WORKER_LEFT,
    IMMIGRATION_DECISION,
    ACHIEVEMENT;

    @Override
    public String system() {
        return CodeSystems.SIGNIFICANT_EVENT;
    }
}
