package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.PlanSection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.PositiveIntType;

/** What is to be reached: the child's own goals first, each with whose words they are and whose plans work on it. */
final class GoalsSection {

    private static final List<String> COLUMNS = List.of("Goal", "Whose words", "Where it stands", "Worked on by", "By");

    private GoalsSection() {}

    static Section of(PlanView view) {
        List<Working> plans = view.plansInForce().stream().map(Working::of).toList();
        List<Statement> statements = view.record().all(Goal.class).stream()
                .filter(goal -> isShown(goal, plans, view.day()))
                .sorted(Comparator.comparing((Recorded<Goal> goal) -> !isChilds(goal.resource()))
                        .thenComparing(goal -> rank(goal.resource()))
                        .thenComparing(goal -> start(goal.resource()).orElse(LocalDate.MAX)))
                .map(goal -> statement(goal, plans, view))
                .toList();
        return Section.of(PlanSection.GOALS, COLUMNS, statements);
    }

    /** Open goals, and whatever a plan in force works towards. */
    private static boolean isShown(Recorded<Goal> goal, List<Working> plans, LocalDate day) {
        if (!Days.begun(start(goal.resource()), day)) {
            return false;
        }
        return switch (goal.resource().getLifecycleStatusElement().hasValue()
                ? goal.resource().getLifecycleStatus()
                : Goal.GoalLifecycleStatus.NULL) {
            case ENTEREDINERROR, REJECTED -> false;
            case COMPLETED, CANCELLED ->
                endedAfter(goal.resource(), day) || plans.stream().anyMatch(plan -> plan.worksOn(goal));
            default -> true;
        };
    }

    private static boolean endedAfter(Goal goal, LocalDate day) {
        return Days.first(goal.getStatusDateElement()).filter(day::isBefore).isPresent();
    }

    /**
     * A plan in force with the goals that it works towards: looked up once, for a long record has as many goals as plans.
     *
     * @param plan itself
     * @param goals as {@code Goal/id}
     */
    private record Working(Recorded<CarePlan> plan, Set<String> goals) {

        static Working of(Recorded<CarePlan> plan) {
            return new Working(
                    plan,
                    plan.resource().getGoal().stream()
                            .map(goal -> goal.getReferenceElement()
                                    .toUnqualifiedVersionless()
                                    .getValue())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean worksOn(Recorded<Goal> goal) {
            return goals.contains(goal.reference());
        }
    }

    private static boolean isChilds(Goal goal) {
        return "Patient".equals(goal.getExpressedBy().getReferenceElement().getResourceType());
    }

    private static int rank(Goal goal) {
        Extension rank = FirstExtension.of(goal, Extensions.GOAL_RANK);
        return rank != null && rank.getValue() instanceof PositiveIntType number && number.hasValue()
                ? number.getValue()
                : Integer.MAX_VALUE;
    }

    private static Optional<LocalDate> start(Goal goal) {
        return goal.hasStartDateType() ? Days.first(goal.getStartDateType()) : Optional.empty();
    }

    private static Statement statement(Recorded<Goal> goal, List<Working> plans, PlanView view) {
        String workedOnBy = String.join(
                ", ",
                plans.stream()
                        .filter(plan -> plan.worksOn(goal))
                        .map(Working::plan)
                        .map(plan -> view.agency(plan, plan.resource().getAuthor()))
                        .distinct()
                        .toList());
        Goal said = goal.resource();
        return Statement.of(
                        view.agency(goal),
                        said.hasStartDateType() && said.getStartDateType().hasValue()
                                ? Words.date(said.getStartDateType())
                                : "",
                        goal,
                        "“" + view.words().of(said.getDescription()).orElse("") + "”",
                        said.hasExpressedBy() ? view.name(said.getExpressedBy()) : "",
                        state(said, view),
                        workedOnBy,
                        due(said))
                .markedIf(isOpen(said) && Days.passed(dueDay(said), view.day()), Mark.OVERDUE);
    }

    private static String state(Goal goal, PlanView view) {
        return States.ofAchievement(goal.getAchievementStatus())
                .or(() -> view.words().of(goal.getAchievementStatus()))
                .orElseGet(() -> goal.getLifecycleStatusElement().hasValue()
                        ? goal.getLifecycleStatus().getDisplay()
                        : "");
    }

    private static boolean isOpen(Goal goal) {
        return goal.getLifecycleStatus() != Goal.GoalLifecycleStatus.COMPLETED
                && goal.getLifecycleStatus() != Goal.GoalLifecycleStatus.CANCELLED;
    }

    private static String due(Goal goal) {
        return dueDay(goal).map(Words::day).orElse("");
    }

    private static Optional<LocalDate> dueDay(Goal goal) {
        return goal.getTarget().stream()
                .filter(GoalTargetComponent::hasDueDateType)
                .map(target -> Days.last(target.getDueDateType()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
