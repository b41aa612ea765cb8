package goldthread.chronology.event;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;

/** Plans and goals: when they were made, gone through, ended or reached. */
final class PlanEvents {

    private static final Set<PlanCategory> SAFETY =
            EnumSet.of(PlanCategory.SAFETY, PlanCategory.CRISIS, PlanCategory.RELAPSE, PlanCategory.RISK_MINIMISATION);

    private static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";
    private static final String REACHED = "Goal reached";

    private PlanEvents() {}

    static List<Event> of(CarePlan plan, Telling telling) {
        CarePlanStatus status = Objects.requireNonNullElse(plan.getStatus(), CarePlanStatus.NULL);
        if (status == CarePlanStatus.ENTEREDINERROR || status == CarePlanStatus.DRAFT) {
            return List.of();
        }
        ChronologyCategory category = category(plan);
        List<Event> events = new ArrayList<>();
        EventTime.at(plan.getPeriod().getStartElement())
                .or(() -> EventTime.at(plan.getCreatedElement()))
                .ifPresent(time -> events.add(Event.major(time, category, sentence("Plan begins", plan, telling))));
        if (status == CarePlanStatus.COMPLETED || status == CarePlanStatus.REVOKED) {
            EventTime.at(plan.getPeriod().getEndElement())
                    .ifPresent(time -> events.add(Event.of(
                            time,
                            category,
                            category != ChronologyCategory.PLAN,
                            sentence("Plan ends", plan, telling))));
        }
        discussed(plan)
                .ifPresent(time -> events.add(
                        Event.minor(time, category, sentence("Plan gone through with the child", plan, telling))));
        return events;
    }

    private static Optional<EventTime> discussed(CarePlan plan) {
        Extension discussed = FirstExtension.of(plan, Extensions.LAST_DISCUSSED);
        return discussed != null && discussed.getValue() instanceof BaseDateTimeType date
                ? EventTime.at(date)
                : Optional.empty();
    }

    private static String sentence(String what, CarePlan plan, Telling telling) {
        return new Sentence(what)
                .and(": ", telling.words(plan.getCategory()).or(() -> Optional.ofNullable(plan.getTitle())))
                .and(", ", telling.name(plan.getAuthor()))
                .end();
    }

    private static ChronologyCategory category(CarePlan plan) {
        List<PlanCategory> categories = plan.getCategory().stream()
                .map(category -> Coded.find(PlanCategory.class, category))
                .flatMap(Optional::stream)
                .toList();
        if (categories.stream().anyMatch(SAFETY::contains) || plan.getMeta().hasProfile(Profiles.SAFETY_PLAN)) {
            return ChronologyCategory.SAFETY_PLAN;
        }
        return categories.stream().anyMatch(PlanCategory::isStatutory)
                ? ChronologyCategory.STATUTORY
                : ChronologyCategory.PLAN;
    }

    static List<Event> of(Goal goal, Telling telling) {
        GoalLifecycleStatus status =
                goal.getLifecycleStatusElement().hasValue() ? goal.getLifecycleStatus() : GoalLifecycleStatus.NULL;
        if (status == GoalLifecycleStatus.ENTEREDINERROR) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        String set = new Sentence("Goal set")
                .and(" by ", telling.name(goal.getExpressedBy()))
                .and(": ", telling.words(goal.getDescription()))
                .end();
        EventTime.of(goal.getStart()).ifPresent(time -> events.add(Event.minor(time, ChronologyCategory.GOAL, set)));
        end(goal, status).ifPresent(how -> {
            String ended = new Sentence(how)
                    .and(": ", telling.words(goal.getDescription()))
                    .end();
            EventTime.at(goal.getStatusDateElement())
                    .ifPresent(time -> events.add(Event.of(time, ChronologyCategory.GOAL, how.equals(REACHED), ended)));
        });
        return events;
    }

    private static Optional<String> end(Goal goal, GoalLifecycleStatus status) {
        if (goal.getAchievementStatus().hasCoding(ACHIEVEMENT, "achieved")) {
            return Optional.of(REACHED);
        }
        return switch (status) {
            case COMPLETED -> Optional.of("Goal completed");
            case CANCELLED, REJECTED -> Optional.of("Goal given up");
            default -> Optional.empty();
        };
    }
}
