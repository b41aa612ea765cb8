package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Asked.Tie;
import goldthread.child.PartyKey;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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

    private final Rights rights;

    TaskOwners(Rights rights) {
        this.rights = rights;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void require(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (!(before instanceof Task was) || !(after instanceof Task becomes)) {
            return;
        }
        Optional<String> owner = PartyKey.of(was.getOwner());
        Optional<Caller> caller = CurrentCaller.find(request);
        if (owner.equals(PartyKey.of(becomes.getOwner())) || caller.isEmpty()) {
            return;
        }
        Role role = Role.of(caller.get()).orElseThrow(Outcomes::forbidden);
        Asker asker = rights.asker(caller.get(), role);
        boolean owns = owner.filter(Arrays.asList(asker.everything())::contains).isPresent();
        if (!owns && !gave(asker, role, was.getIdElement().getIdPart())) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.MOVED_BY_OWNER_OR_REQUESTER.code(),
                    "A task is handed on by who owns it or has given it.",
                    "Task.owner");
        }
    }

    private boolean gave(Asker asker, Role role, String id) {
        return rights.ofIds(asker, role, Set.of(id)).asked().stream()
                .anyMatch(task -> task.type().equals("Task") && task.ties().contains(Tie.AUTHOR));
    }
}
