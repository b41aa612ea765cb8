package goldthread.referral;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A task that holds one addressee's side of a referral. It is one when it is about a ServiceRequest, or claims the profile
 * of referral tasks: to leave out the profile leads round no rule.
 *
 * @param task as it is stored, or would be
 */
record ReferralTask(Task task) {

    private static final String REFERRAL = "ServiceRequest/";

    /** The task as one that answers a referral, when it does. */
    static Optional<ReferralTask> of(IBaseResource resource) {
        return resource instanceof Task task && answersReferral(task)
                ? Optional.of(new ReferralTask(task))
                : Optional.empty();
    }

    private static boolean answersReferral(Task task) {
        String focus = task.getFocus().getReferenceElement().getValue();
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK) || (focus != null && focus.contains(REFERRAL));
    }

    TaskStatus state() {
        return Objects.requireNonNullElse(task.getStatus(), TaskStatus.REQUESTED);
    }

    /** Logical reference to the referral, without version. */
    String referral() {
        return String.valueOf(
                task.getFocus().getReferenceElement().toUnqualifiedVersionless().getValue());
    }

    boolean is(ReferralBusinessStatus status) {
        return status.isIn(task.getBusinessStatus());
    }

    boolean carries(SupportOutput part) {
        return task.getOutput().stream().anyMatch(output -> part.isIn(output.getType()));
    }

    /** What came of it, when the answer says so with one of our codes. */
    Optional<ReferralOutcome> outcome() {
        return task.getOutput().stream()
                .filter(output -> SupportOutput.REFERRAL_OUTCOME.isIn(output.getType()))
                .map(Task.TaskOutputComponent::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .flatMap(concept -> Coded.find(ReferralOutcome.class, concept).stream())
                .findFirst();
    }

    boolean hasReason(String system, String code) {
        return task.getStatusReason().hasCoding(system, code);
    }

    boolean hasCodedReason() {
        return task.getStatusReason().hasCoding();
    }

    boolean hasReviewDate() {
        return FirstExtension.value(task, Extensions.REVIEW_DUE) instanceof BaseDateTimeType day && day.hasValue();
    }
}
