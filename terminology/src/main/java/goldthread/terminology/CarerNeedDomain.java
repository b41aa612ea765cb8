package goldthread.terminology;

/** What a carer's need, or a statement on what a carer is able to do, is about. */
public enum CarerNeedDomain implements Coded {
    OWN_MENTAL_HEALTH,
    OWN_PHYSICAL_HEALTH,
    UNDERSTANDING,
    RESPONSE,
    PRACTICAL_CAPACITY,
    TRAINING,
    PEER_SUPPORT,
    RESPITE,
    MONEY_HOUSING,
    RELATIONSHIP,
    SUBSTANCE_USE,
    SAFETY;

    @Override
    public String system() {
        return CodeSystems.CARER_NEED_DOMAIN;
    }
}
