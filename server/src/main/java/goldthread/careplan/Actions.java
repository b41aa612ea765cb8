package goldthread.careplan;

import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.Canonicals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;

/** Gathers every action from all agencies' plans in force and from all tasks, each once. */
final class Actions {

    private static final String TASK_CODES = Canonicals.ROOT + "/CodeSystem/task-code";

    /** The task code that says no more than that it is an action. */
    private static final String ANY_ACTION = "plan-action";

    private final PlanView view;
    private final Map<String, Action> byTask = new LinkedHashMap<>();
    private final List<Action> others = new ArrayList<>();

    private Actions(PlanView view) {
        this.view = view;
    }

    static List<Action> of(PlanView view) {
        Actions actions = new Actions(view);
        actions.gatherTasks();
        view.plansInForce().forEach(actions::gatherActivities);
        List<Action> all = new ArrayList<>(actions.byTask.values());
        all.addAll(actions.others);
        return all;
    }

    private void gatherTasks() {
        for (Recorded<Task> task : view.record().all(Task.class)) {
            Task said = task.resource();
            if (!Referrals.isAnswer(said)
                    && ProfessionalConcern.of(said).isEmpty()
                    && said.getStatus() != TaskStatus.ENTEREDINERROR
                    && Days.begun(Days.first(said.getAuthoredOnElement()), view.day())) {
                byTask.put(task.reference(), action(task));
            }
        }
    }

    private Action action(Recorded<Task> task) {
        Task said = task.resource();
        String kind = said.getCode().hasCoding(TASK_CODES, ANY_ACTION)
                ? ""
                : view.words().of(said.getCode()).orElse("");
        return new Action(
                kind,
                text(said.getDescription()),
                goals(List.of(said.getFocus(), said.getReasonReference())),
                said.hasOwner() ? List.of(said.getOwner()) : List.of(),
                Days.end(said.getRestriction().getPeriod()),
                said.getStatus() == null ? "" : States.of(said.getStatus()),
                said.getStatus() != null && !States.isOver(said.getStatus()),
                List.of(task));
    }

    private void gatherActivities(Recorded<CarePlan> plan) {
        for (CarePlanActivityComponent activity : plan.resource().getActivity()) {
            if (activity.hasReference()) {
                view.record().find(activity.getReference()).ifPresent(target -> gatherReferenced(target, plan));
            } else if (!PlanKinds.isForSafety(plan.resource(), activity)
                    && activity.getDetail().getStatus() != CarePlanActivityStatus.ENTEREDINERROR) {
                others.add(action(activity.getDetail(), plan));
            }
        }
    }

    private Action action(CarePlanActivityDetailComponent detail, Recorded<CarePlan> plan) {
        CarePlanActivityStatus status = Objects.requireNonNullElse(detail.getStatus(), CarePlanActivityStatus.UNKNOWN);
        return new Action(
                view.words().of(detail.getCode()).orElse(""),
                text(detail.getDescription()),
                goals(detail.getGoal()),
                detail.getPerformer(),
                end(detail.getScheduled()),
                States.of(status),
                !States.isOver(status),
                List.of(plan));
    }

    private void gatherReferenced(Recorded<?> target, Recorded<CarePlan> plan) {
        Action known = byTask.get(target.reference());
        if (known != null) {
            byTask.put(target.reference(), withPlan(known, plan));
        } else if (target.resource() instanceof ServiceRequest request) {
            others.add(new Action(
                    view.words().of(request.getCode()).orElse(""),
                    "",
                    goals(request.getReasonReference()),
                    request.getPerformer(),
                    end(request.getOccurrence()),
                    request.getStatus() == null ? "" : request.getStatus().toCode(),
                    request.getStatus() == ServiceRequest.ServiceRequestStatus.ACTIVE,
                    List.of(target, plan)));
        } else if (target.resource() instanceof Appointment appointment) {
            others.add(new Action(
                    text(appointment.getDescription()),
                    "",
                    goals(appointment.getReasonReference()),
                    appointment.getParticipant().stream()
                            .map(AppointmentParticipantComponent::getActor)
                            .filter(actor ->
                                    !isChild(actor.getReferenceElement().getResourceType()))
                            .toList(),
                    Days.first(appointment.getStartElement()),
                    appointment.getStatus() == null
                            ? ""
                            : appointment.getStatus().toCode(),
                    isAhead(appointment),
                    List.of(target, plan)));
        }
    }

    /** Those among them that are goals, and that the reader sees. */
    private List<String> goals(List<Reference> references) {
        return references.stream()
                .flatMap(reference -> view.record().find(reference).stream())
                .filter(found -> found.resource() instanceof Goal)
                .flatMap(found -> view.words().of(((Goal) found.resource()).getDescription()).stream())
                .distinct()
                .toList();
    }

    private static boolean isChild(String type) {
        return "Patient".equals(type);
    }

    private static boolean isAhead(Appointment appointment) {
        return appointment.getStatus() != null
                && Set.of("proposed", "pending", "booked", "waitlist")
                        .contains(appointment.getStatus().toCode());
    }

    private static Action withPlan(Action task, Recorded<CarePlan> plan) {
        List<Recorded<?>> sources = new ArrayList<>(task.sources());
        sources.add(plan);
        return new Action(
                task.kind(),
                task.description(),
                task.goals(),
                task.owners(),
                task.due(),
                task.state(),
                task.open(),
                sources);
    }

    private static Optional<LocalDate> end(Type scheduled) {
        if (scheduled instanceof Period period) {
            return Days.end(period);
        }
        return scheduled instanceof DateTimeType date ? Days.last(date) : Optional.empty();
    }

    private static String text(String written) {
        return written == null ? "" : written;
    }
}
