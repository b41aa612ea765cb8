package goldthread.referral;

import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * What is filled in on a referral and its task when the sender left it out, and nothing else. Only what claims our
 * profiles is filled in.
 *
 * @param acknowledgeWithin how long the addressee has to say that it has the referral
 */
record ReferralDefaults(Duration acknowledgeWithin) {

    /** Fills in; says whether anything was. */
    boolean fill(Resource resource, Instant now) {
        boolean ours = resource.getMeta().getProfile().stream()
                .anyMatch(profile -> profile.getValue().startsWith(Profiles.ROOT));
        if (!ours) {
            return false;
        }
        if (resource instanceof ServiceRequest request && !request.hasAuthoredOn()) {
            request.setAuthoredOn(Date.from(now));
            return true;
        }
        return resource instanceof Task task && isReferralTask(task) && fill(task, now);
    }

    private static boolean isReferralTask(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK);
    }

    private boolean fill(Task task, Instant now) {
        boolean filled = false;
        if (!task.getAuthoredOnElement().hasValue()) {
            task.setAuthoredOnElement(new DateTimeType(Date.from(now)));
            filled = true;
        }
        if (!task.getLastModifiedElement().hasValue()) {
            task.setLastModifiedElement(new DateTimeType(Date.from(now)));
            filled = true;
        }
        if (!task.hasBusinessStatus()) {
            task.setBusinessStatus(new CodeableConcept(businessStatus(task).coding()));
            filled = true;
        }
        if (!task.getRestriction().getPeriod().getEndElement().hasValue()) {
            task.getRestriction()
                    .getPeriod()
                    .setEndElement(new DateTimeType(
                            Date.from(task.getAuthoredOn().toInstant().plus(acknowledgeWithin))));
            filled = true;
        }
        return filled;
    }

    private static ReferralBusinessStatus businessStatus(Task task) {
        return switch (Objects.requireNonNullElse(task.getStatus(), Task.TaskStatus.REQUESTED)) {
            case ONHOLD -> ReferralBusinessStatus.INFORMATION_REQUESTED;
            case ACCEPTED -> ReferralBusinessStatus.IN_TRIAGE;
            case INPROGRESS -> ReferralBusinessStatus.IN_TREATMENT;
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTEREDINERROR -> ReferralBusinessStatus.CLOSED;
            default -> ReferralBusinessStatus.RECEIVED;
        };
    }
}
