package goldthread.access;

/** Why somebody has rights to a child. */
enum Basis {
    /** They are in the team around the child themselves. */
    MEMBER,
    /** Their organisation is in the team itself. */
    ORGANISATION,
    /** Somebody is in the team on behalf of their organisation. */
    COLLEAGUE,
    /** The child is registered with them, or with their practice. */
    REGISTERED_GP,
    /** They, their organisation or one of its services own an open task about the child that another organisation gave. */
    TASK_OWNER,
    /** They are the child, old enough to read their own record. */
    SELF,
    /** They have parental responsibility. */
    PARENT,
    /** They have opened the record in an emergency. */
    EMERGENCY;

    /** Whether a recorded refusal to share counts against it. */
    boolean isRoutine() {
        return this != SELF && this != EMERGENCY;
    }
}
