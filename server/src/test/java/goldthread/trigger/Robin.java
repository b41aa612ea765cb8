package goldthread.trigger;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.store.Origin;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TriggerKind;
import goldthread.terminology.TriggerOwner;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** An invented child with scores, and rules about them. */
final class Robin {

    static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FhirContext.forR4Cached());
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final String YP_CORE = "718437004";
    static final String GAD_7 = "445455005";
    static final String SDQ_PARENT = "986121000000101";
    static final String SDQ_PROSOCIAL = "718147007";
    static final String URL = "https://example.nhs.uk/rule";
    static final String TRUST = "https://fhir.nhs.uk/Id/ods-organization-code|ZZ901";
    static final String PRACTICE = "https://fhir.nhs.uk/Id/ods-organization-code|ZZ902";

    private final List<Resource> record = new ArrayList<>();

    Robin with(Resource resource) {
        record.add(resource);
        return this;
    }

    Robin score(String id, String measure, String day, int points) {
        return with(observation(id, measure, day, points));
    }

    static Observation observation(String id, String measure, String day, int points) {
        Observation score = new Observation();
        score.setId(id);
        score.setStatus(ObservationStatus.FINAL)
                .setCode(code(measure))
                .setSubject(new Reference("Patient/robin"))
                .addPerformer(new Reference("Patient/robin"))
                .setEffective(new DateTimeType(day))
                .setValue(new Quantity(points));
        rated(score, RaterPerspective.SELF);
        return score;
    }

    static Observation rated(Observation score, RaterPerspective by) {
        score.getExtension().clear();
        score.addExtension(Extensions.RATER_PERSPECTIVE, concept(by));
        return score;
    }

    static CodeableConcept code(String measure) {
        return new CodeableConcept(new Coding(CodeSystems.SNOMED_CT, measure, null));
    }

    static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    ScoreRecord read() {
        return ScoreRecord.of(record, MEASURES, TODAY);
    }

    static TriggerCondition atLeast(int number, String... measures) {
        return new TriggerCondition(
                TriggerKind.THRESHOLD,
                Set.of(measures),
                null,
                new Threshold(QuantityComparator.GREATER_OR_EQUAL, BigDecimal.valueOf(number), false),
                null);
    }

    static TriggerCondition condition(TriggerKind kind, @Nullable Integer days) {
        return new TriggerCondition(kind, Set.of(), null, null, days);
    }

    static OwnedRule rule(TriggerCondition... conditions) {
        return new OwnedRule(
                new TriggerRule(
                        URL,
                        List.of(conditions),
                        TaskCode.CONSIDER_ASSESSMENT,
                        "Consider it.",
                        TriggerOwner.LEAD_PROFESSIONAL,
                        Duration.ofDays(14),
                        null,
                        null),
                Origin.SERVER.organisation());
    }

    static OwnedRule of(String organisation, OwnedRule rule) {
        return new OwnedRule(rule.rule(), organisation);
    }

    /** A task that the rule asked for because of these. */
    static AskedTask asked(TaskStatus status, String... scores) {
        Task task = new Task().setStatus(status).setRequester(Origin.server()).setInstantiatesCanonical(URL + "|1");
        for (String score : scores) {
            task.addInput().setValue(new Reference(score));
        }
        return AskedTask.of(task).orElseThrow();
    }
}
