package goldthread.messaging;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Which kinds of resource each kind of message brings. What isn't on a list is refused by its place, and never left out. */
final class Kinds {

    /** What a referral tells of the child. */
    private static final Set<String> RECORDS = Set.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "Condition",
            "Consent",
            "DocumentReference",
            "Encounter",
            "FamilyMemberHistory",
            "Flag",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Patient",
            "Procedure",
            "QuestionnaireResponse",
            "RelatedPerson",
            "ServiceRequest");

    private static final Set<String> ANSWER = Set.of("Appointment", "Encounter", "Patient", "ServiceRequest");
    private static final Set<String> BOOKING = Set.of("Appointment", "Patient");
    private static final Set<String> UPDATE = Set.of("Patient", "ServiceRequest");
    private static final Set<String> DIARY = Set.of("Slot", "Schedule");

    private Kinds() {}

    static void requireOfRequest(Message message) {
        require(message, RECORDS, "A referral doesn't bring such a resource here: send it as a record of its own.");
    }

    static void requireOfUpdate(Message message) {
        require(
                message,
                UPDATE,
                "An update brings the ServiceRequest and the Patient: send what else there is to record as records of"
                        + " their own.");
    }

    static void requireOfAnswer(Message message) {
        require(
                message,
                ANSWER,
                "An answer brings the request, the Encounter or the Appointment and the Patient: send what else there is"
                        + " to record as records of their own.");
    }

    static void requireOfBooking(Message message) {
        require(message, BOOKING, "A booking brings the Appointment and the Patient.");
    }

    private static void require(Message message, Set<String> allowed, String otherwise) {
        List<OperationOutcomeIssueComponent> findings = new ArrayList<>();
        for (int i = 1; i < message.bundle().getEntry().size(); i++) {
            String place = "Bundle.entry[" + i + "].resource";
            if (message.bundle().getEntry().get(i).getResource() == null) {
                throw Unclear.missing("Each entry of a message has a resource.", place);
            }
            String type = message.bundle().getEntry().get(i).getResource().fhirType();
            if (!allowed.contains(type) && !NamedParties.TYPES.contains(type)) {
                findings.add(issue(
                        DIARY.contains(type)
                                ? "This server keeps no diaries, and so can't give a slot: book it with the service, and"
                                        + " send the Appointment without it."
                                : otherwise,
                        place));
            }
        }
        if (!findings.isEmpty()) {
            throw Outcomes.unprocessable(findings);
        }
    }

    private static OperationOutcomeIssueComponent issue(String sentence, String place) {
        return Outcomes.issue(IssueSeverity.ERROR, IssueType.NOTSUPPORTED, Rule.NOT_SUPPORTED.code(), sentence, place);
    }
}
