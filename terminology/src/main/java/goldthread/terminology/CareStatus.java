package goldthread.terminology;

/** A child's standing with children's social care and family courts. */
public enum CareStatus implements Coded {
    NONE,
    EARLY_HELP,
    CHILD_IN_NEED,
    CHILD_PROTECTION,
    UNBORN_CHILD_PROTECTION,
    LOOKED_AFTER,
    LOOKED_AFTER_ACCOMMODATED,
    LOOKED_AFTER_CARE_ORDER,
    PREVIOUSLY_LOOKED_AFTER,
    ADOPTED,
    SPECIAL_GUARDIANSHIP,
    KINSHIP_CARE,
    PRIVATE_FOSTERING,
    CARE_LEAVER,
    YOUNG_CARER,
    REMANDED,
    UNKNOWN;

    @Override
    public String system() {
        return CodeSystems.CARE_STATUS;
    }
}
