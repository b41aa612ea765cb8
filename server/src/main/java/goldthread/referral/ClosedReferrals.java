package goldthread.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.ResourceKey;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** What of the tasks of a referral that was closed, judged by all that the transaction stores. */
@Component
class ClosedReferrals {

    private static final String TASKS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RES_LINK l WHERE l.SRC_PATH = 'Task.focus'"
            + " AND l.TARGET_RESOURCE_ID = ?";

    private final Store store;
    private final Sides sides;
    private final Gate gate;
    private final Clock clock = Clock.systemUTC();

    ClosedReferrals(Store store, Sides sides, Gate gate) {
        this.store = store;
        this.sides = sides;
        this.gate = gate;
    }

    /**
     * A referral that was closed.
     *
     * @param referral as it is stored
     * @param request that stored it
     */
    record Closed(ServiceRequest referral, RequestDetails request) {}

    /**
     * Takes one that was never meant back from everybody who has it.
     *
     * @param store takes the next version of a task
     */
    void withdraw(Closed closed, Consumer<Task> store) {
        ReferralEnd end = end(closed);
        if (!end.wasNeverMeant() || end.open().isEmpty() || !sides.matter(closed.request())) {
            return;
        }
        if (sides.isRequester(closed.referral(), closed.request())) {
            end.withdrawn(clock.instant()).forEach(store);
        } else if (!Origin.of(closed.request()).intake()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.MOVED_BY_OWNER_OR_REQUESTER.code(),
                    "A referral that somebody still has is taken back by " + Side.REQUESTER.words() + ".",
                    "ServiceRequest.status");
        }
    }

    /** Requires that nobody still has one that was withdrawn or completed. */
    void require(Closed closed) {
        if (!sides.matter(closed.request()) || Origin.of(closed.request()).intake()) {
            return;
        }
        ReferralEnd end = end(closed);
        if (end.wasNeverMeant() || end.open().isEmpty()) {
            return;
        }
        Set<String> open = end.open().stream().map(ReferralEnd::reference).collect(Collectors.toSet());
        throw end.refusal(gate.visible(open, closed.request()));
    }

    private ReferralEnd end(Closed closed) {
        List<Task> tasks = store.bodies(TASKS, ResourceKey.of(closed.referral())).stream()
                .map(store::parse)
                .map(Task.class::cast)
                .filter(task -> ReferralTask.of(task).isPresent())
                .toList();
        return new ReferralEnd(closed.referral().getStatus(), tasks);
    }
}
