package goldthread.careplan;

import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Referrals and the answers to them: each addressee's side of a referral is a task of its own. */
final class Referrals {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    private Referrals() {}

    /** Whether a task is an addressee's side of a referral, rather than an action. */
    static boolean isAnswer(Task task) {
        boolean onReferral =
                "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType());
        boolean asksToFulfil = !task.hasCode() || task.getCode().hasCoding(TASK_CODE, "fulfill");
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK) || (onReferral && asksToFulfil);
    }

    /** The answers that had been asked for by the day. */
    static List<Recorded<Task>> answers(PlanView view) {
        return view.record().all(Task.class).stream()
                .filter(task -> isAnswer(task.resource()))
                .filter(task -> task.resource().getStatus() != TaskStatus.ENTEREDINERROR
                        && task.resource().getStatus() != TaskStatus.DRAFT)
                .filter(task -> Days.begun(Days.first(task.resource().getAuthoredOnElement()), view.day()))
                .toList();
    }

    static List<Recorded<Task>> answersTo(Recorded<ServiceRequest> referral, List<Recorded<Task>> answers) {
        return answers.stream()
                .filter(task -> referral.reference()
                        .equals(task.resource()
                                .getFocus()
                                .getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue()))
                .toList();
    }

    /** Whether somebody still owes an answer or its outcome, or nobody has been asked yet. */
    static boolean isOpen(Recorded<ServiceRequest> referral, List<Recorded<Task>> answers, LocalDate day) {
        ServiceRequest said = referral.resource();
        if (!Days.begun(Days.first(said.getAuthoredOnElement()), day)) {
            return false;
        }
        boolean stands = said.getStatus() == ServiceRequestStatus.ACTIVE
                || said.getStatus() == ServiceRequestStatus.ONHOLD
                || said.getStatus() == ServiceRequestStatus.UNKNOWN;
        return stands || answers.stream().anyMatch(task -> Helping.isOpen(task.resource()));
    }

    /** The day by which an answer was due, while nobody has given one. */
    static Optional<LocalDate> answerDue(Task task) {
        return switch (Objects.requireNonNullElse(task.getStatus(), TaskStatus.NULL)) {
            case REQUESTED, RECEIVED, ONHOLD -> Days.end(task.getRestriction().getPeriod());
            default -> Optional.empty();
        };
    }

    /** Whether the child waits for this addressee. */
    static boolean isWaiting(Task task) {
        return Helping.isOpen(task) && !Helping.isHelping(task);
    }

    static Optional<ReferralBusinessStatus> where(Task task) {
        return Coded.find(ReferralBusinessStatus.class, task.getBusinessStatus());
    }

    /** The open referrals to services that nobody has been asked to answer by the day; other orders aren't among them. */
    static List<Recorded<ServiceRequest>> unanswered(PlanView view) {
        List<Recorded<Task>> answers = answers(view);
        return view.record().all(ServiceRequest.class).stream()
                .filter(referral -> isToService(referral.resource()))
                .filter(referral -> answersTo(referral, answers).isEmpty() && isOpen(referral, List.of(), view.day()))
                .toList();
    }

    private static boolean isToService(ServiceRequest request) {
        return request.getMeta().hasProfile(Profiles.REFERRAL)
                || Stream.of(ReferralCategory.values()).anyMatch(category -> category.isIn(request.getCategory()));
    }

    /** Whether the child waits or was turned down and no service is helping. */
    static boolean isNobodyHelping(PlanView view) {
        return Helping.isNobody(
                unanswered(view).stream().map(Recorded::resource).toList(),
                answers(view).stream().map(Recorded::resource).toList(),
                view.record().all(EpisodeOfCare.class).stream()
                        .map(Recorded::resource)
                        .toList(),
                view.day());
    }
}
