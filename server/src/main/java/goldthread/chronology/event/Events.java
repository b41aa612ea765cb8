package goldthread.chronology.event;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
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
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Which events each type of resource records. A type that isn't here has no place in a story. */
public final class Events {

    private static final Map<String, BiFunction<Resource, Telling, List<Event>>> BY_TYPE = Map.ofEntries(
            type(ServiceRequest.class, ReferralEvents::of),
            type(Task.class, TaskEvents::of),
            type(CommunicationRequest.class, TaskEvents::of),
            type(CareTeam.class, TeamEvents::of),
            type(EpisodeOfCare.class, EpisodeEvents::of),
            type(Encounter.class, ContactEvents::of),
            type(Appointment.class, AppointmentEvents::of),
            type(CarePlan.class, PlanEvents::of),
            type(Goal.class, PlanEvents::of),
            type(RiskAssessment.class, AssessmentEvents::of),
            type(ClinicalImpression.class, AssessmentEvents::of),
            type(QuestionnaireResponse.class, AssessmentEvents::of),
            type(Observation.class, ObservationEvents::of),
            type(Condition.class, HealthEvents::of),
            type(MedicationStatement.class, HealthEvents::of),
            type(MedicationRequest.class, HealthEvents::of),
            type(AllergyIntolerance.class, HealthEvents::of),
            type(Procedure.class, HealthEvents::of),
            type(FamilyMemberHistory.class, HealthEvents::of),
            type(Communication.class, NoticeEvents::of),
            type(Flag.class, NoticeEvents::of),
            type(Consent.class, RecordEvents::of),
            type(DocumentReference.class, RecordEvents::of),
            Map.entry("List", (resource, telling) -> RecordEvents.of((ListResource) resource, telling)));

    private Events() {}

    private static <R extends Resource> Map.Entry<String, BiFunction<Resource, Telling, List<Event>>> type(
            Class<R> type, BiFunction<R, Telling, List<Event>> events) {
        return Map.entry(type.getSimpleName(), (resource, telling) -> events.apply(type.cast(resource), telling));
    }

    /** The events that a resource records, always in the same order. */
    public static List<Event> of(Resource resource, Telling telling) {
        BiFunction<Resource, Telling, List<Event>> events = BY_TYPE.get(resource.fhirType());
        return events == null ? List.of() : events.apply(resource, telling);
    }
}
