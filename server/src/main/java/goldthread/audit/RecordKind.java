package goldthread.audit;

import static java.util.Map.entry;

import java.util.Map;

/** Kinds of record as people call them. */
final class RecordKind {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("AllergyIntolerance", "allergies"),
            entry("Appointment", "appointments"),
            entry("Binary", "documents"),
            entry("Bundle", "documents"),
            entry("CarePlan", "care plans"),
            entry("CareTeam", "the care team"),
            entry("ClinicalImpression", "assessments"),
            entry("Communication", "notices"),
            entry("CommunicationRequest", "notices"),
            entry("Condition", "needs and diagnoses"),
            entry("Consent", "consents"),
            entry("DocumentReference", "documents"),
            entry("Encounter", "contacts and stays"),
            entry("EpisodeOfCare", "times in the care of a service"),
            entry("FamilyMemberHistory", "the family's history"),
            entry("Flag", "alerts"),
            entry("Goal", "goals"),
            entry("List", "lists"),
            entry("MeasureReport", "reports"),
            entry("MedicationRequest", "medicines"),
            entry("MedicationStatement", "medicines"),
            entry("Observation", "scores and observations"),
            entry("Patient", "personal details"),
            entry("Procedure", "treatments"),
            entry("Provenance", "who recorded what"),
            entry("QuestionnaireResponse", "answers to questionnaires"),
            entry("RelatedPerson", "family and carers"),
            entry("RiskAssessment", "risk assessments"),
            entry("ServiceRequest", "referrals"),
            entry("Subscription", "notices to other systems"),
            entry("Task", "the progress of referrals"));

    private RecordKind() {}

    /** A type of resource in words. */
    static String words(String type) {
        return WORDS.getOrDefault(type, "other records");
    }
}
