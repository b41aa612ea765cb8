package goldthread.trigger;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.store.DateSpan;
import goldthread.store.validation.Finding;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Rule;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TriggerOwner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule out of its resource. What was taken in with its faults is never in force.
 *
 * @param plan as it is stored
 * @param known measures
 */
record RuleReader(PlanDefinition plan, OutcomeMeasures known) {

    private static final String CONDITION = "PlanDefinition.action.extension";

    /** What a score may ask for. By the other codes, other rooms know tasks of their own. */
    private static final Set<TaskCode> ASKABLE = EnumSet.of(
            TaskCode.CONSIDER_ASSESSMENT,
            TaskCode.REVIEW_NEEDED,
            TaskCode.WHOLE_PICTURE_REVIEW,
            TaskCode.MEDICATION_REVIEW,
            TaskCode.SAFETY_PLAN_REVIEW,
            TaskCode.CONSIDER_MENTAL_HEALTH_REFERRAL,
            TaskCode.CONSIDER_CONCERN,
            TaskCode.PLAN_ACTION);

    /** Whether it says that it is a rule about scores: nothing else is judged. */
    boolean isTrigger() {
        return plan.getMeta().hasProfile(Profiles.TRIGGER);
    }

    /** What about it can't be judged, or isn't in force without its source. */
    List<Finding> faults() {
        List<Finding> faults = new ArrayList<>();
        if (!isTrigger()) {
            return faults;
        }
        conditions().stream()
                .flatMap(condition -> condition.faults().stream())
                .distinct()
                .forEach(sentence -> faults.add(unclear(sentence, CONDITION)));
        faults.addAll(ofAction());
        if (isActive() && conditions().stream().anyMatch(ConditionReader::isClinical) && !isSourced()) {
            faults.add(Finding.error(
                    IssueType.BUSINESSRULE,
                    Rule.TRIGGER_UNSOURCED.code(),
                    "A rule with a clinical threshold is active only with the source in which the threshold was published:"
                            + " give a relatedArtifact of type citation with its citation or url, or leave it a draft.",
                    "PlanDefinition.relatedArtifact"));
        }
        return faults;
    }

    private List<Finding> ofAction() {
        List<Finding> faults = new ArrayList<>();
        if (!codes().allMatch(ASKABLE::contains)) {
            faults.add(unclear(
                    "A score asks for a look, a review or a planned action: give one of these task-codes: "
                            + ASKABLE.stream().map(TaskCode::code).collect(Collectors.joining(", "))
                            + ".",
                    "PlanDefinition.action.code"));
        }
        if (action().hasTiming() && time().isEmpty()) {
            faults.add(unclear(
                    "How long there is to do it is a whole number of hours, days or weeks, with the UCUM code h, d or wk.",
                    "PlanDefinition.action.timing"));
        }
        return faults;
    }

    private Stream<TaskCode> codes() {
        return action().getCode().stream().flatMap(code -> Coded.find(TaskCode.class, code).stream());
    }

    private static Finding unclear(String sentence, String expression) {
        return Finding.error(IssueType.BUSINESSRULE, Rule.TRIGGER_UNCLEAR.code(), sentence, expression);
    }

    /** The rule, when it is active and can be judged. */
    Optional<TriggerRule> rule() {
        List<TriggerCondition> conditions = conditions().stream()
                .map(ConditionReader::condition)
                .flatMap(Optional::stream)
                .toList();
        boolean whole = isTrigger()
                && isActive()
                && plan.hasUrl()
                && plan.getAction().size() == 1
                && action().hasDescription()
                && !conditions.isEmpty()
                && faults().isEmpty();
        return whole ? rule(conditions) : Optional.empty();
    }

    private Optional<TriggerRule> rule(List<TriggerCondition> conditions) {
        Optional<TaskCode> asks = codes().findFirst();
        Optional<TriggerOwner> owner = Coded.find(TriggerOwner.class, role());
        Optional<Duration> time = time();
        return asks.isEmpty() || owner.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new TriggerRule(
                        plan.getUrl(),
                        conditions,
                        asks.get(),
                        action().getDescription(),
                        owner.get(),
                        time.get(),
                        day(plan.getEffectivePeriod().getStartElement(), false),
                        day(plan.getEffectivePeriod().getEndElement(), true)));
    }

    private static @Nullable LocalDate day(DateTimeType date, boolean last) {
        if (!date.hasValue()) {
            return null;
        }
        return last ? DateSpan.of(date).lastDay() : DateSpan.of(date).firstDay();
    }

    private boolean isActive() {
        return plan.getStatus() == PublicationStatus.ACTIVE;
    }

    private boolean isSourced() {
        return plan.getRelatedArtifact().stream().anyMatch(RuleReader::isSource);
    }

    private static boolean isSource(RelatedArtifact artifact) {
        return artifact.getType() == RelatedArtifactType.CITATION && (artifact.hasCitation() || artifact.hasUrl());
    }

    private List<ConditionReader> conditions() {
        return action().getExtensionsByUrl(Extensions.TRIGGER_CONDITION).stream()
                .map(condition -> new ConditionReader(condition, known))
                .toList();
    }

    private Optional<Duration> time() {
        return Spans.of(action().getTiming());
    }

    private CodeableConcept role() {
        return action().getParticipant().isEmpty()
                ? new CodeableConcept()
                : action().getParticipant().get(0).getRole();
    }

    private PlanDefinitionActionComponent action() {
        return plan.getAction().isEmpty()
                ? new PlanDefinitionActionComponent()
                : plan.getAction().get(0);
    }
}
