package goldthread.terminology;

/** Where and how a child lives. */
public enum PlacementKind implements Coded {
    WITH_PARENTS,
    WITH_PARENTS_UNDER_ORDER,
    KINSHIP,
    KINSHIP_FOSTER,
    FOSTER,
    EMERGENCY_FOSTER,
    RESIDENTIAL,
    SECURE,
    YOUTH_DETENTION,
    SUPPORTED,
    RESIDENTIAL_SCHOOL,
    HOSPITAL,
    ADOPTIVE,
    SPECIAL_GUARDIAN,
    INDEPENDENT,
    TEMPORARY,
    HOMELESS,
    ASYLUM_ACCOMMODATION;

    @Override
    public String system() {
        return CodeSystems.PLACEMENT_KIND;
    }
}
