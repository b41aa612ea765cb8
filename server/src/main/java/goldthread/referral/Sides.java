package goldthread.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** For which sides of a referral the caller of a request acts. */
@Component
class Sides {

    private final ActsAs actsAs;

    Sides(ActsAs actsAs) {
        this.actsAs = actsAs;
    }

    /** Those of a stored task; whoever sent it counts as who asked. */
    Set<Side> of(Task task, RequestDetails request) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (actsAs.isOneOf(task.getOwner(), request)) {
            sides.add(Side.OWNER);
        }
        if (actsAs.isOneOf(task.getRequester(), request)
                || actsAs.isAuthor("Task", task.getIdElement().getIdPart(), request)) {
            sides.add(Side.REQUESTER);
        }
        return sides;
    }

    /** Whether the caller is whom a task is addressed to. */
    boolean isOwner(Task task, RequestDetails request) {
        return actsAs.isOneOf(task.getOwner(), request);
    }

    /** Whether the caller is who makes a referral, or sent it. */
    boolean isRequester(ServiceRequest referral, RequestDetails request) {
        return actsAs.isOneOf(referral.getRequester(), request)
                || actsAs.isAuthor("ServiceRequest", referral.getIdElement().getIdPart(), request);
    }

    /** Whether somebody outside the server sent the request, so that the rules ask for whom they act. */
    boolean matter(RequestDetails request) {
        return actsAs.isAnybody(request);
    }
}
