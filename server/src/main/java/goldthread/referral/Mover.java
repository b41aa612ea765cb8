package goldthread.referral;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.store.TypedInput;
import goldthread.terminology.Rule;
import goldthread.waiting.AcknowledgeBy;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out moves: reads the task, asks the rules, and stores what the move makes of it. */
@Component
class Mover {

    private final Store store;
    private final Gate gate;
    private final Sides sides;
    private final AcknowledgeBy acknowledgeBy;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Mover(Store store, Gate gate, Sides sides, AcknowledgeBy acknowledgeBy, PlatformTransactionManager transactions) {
        this.store = store;
        this.gate = gate;
        this.sides = sides;
        this.acknowledgeBy = acknowledgeBy;
        this.transaction = new TransactionTemplate(transactions);
    }

    Task move(Move move, IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "Task", request);
        SeenVersion seen = SeenVersion.of(request, "task");
        MoveRequest said = MoveRequest.of(move, request);
        String reference = "Task/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        if (move == Move.FORWARD && said.owner() == null) {
            throw TypedInput.malformed("owner", "is missing: say to whom the referral is passed on.");
        }
        Task stored = store.read(Task.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        Instant now = clock.instant();
        requireKnown(said, request);
        Task moved = new Moved(stored, move, said, now).task();
        TaskChange change =
                new TaskChange(ReferralTask.of(stored).orElseThrow(Mover::notAReferral), new ReferralTask(moved));
        change.requireMove(move.isRepeatable());
        change.require(() -> sides.of(stored, request));
        Task answer = (Task) seen.next(() -> store(stored, moved, move, said, request));
        SeenVersion.tag(answer, request);
        return answer;
    }

    private MethodOutcome store(Task stored, Task moved, Move move, MoveRequest said, RequestDetails request) {
        if (move != Move.FORWARD) {
            return store.update(moved, request);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            MethodOutcome outcome = store.update(moved, request);
            pass(stored, said, moved.getLastModified().toInstant(), request);
            return outcome;
        }));
    }

    private void pass(Task parent, MoveRequest said, Instant now, RequestDetails request) {
        Task next = Moved.forwarded(parent, passedOnBy(parent), Objects.requireNonNull(said.owner()), now);
        new ReferralDefaults(acknowledgeBy.within(next, Optional.empty())).fill(next, now);
        store.create(next, request);
    }

    /** A service asks for nothing itself in R4: its organisation does. */
    private Reference passedOnBy(Task parent) {
        IIdType owner = parent.getOwner().getReferenceElement();
        return "HealthcareService".equals(owner.getResourceType())
                ? store.read(HealthcareService.class, owner.getIdPart())
                        .map(HealthcareService::getProvidedBy)
                        .filter(Reference::hasReference)
                        .orElseGet(parent::getOwner)
                : parent.getOwner();
    }

    private void requireKnown(MoveRequest said, RequestDetails request) {
        Set<String> named = said.references().stream()
                .flatMap(reference -> PartyKey.of(reference).stream())
                .filter(key -> !key.contains("|"))
                .collect(Collectors.toUnmodifiableSet());
        if (!gate.visible(named, request).containsAll(named)) {
            throw Outcomes.unprocessable(
                    IssueType.NOTFOUND,
                    Rule.REFERENCE_NOT_FOUND.code(),
                    "Something that the answer refers to is not here: create it first.",
                    "Task.output");
        }
    }

    private static RuntimeException notAReferral() {
        return Outcomes.wrongState(
                Rule.WRONG_STATE.code(), "This task answers no referral: change it by an update.", "Task.focus");
    }
}
