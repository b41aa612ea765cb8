package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * Who hands on a task: its owner, and who gave it. A task opens the child's record to its owner, so that whoever could
 * take one over would let themselves in.
 */
@Component
@Interceptor
class TaskOwners {

    private final ActsAs actsAs;

    TaskOwners(ActsAs actsAs) {
        this.actsAs = actsAs;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void require(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (!(before instanceof Task was) || !(after instanceof Task becomes)) {
            return;
        }
        boolean same = PartyKey.of(was.getOwner()).equals(PartyKey.of(becomes.getOwner()));
        if (same || !actsAs.isAnybody(request)) {
            return;
        }
        if (!actsAs.isOneOf(was.getOwner(), request)
                && !actsAs.isAuthor("Task", was.getIdElement().getIdPart(), request)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.MOVED_BY_OWNER_OR_REQUESTER.code(),
                    "A task is handed on by who owns it or has given it.",
                    "Task.owner");
        }
    }
}
