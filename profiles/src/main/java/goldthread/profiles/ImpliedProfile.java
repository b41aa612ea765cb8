package goldthread.profiles;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Which of our profiles a resource means when it claims none. Type alone decides where every resource of a type is
 * meant, type and codes where one type serves many ends. What is found by an implied profile is a warning, never a
 * refusal: this class only names the profile.
 */
public final class ImpliedProfile {
    private static final String MENTAL_HEALTH_CRISIS_PLAN = "12";
    private static final String CARE_PLAN_TYPE = Profiles.ROOT + "/CodeSystem/mhsds-care-plan-type";
    private static final String FULFIL = "fulfill";

    private static final Map<ResourceType, String> BY_TYPE = Map.ofEntries(
            Map.entry(ResourceType.Patient, Profiles.PATIENT),
            Map.entry(ResourceType.RelatedPerson, Profiles.RELATED_PERSON),
            Map.entry(ResourceType.Organization, Profiles.ORGANIZATION),
            Map.entry(ResourceType.PractitionerRole, Profiles.PRACTITIONER_ROLE),
            Map.entry(ResourceType.HealthcareService, Profiles.SERVICE),
            Map.entry(ResourceType.CareTeam, Profiles.CARE_TEAM),
            Map.entry(ResourceType.Goal, Profiles.GOAL),
            Map.entry(ResourceType.QuestionnaireResponse, Profiles.OUTCOME_RESPONSE),
            Map.entry(ResourceType.ClinicalImpression, Profiles.ASSESSMENT),
            Map.entry(ResourceType.RiskAssessment, Profiles.RISK_ASSESSMENT),
            Map.entry(ResourceType.Encounter, Profiles.CONTACT),
            Map.entry(ResourceType.Flag, Profiles.FLAG),
            Map.entry(ResourceType.Consent, Profiles.CONSENT),
            Map.entry(ResourceType.Subscription, Profiles.SUBSCRIPTION),
            Map.entry(ResourceType.PlanDefinition, Profiles.TRIGGER),
            Map.entry(ResourceType.Provenance, Profiles.PROVENANCE),
            Map.entry(ResourceType.AuditEvent, Profiles.AUDIT_EVENT));

    private final OutcomeMeasures measures;

    /** @param measures the measures whose scores are outcome scores; other observations imply nothing */
    public ImpliedProfile(OutcomeMeasures measures) {
        this.measures = measures;
    }

    /**
     * Names the profile that type and codes imply, whatever profiles the resource claims.
     *
     * @return the canonical URL of one of our profiles, or empty when the resource may be anything
     */
    public Optional<String> of(Resource resource) {
        if (resource instanceof ServiceRequest request) {
            return Optional.of(ofRequest(request));
        }
        if (resource instanceof Task task) {
            return when(isReferralTask(task), Profiles.REFERRAL_TASK)
                    .or(() -> when(ProfessionalConcern.of(task).isPresent(), Profiles.ESCALATION))
                    .or(() -> when(hasCodingOf(List.of(task.getCode()), CodeSystems.TASK_CODE), Profiles.ACTION));
        }
        if (resource instanceof CarePlan plan) {
            return ofPlan(plan.getCategory());
        }
        if (resource instanceof Observation observation) {
            return when(isScore(observation), Profiles.OUTCOME_SCORE)
                    .or(() -> when(
                            hasCodingOf(List.of(observation.getCode()), CodeSystems.SIGNIFICANT_EVENT),
                            Profiles.SIGNIFICANT_EVENT))
                    .or(() -> when(ObservationKind.WISHES.isIn(observation.getCode()), Profiles.WISHES))
                    .or(() -> when(CarerStatement.kindOf(observation).isPresent(), Profiles.CARER_NEED))
                    .or(() -> when(ObservationKind.CAPACITY.isIn(observation.getCode()), Profiles.CAPACITY))
                    .or(() -> when(
                            ObservationKind.IMMIGRATION_SUPPORT.isIn(observation.getCode()),
                            Profiles.IMMIGRATION_SUPPORT));
        }
        if (resource instanceof Communication communication) {
            return when(hasCodingOf(communication.getCategory(), CodeSystems.NOTICE_CATEGORY), Profiles.NOTICE);
        }
        if (resource instanceof EpisodeOfCare episode) {
            return Optional.of(ofEpisode(episode));
        }
        if (resource instanceof Appointment appointment) {
            return Optional.of(Meeting.isOne(appointment) ? Profiles.MEETING : Profiles.APPOINTMENT);
        }
        return Optional.ofNullable(BY_TYPE.get(resource.getResourceType()));
    }

    private static String ofEpisode(EpisodeOfCare episode) {
        return EpisodeType.PLACEMENT.isIn(episode.getType()) || EpisodeType.SCHOOL.isIn(episode.getType())
                ? Profiles.PLACEMENT
                : Profiles.EPISODE;
    }

    private static String ofRequest(ServiceRequest request) {
        return ReferralCategory.MH_ASSESSMENT.isIn(request.getCategory())
                ? Profiles.MH_ASSESSMENT_REQUEST
                : Profiles.REFERRAL;
    }

    private static boolean isReferralTask(Task task) {
        return task.getCode().getCoding().stream().anyMatch(coding -> FULFIL.equals(coding.getCode()))
                && (ResourceType.ServiceRequest.name()
                                .equals(task.getFocus().getReferenceElement().getResourceType())
                        || ResourceType.ServiceRequest.name()
                                .equals(task.getFocus().getType()));
    }

    private static Optional<String> ofPlan(List<CodeableConcept> categories) {
        if (PlanCategory.SAFETY.isIn(categories)
                || PlanCategory.RISK_MINIMISATION.isIn(categories)
                || PlanCategory.CRISIS.isIn(categories)
                || categories.stream()
                        .anyMatch(category -> category.hasCoding(CARE_PLAN_TYPE, MENTAL_HEALTH_CRISIS_PLAN))) {
            return Optional.of(Profiles.SAFETY_PLAN);
        }
        return when(PlanCategory.SHARED.isIn(categories), Profiles.SHARED_CARE_PLAN)
                .or(() -> when(isStatutory(categories), Profiles.STATUTORY_PLAN))
                .or(() -> when(isTransition(categories), Profiles.TRANSITION_PLAN));
    }

    private static boolean isTransition(List<CodeableConcept> categories) {
        return PlanCategory.CAMHS_TRANSITION.isIn(categories) || PlanCategory.SCHOOL_TRANSITION.isIn(categories);
    }

    private static boolean isStatutory(List<CodeableConcept> categories) {
        return categories.stream()
                .flatMap(category -> Coded.find(PlanCategory.class, category).stream())
                .anyMatch(PlanCategory::isStatutory);
    }

    private boolean isScore(Observation observation) {
        return observation.getCode().getCoding().stream()
                .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()))
                .map(Coding::getCode)
                .anyMatch(code -> code != null && measures.find(code).isPresent());
    }

    private static boolean hasCodingOf(List<CodeableConcept> concepts, String system) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .anyMatch(coding -> system.equals(coding.getSystem()));
    }

    private static Optional<String> when(boolean implied, String profile) {
        return implied ? Optional.of(profile) : Optional.empty();
    }
}
