package goldthread.access;

import goldthread.terminology.CaseloadBasis;

/** Why somebody has rights to a child. */
enum Basis {
    /** They are in the team around the child themselves. */
    MEMBER(CaseloadBasis.TEAM),
    /** Their organisation is in the team itself. */
    ORGANISATION(CaseloadBasis.ORGANISATION_IN_TEAM),
    /** Somebody is in the team on behalf of their organisation. */
    COLLEAGUE(CaseloadBasis.COLLEAGUE_IN_TEAM),
    /** The child is registered with them, or with their practice. */
    REGISTERED_GP(CaseloadBasis.PRACTICE),
    /** They, their organisation or one of its services own an open task about the child that another organisation gave. */
    TASK_OWNER(CaseloadBasis.TASK),
    /** They are the child, old enough to read their own record. */
    SELF(CaseloadBasis.SELF),
    /** They have parental responsibility. */
    PARENT(CaseloadBasis.PARENT),
    /** They have opened the record in an emergency. */
    EMERGENCY(CaseloadBasis.EMERGENCY);

    private final CaseloadBasis told;

    Basis(CaseloadBasis told) {
        this.told = told;
    }

    /** As callers are told. */
    CaseloadBasis told() {
        return told;
    }

    /** Whether a recorded refusal to share counts against it. */
    boolean isRoutine() {
        return this != SELF && this != EMERGENCY;
    }
}
