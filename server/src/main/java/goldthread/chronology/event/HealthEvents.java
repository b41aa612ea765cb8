package goldthread.chronology.event;

import static goldthread.terminology.ChronologyCategory.HEALTH;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Needs and diagnoses, medicines, allergies, procedures and the family's history. */
final class HealthEvents {

    private static final String MISTAKE = "entered-in-error";

    private HealthEvents() {}

    /** A need or diagnosis belongs where it was recorded; its onset is often a guess about years. */
    static List<Event> of(Condition condition, Telling telling) {
        if (isMistake(condition.getVerificationStatus())) {
            return List.of();
        }
        String summary = new Sentence("Need or diagnosis recorded")
                .and(": ", telling.words(condition.getCode()))
                .and(", ", telling.words(condition.getVerificationStatus()))
                .end();
        return EventTime.at(condition.getRecordedDateElement())
                .or(() -> EventTime.of(condition.getOnset()))
                .map(time -> List.of(Event.major(time, HEALTH, summary)))
                .orElse(List.of());
    }

    static List<Event> of(MedicationStatement medicine, Telling telling) {
        if (medicine.getStatus() == MedicationStatementStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("Medicine taken")
                .and(": ", medication(medicine.getMedication(), telling))
                .end();
        return EventTime.of(medicine.getEffective())
                .or(() -> EventTime.at(medicine.getDateAssertedElement()))
                .map(time -> List.of(Event.minor(time, HEALTH, summary)))
                .orElse(List.of());
    }

    static List<Event> of(MedicationRequest medicine, Telling telling) {
        if (medicine.getStatus() == MedicationRequestStatus.ENTEREDINERROR
                || medicine.getStatus() == MedicationRequestStatus.DRAFT) {
            return List.of();
        }
        String summary = new Sentence("Medicine prescribed")
                .and(" by ", telling.name(medicine.getRequester()))
                .and(": ", medication(medicine.getMedication(), telling))
                .end();
        return EventTime.at(medicine.getAuthoredOnElement())
                .map(time -> List.of(Event.minor(time, HEALTH, summary)))
                .orElse(List.of());
    }

    private static Optional<String> medication(Type medication, Telling telling) {
        if (medication instanceof CodeableConcept concept) {
            return telling.words(concept);
        }
        return medication instanceof Reference reference
                ? Optional.ofNullable(reference.getDisplay())
                : Optional.empty();
    }

    static List<Event> of(AllergyIntolerance allergy, Telling telling) {
        if (isMistake(allergy.getVerificationStatus())) {
            return List.of();
        }
        String summary = new Sentence("Allergy recorded")
                .and(": ", telling.words(allergy.getCode()))
                .end();
        return EventTime.at(allergy.getRecordedDateElement())
                .or(() -> EventTime.of(allergy.getOnset()))
                .map(time -> List.of(Event.minor(time, HEALTH, summary)))
                .orElse(List.of());
    }

    private static boolean isMistake(CodeableConcept verification) {
        return verification.getCoding().stream().anyMatch(coding -> MISTAKE.equals(coding.getCode()));
    }

    static List<Event> of(Procedure procedure, Telling telling) {
        ProcedureStatus status = Objects.requireNonNullElse(procedure.getStatus(), ProcedureStatus.NULL);
        if (status == ProcedureStatus.ENTEREDINERROR
                || status == ProcedureStatus.NOTDONE
                || status == ProcedureStatus.PREPARATION) {
            return List.of();
        }
        String summary = new Sentence("Procedure")
                .and(": ", telling.words(procedure.getCode()))
                .and(", outcome: ", telling.words(procedure.getOutcome()))
                .end();
        return EventTime.of(procedure.getPerformed())
                .map(time -> List.of(Event.minor(time, HEALTH, summary)))
                .orElse(List.of());
    }

    static List<Event> of(FamilyMemberHistory history, Telling telling) {
        if (history.getStatus() == FamilyHistoryStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("Family history recorded")
                .and(": ", telling.words(history.getRelationship()))
                .end();
        return EventTime.at(history.getDateElement())
                .map(time -> List.of(Event.minor(time, HEALTH, summary)))
                .orElse(List.of());
    }
}
