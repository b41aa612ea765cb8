package goldthread.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** The tasks of a referral, for rooms in which referrals are asked for and answered in another form. */
@Component
public class ReferralTasks {

    private final ReferralReader reader;
    private final Sides sides;

    ReferralTasks(ReferralReader reader, Sides sides) {
        this.reader = reader;
        this.sides = sides;
    }

    /**
     * A task for each performer of a referral that isn't stored yet.
     *
     * @param sent the referral; its id is by what the tasks will name it
     * @param requester the organisation that asks
     */
    public static List<Task> first(ServiceRequest sent, Reference requester, Instant now) {
        List<Task> tasks = new Submission(sent, now).tasks(List.of());
        tasks.forEach(task -> task.setRequester(requester.copy()).setFocus(new Reference(sent.getId())));
        return tasks;
    }

    /** Those of a stored referral that the caller sees. */
    public List<Task> of(ServiceRequest referral, RequestDetails request) {
        return reader.of(referral, request).tasks();
    }

    /** Whether the caller is whom a task is addressed to. */
    public boolean isOwner(Task task, RequestDetails request) {
        return sides.isOwner(task, request);
    }

    /** Whether the caller made a stored referral, or sent it. */
    public boolean isRequester(ServiceRequest referral, RequestDetails request) {
        return sides.isRequester(referral, request);
    }
}
