package goldthread.carer;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.CarerNeedDomain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/**
 * Reads the help that was asked for a carer: by a referral, answered by tasks as every referral is, or in a plan (N125, N130).
 *
 * @param tasks of the child
 * @param parties whom the records name
 */
record ReadSupport(List<Task> tasks, Parties parties) {

    private static final Set<ServiceRequestStatus> NOT_ASKED =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ENTEREDINERROR, ServiceRequestStatus.NULL);
    private static final Set<String> OVER =
            Set.of("rejected", "cancelled", "failed", "completed", "entered-in-error", "draft");

    /** The help that a referral asks for this carer; empty when it is for somebody else. */
    Optional<SupportAsked> of(String carer, ServiceRequest request) {
        if (!isFor(carer, request.getExtension())
                || request.getStatus() == null
                || NOT_ASKED.contains(request.getStatus())) {
            return Optional.empty();
        }
        Optional<Task> answer = answer(PartyKey.typed(request));
        return Optional.of(new SupportAsked(
                PartyKey.typed(request),
                Stream.concat(
                                Stream.of(request.getCode()),
                                Stream.concat(request.getOrderDetail().stream(), request.getCategory().stream()))
                        .filter(concept -> !concept.isEmpty())
                        .findFirst(),
                Dates.first(request.getAuthoredOnElement()),
                answer.map(task -> task.getStatus().toCode())
                        .orElse(request.getStatus().toCode()),
                answer.filter(Task::hasBusinessStatus).map(Task::getBusinessStatus),
                named(request.getPerformer()),
                Stream.of(request.getReasonCode(), request.getOrderDetail(), List.of(request.getCode()))
                        .flatMap(List::stream)
                        .anyMatch(ReadSupport::isTraining)));
    }

    /** The help that a plan in force holds for this carer. */
    Stream<SupportAsked> of(String carer, CarePlan plan) {
        return plan.getActivity().stream()
                .filter(activity -> isFor(carer, activity.getExtension()) && activity.hasDetail())
                .map(CarePlanActivityComponent::getDetail)
                .filter(detail -> detail.getStatus() != null)
                .map(detail -> new SupportAsked(
                        PartyKey.typed(plan),
                        what(detail),
                        Dates.first(plan.getPeriod().getStartElement()),
                        detail.getStatus().toCode(),
                        Optional.empty(),
                        named(detail.getPerformer()),
                        isTraining(detail.getCode())
                                || detail.getReasonCode().stream().anyMatch(ReadSupport::isTraining)));
    }

    private static Optional<CodeableConcept> what(CarePlanActivityDetailComponent detail) {
        return detail.hasCode()
                ? Optional.of(detail.getCode())
                : Optional.ofNullable(detail.getDescription()).map(text -> new CodeableConcept().setText(text));
    }

    private static boolean isTraining(CodeableConcept concept) {
        return CarerNeedDomain.TRAINING.isIn(concept);
    }

    private static boolean isFor(String carer, List<Extension> extensions) {
        return extensions.stream()
                .filter(extension -> Extensions.BENEFICIARY.equals(extension.getUrl()))
                .anyMatch(extension ->
                        extension.getValue() instanceof Reference someone && ReadNeeds.names(someone, carer));
    }

    /** Where a referral was passed on, whoever has it now; else whoever answered last. */
    private Optional<Task> answer(String request) {
        return tasks.stream()
                .filter(task -> ReadNeeds.names(task.getFocus(), request) && task.getStatus() != null)
                .max(Comparator.comparing((Task task) -> !isOver(task))
                        .thenComparing(
                                task -> Dates.first(task.getAuthoredOnElement()).orElse(LocalDate.MIN))
                        .thenComparing(PartyKey::typed));
    }

    static boolean isOver(Task task) {
        return task.getStatus() == null || OVER.contains(task.getStatus().toCode());
    }

    private List<Reference> named(List<Reference> references) {
        return references.stream()
                .map(reference -> reference.copy().setDisplay(parties.name(reference)))
                .toList();
    }
}
