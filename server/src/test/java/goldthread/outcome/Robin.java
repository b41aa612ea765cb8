package goldthread.outcome;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** An invented child who was referred on 1 March 2026, and what came of it. */
final class Robin {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    static final Words WORDS = new Words(Vocabulary.read(FHIR), MEASURES);
    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private Robin() {}

    /** A measure of which a threshold is published and on which lower is better. */
    static String measure() {
        return "720433000";
    }

    static ServiceRequest referral() {
        ServiceRequest referral = new ServiceRequest();
        referral.setId("ServiceRequest/1");
        referral.setAuthoredOnElement(new DateTimeType("2026-03-01"));
        referral.setSubject(new Reference("Patient/robin"));
        return referral;
    }

    static Task task() {
        Task task = new Task();
        task.setId("Task/1");
        task.setStatus(TaskStatus.COMPLETED);
        task.setFocus(new Reference("ServiceRequest/1"));
        task.setFor(new Reference("Patient/robin"));
        task.addOutput()
                .setType(concept(SupportOutput.REFERRAL_OUTCOME))
                .setValue(concept(ReferralOutcome.ACCEPTED_TREATMENT));
        return task;
    }

    static Observation score(String id, String day, String value) {
        Observation score = new Observation();
        score.setId("Observation/" + id);
        score.setStatus(ObservationStatus.FINAL);
        score.setCode(new CodeableConcept(
                new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure())));
        score.addBasedOn(new Reference("ServiceRequest/1"));
        score.setEffective(new DateTimeType(day));
        score.addExtension(Extensions.RATER_PERSPECTIVE, concept(RaterPerspective.SELF));
        score.addPerformer(new Reference("Patient/robin"));
        score.setValue(new Quantity().setValue(new BigDecimal(value)));
        return score;
    }

    static Observation rating(String id, String day, String value) {
        Observation rating = score(id, day, value);
        rating.addFocus(new Reference("Goal/1"));
        return rating;
    }

    static Goal goal() {
        Goal goal = new Goal();
        goal.setId("Goal/1");
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        goal.getDescription().setText("Go to football again");
        return goal;
    }

    static CarePlan plan() {
        CarePlan plan = new CarePlan();
        plan.setId("CarePlan/1");
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.setTitle("Robin Holm's plan");
        plan.addCategory(concept(PlanCategory.SAFETY));
        plan.addExtension(Extensions.REVIEW_DUE, new DateType("2026-09-01"));
        plan.addActivity()
                .addOutcomeCodeableConcept(new CodeableConcept().setText("sleeps better"))
                .getDetail()
                .setStatus(CarePlanActivityStatus.COMPLETED)
                .setDescription("A calmer bedtime");
        return plan;
    }

    static EpisodeOfCare closed() {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/1");
        episode.setStatus(EpisodeOfCareStatus.FINISHED);
        episode.addReferralRequest(new Reference("ServiceRequest/1"));
        Extension closure = new Extension(Extensions.CLOSURE);
        closure.addExtension("re-access", new StringType("Ring the team within six months"));
        closure.addExtension("relapse-signs", new StringType("Stops seeing friends"));
        episode.addExtension(closure);
        return episode;
    }

    static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    static OutcomeRecord record(Resource... resources) {
        return new OutcomeRecord(referral(), Arrays.asList(resources), false);
    }

    static OutcomeReport report(OutcomeRecord record) {
        return new ComposeReport(record, MEASURES, WORDS, NOW).report();
    }

    static List<String> sentences(OutcomeRecord record) {
        return new ReportSentences(report(record), record.since(), WORDS).all();
    }
}
