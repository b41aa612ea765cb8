package goldthread.child;

import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * When what a resource records happened, which is not when it was written down.
 *
 * @param start first moment
 * @param end last moment, when there is one
 */
record EventDates(Date start, @Nullable Date end) {

    /** Empty for what has no place in a story: people, organisations, definitions. */
    static Optional<EventDates> of(Resource resource) {
        Base when = when(resource);
        if (when instanceof BaseDateTimeType moment && moment.getValue() != null) {
            return Optional.of(new EventDates(moment.getValue(), null));
        }
        if (when instanceof Period period
                && (period.getStartElement().hasValue()
                        || period.getEndElement().hasValue())) {
            return Optional.of(new EventDates(
                    period.getStartElement().hasValue() ? period.getStart() : period.getEnd(),
                    period.getEndElement().hasValue() ? period.getEnd() : null));
        }
        return Optional.empty();
    }

    private static @Nullable Base when(Resource resource) {
        return switch (resource.fhirType()) {
            case "ServiceRequest" -> ((ServiceRequest) resource).getAuthoredOnElement();
            case "Task" -> first(((Task) resource).getLastModifiedElement(), ((Task) resource).getAuthoredOnElement());
            case "EpisodeOfCare" -> ((EpisodeOfCare) resource).getPeriod();
            case "Encounter" -> ((Encounter) resource).getPeriod();
            case "Appointment" -> ((Appointment) resource).getStartElement();
            case "Observation" -> ((Observation) resource).getEffective();
            case "Condition" ->
                first(((Condition) resource).getOnset(), ((Condition) resource).getRecordedDateElement());
            case "Procedure" -> ((Procedure) resource).getPerformed();
            case "RiskAssessment" -> ((RiskAssessment) resource).getOccurrence();
            case "Goal" -> ((Goal) resource).getStart();
            case "CarePlan" -> first(((CarePlan) resource).getPeriod(), ((CarePlan) resource).getCreatedElement());
            case "CareTeam" -> ((CareTeam) resource).getPeriod();
            case "Consent" -> ((Consent) resource).getDateTimeElement();
            case "Communication" ->
                first(((Communication) resource).getSentElement(), ((Communication) resource).getReceivedElement());
            default -> whenWritten(resource);
        };
    }

    private static @Nullable Base whenWritten(Resource resource) {
        return switch (resource.fhirType()) {
            case "CommunicationRequest" -> ((CommunicationRequest) resource).getAuthoredOnElement();
            case "Flag" -> ((Flag) resource).getPeriod();
            case "DocumentReference" -> ((DocumentReference) resource).getDateElement();
            case "QuestionnaireResponse" -> ((QuestionnaireResponse) resource).getAuthoredElement();
            case "ClinicalImpression" ->
                first(((ClinicalImpression) resource).getEffective(), ((ClinicalImpression) resource).getDateElement());
            case "MedicationStatement" ->
                first(
                        ((MedicationStatement) resource).getEffective(),
                        ((MedicationStatement) resource).getDateAssertedElement());
            case "MedicationRequest" -> ((MedicationRequest) resource).getAuthoredOnElement();
            case "AllergyIntolerance" -> ((AllergyIntolerance) resource).getRecordedDateElement();
            case "FamilyMemberHistory" -> ((FamilyMemberHistory) resource).getDateElement();
            case "List" -> ((ListResource) resource).getDateElement();
            default -> null;
        };
    }

    private static @Nullable Base first(@Nullable Base one, @Nullable Base other) {
        return one != null && !one.isEmpty() ? one : other;
    }
}
