package goldthread.engagement;

import goldthread.store.DateSpan;
import goldthread.terminology.DischargeCheck;
import goldthread.terminology.EncounterType;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Whether a child is ready to leave hospital, as far as a record shows it (N101–N103).
 *
 * @param stay that is to end, or has ended
 * @param record of the child
 * @param now for a stay that doesn't say when it ended
 */
record Readiness(Stay stay, List<Resource> record, Instant now) {

    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR);
    private static final Set<AppointmentStatus> COMES = EnumSet.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN,
            AppointmentStatus.FULFILLED);

    Readiness {
        record = List.copyOf(record);
    }

    /** Everything to look at, in the order of the code system. */
    List<ReadinessCheck> checks() {
        return List.of(
                plan(DischargeCheck.RISK_PLAN, Stay.RISK_PLAN, DischargePlans::isForRisk, "plan for managing risk"),
                plan(DischargeCheck.CARE_PLAN, Stay.CARE_PLAN, DischargePlans::isForCare, "care plan"),
                ReadinessCheck.of(
                        DischargeCheck.GENERAL_PRACTITIONER,
                        found(Patient.class, Patient::hasGeneralPractitioner),
                        "The child is registered with a GP practice.",
                        "No GP practice is known."),
                ReadinessCheck.of(
                        DischargeCheck.FOLLOW_UP,
                        found(Appointment.class, this::isAfter),
                        "An appointment after the stay is booked.",
                        "No appointment after the stay is booked."),
                ReadinessCheck.of(
                        DischargeCheck.CRISIS_CONTACT,
                        inForce(plan -> DischargePlans.isForRisk(plan) && DischargePlans.saysWhomToCall(plan)),
                        "A safety plan says whom to call.",
                        "No safety plan in force says whom to call."),
                ReadinessCheck.of(
                        DischargeCheck.MEETING,
                        found(Encounter.class, this::isMeeting),
                        "Those around the child met during the stay.",
                        "No meeting of those around the child during the stay is recorded."),
                ReadinessCheck.of(
                        DischargeCheck.PLACEMENT,
                        home(),
                        "Where the child goes is recorded.",
                        "Neither a placement nor an address is recorded."),
                ReadinessCheck.of(
                        DischargeCheck.EDUCATION,
                        found(EpisodeOfCare.class, episode -> isActive(episode, EpisodeType.SCHOOL)),
                        "The child's school or college is recorded.",
                        "No school or college is recorded."));
    }

    /** Whether a planned discharge would be accepted. */
    boolean isReady() {
        return checks().stream().filter(ReadinessCheck::required).allMatch(ReadinessCheck::passed);
    }

    /** What keeps the child there, and whose it is to remove it. */
    List<Task> blockers() {
        return all(Task.class)
                .filter(task -> TaskCode.DISCHARGE_BLOCKER.isIn(task.getCode()) && !OVER.contains(task.getStatus()))
                .toList();
    }

    private ReadinessCheck plan(DischargeCheck code, String part, Predicate<CarePlan> kind, String what) {
        Map<String, CarePlan> plans = new HashMap<>();
        all(CarePlan.class).forEach(plan -> plans.put(reference(plan), plan));
        boolean passed = new DischargeGate(plans).passes(stay, part, kind, today());
        List<String> candidates = passed ? List.of() : inForce(kind);
        String text = passed
                ? "The " + what + " that the stay names is in force."
                : stay.plan(part).isPresent()
                        ? "What the stay names as " + part + " isn't a " + what + " of this child that is in force."
                        : candidates.isEmpty()
                                ? "No " + what + " is in force."
                                : "A " + what + " is in force; name it in ext-discharge-plan as " + part + ".";
        return new ReadinessCheck(
                code, passed, text, passed ? stay.plan(part).stream().toList() : List.of(), candidates);
    }

    private List<String> inForce(Predicate<CarePlan> kind) {
        return found(
                CarePlan.class,
                plan -> kind.test(plan)
                        && stay.child()
                                .filter(child -> DischargePlans.holds(plan, child, stay.lastDay(today())))
                                .isPresent());
    }

    private boolean isAfter(Appointment appointment) {
        Instant end = stay.encounter().getPeriod().getEndElement().hasValue()
                ? DateSpan.of(stay.encounter().getPeriod().getEndElement()).from()
                : now;
        return COMES.contains(appointment.getStatus())
                && appointment.getStartElement().hasValue()
                && appointment.getStart().toInstant().isAfter(end);
    }

    private boolean isMeeting(Encounter contact) {
        BaseDateTimeType met = contact.getPeriod().getStartElement();
        BaseDateTimeType came = stay.encounter().getPeriod().getStartElement();
        boolean duringTheStay = met.hasValue()
                && came.hasValue()
                && !DateSpan.of(met).from().isBefore(DateSpan.of(came).from())
                && !DateSpan.of(met).firstDay().isAfter(stay.lastDay(today()));
        return duringTheStay
                && contact.getStatus() == EncounterStatus.FINISHED
                && (EncounterType.DISCHARGE_MEETING.isIn(contact.getType())
                        || EncounterType.MULTI_AGENCY_MEETING.isIn(contact.getType()));
    }

    private List<String> home() {
        return Stream.concat(
                        found(EpisodeOfCare.class, episode -> isActive(episode, EpisodeType.PLACEMENT)).stream(),
                        found(Patient.class, Patient::hasAddress).stream())
                .toList();
    }

    private static boolean isActive(EpisodeOfCare episode, EpisodeType type) {
        return episode.getStatus() == EpisodeOfCareStatus.ACTIVE && type.isIn(episode.getType());
    }

    private <R extends Resource> List<String> found(Class<R> type, Predicate<R> wanted) {
        return all(type).filter(wanted).map(Readiness::reference).toList();
    }

    private <R extends Resource> Stream<R> all(Class<R> type) {
        return record.stream().filter(type::isInstance).map(type::cast);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, DateSpan.ZONE);
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
