package goldthread.carer;

import goldthread.child.PartyKey;
import goldthread.directory.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Reads what plans in force and tasks ask of a carer (N127). What a plan names as a task counts once, as that task.
 *
 * @param tasks of the child
 * @param plans of the child
 * @param words for codes
 * @param today the day
 */
record ReadActions(List<Task> tasks, List<CarePlan> plans, Words words, LocalDate today) {

    private static final Set<String> OVER = Set.of("completed", "cancelled", "stopped", "entered-in-error");

    List<OpenAction> of(String carer) {
        return Stream.concat(
                        tasks.stream()
                                .filter(task -> !ReadSupport.isOver(task) && ReadNeeds.names(task.getOwner(), carer))
                                .map(this::action),
                        plans.stream().filter(this::isInForce).flatMap(plan -> of(carer, plan)))
                .sorted(OpenAction.DUE_FIRST)
                .toList();
    }

    private OpenAction action(Task task) {
        return new OpenAction(
                PartyKey.typed(task),
                what(task.getDescription(), task.getCode()),
                Dates.last(task.getRestriction().getPeriod().getEndElement()));
    }

    private Stream<OpenAction> of(String carer, CarePlan plan) {
        return plan.getActivity().stream()
                .filter(CarePlanActivityComponent::hasDetail)
                .map(CarePlanActivityComponent::getDetail)
                .filter(detail -> isOpen(detail) && ReadNeeds.names(detail.getPerformer(), carer))
                .map(detail -> new OpenAction(
                        PartyKey.typed(plan),
                        what(detail.getDescription(), detail.getCode()),
                        Dates.end(detail.getScheduled())));
    }

    private static boolean isOpen(CarePlanActivityDetailComponent detail) {
        return detail.getStatus() == null || !OVER.contains(detail.getStatus().toCode());
    }

    boolean isInForce(CarePlan plan) {
        return plan.getStatus() == CarePlanStatus.ACTIVE
                && Dates.first(plan.getPeriod().getStartElement())
                        .filter(today::isBefore)
                        .isEmpty()
                && Dates.last(plan.getPeriod().getEndElement())
                        .filter(today::isAfter)
                        .isEmpty();
    }

    private String what(@Nullable String description, CodeableConcept code) {
        return description == null ? words.of(code).orElse("") : description;
    }
}
