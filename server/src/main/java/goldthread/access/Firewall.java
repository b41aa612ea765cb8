package goldthread.access;

import goldthread.store.Interaction;
import goldthread.store.OpenTypes;
import java.util.Set;

/**
 * Which kind of caller may do what with which type at all, whatever the record: a closed list. What isn't on it is
 * refused before any record is looked at.
 */
final class Firewall {

    private static final String AUDIT = "AuditEvent";

    /** Messages are what systems exchange. */
    private static final String MESSAGE = "MessageHeader";

    /** What families read, as far as the record's own labels let them. */
    private static final Set<String> FAMILY_READS = Set.of(
            "Patient",
            "RelatedPerson",
            "CareTeam",
            "CarePlan",
            "Goal",
            "Appointment",
            "Communication",
            "Consent",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "Observation",
            "QuestionnaireResponse",
            "ServiceRequest",
            "Task");

    /** What a young person reads of themselves beside it; what professionals note for each other isn't among it. */
    private static final Set<String> OF_ONESELF = Set.of("RiskAssessment", "AllergyIntolerance");

    /** What all families write; {@link FamilyRules} says which Consents and Observations some write beside it. */
    private static final Set<String> FAMILY_WRITES = Set.of("QuestionnaireResponse", "Communication");

    /** Clinical statements that schools and voluntary services don't make. */
    private static final Set<String> CLINICAL =
            Set.of("Condition", "Procedure", "MedicationStatement", "MedicationRequest", "ClinicalImpression");

    /** What tells a server what to do by itself: systems send it for their organisations. */
    private static final Set<String> OF_SYSTEMS = Set.of("Subscription", "PlanDefinition");

    private Firewall() {}

    /**
     * Whether the list has it.
     *
     * @param stored whether resources of this type are stored here; what isn't stored are definitions
     */
    static boolean admits(RoleKind kind, Interaction interaction, String type, boolean stored) {
        if (type.equals(AUDIT)) {
            return kind == RoleKind.AUDITOR && !changes(interaction);
        }
        if (type.equals(MESSAGE)) {
            return kind.isSystem();
        }
        if (!stored) {
            return true;
        }
        return changes(interaction) ? mayWrite(kind, interaction, type) : mayRead(kind, type);
    }

    private static boolean changes(Interaction interaction) {
        return switch (interaction) {
            case CREATE, UPDATE, OPERATION_CHANGES -> true;
            case READ, SEARCH, HISTORY, OPERATION_READS -> false;
        };
    }

    private static boolean mayRead(RoleKind kind, String type) {
        return switch (kind) {
            case ANALYST -> OpenTypes.contains(type) || type.equals("MeasureReport");
            case AUDITOR -> OpenTypes.contains(type);
            case CARER, PARENTAL -> OpenTypes.contains(type) || FAMILY_READS.contains(type);
            case YOUNG_PERSON ->
                OpenTypes.contains(type)
                        || FAMILY_READS.contains(type)
                        || CLINICAL.contains(type)
                        || OF_ONESELF.contains(type);
            default -> !type.equals("Subscription") || kind.isSystem();
        };
    }

    private static boolean mayWrite(RoleKind kind, Interaction interaction, String type) {
        return switch (kind) {
            case ANALYST, AUDITOR -> false;
            case CARER -> FAMILY_WRITES.contains(type);
            case PARENTAL -> FAMILY_WRITES.contains(type) || type.equals("Consent");
            case YOUNG_PERSON ->
                FAMILY_WRITES.contains(type)
                        || type.equals("Consent")
                        || (type.equals("Observation") && interaction == Interaction.CREATE);
            case SCHOOL, SCHOOL_SYSTEM, SUPPORT ->
                !CLINICAL.contains(type)
                        && !(type.equals("CareTeam") && interaction == Interaction.CREATE)
                        && (kind.isSystem() || (!OpenTypes.contains(type) && !OF_SYSTEMS.contains(type)));
            default -> kind.isSystem() || !OF_SYSTEMS.contains(type);
        };
    }
}
