package goldthread.challenge;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.child.PartyKey;
import goldthread.profiles.ProfessionalConcern;
import goldthread.profiles.Profiles;
import goldthread.store.DatabaseClock;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.store.TypedInput;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.Rule;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/** Raises a concern about a task's decision, or takes one that is open to the next stage. */
@Component
class Escalator {

    private static final String REASON = "reason";

    private final Store store;
    private final Gate gate;
    private final StageOwners owners;
    private final NextStage nextStage;
    private final Providers providers;
    private final OneEach oneEach;
    private final ChallengeSettings settings;
    private final DatabaseClock clock;

    Escalator(
            Store store,
            Gate gate,
            StageOwners owners,
            NextStage nextStage,
            Providers providers,
            OneEach oneEach,
            ChallengeSettings settings,
            DatabaseClock clock) {
        this.store = store;
        this.gate = gate;
        this.owners = owners;
        this.nextStage = nextStage;
        this.providers = providers;
        this.oneEach = oneEach;
        this.settings = settings;
        this.clock = clock;
    }

    Task escalate(String id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "Task", request);
        SeenVersion seen = SeenVersion.of(request, "task");
        Optional<String> reason = TypedInput.of(request, Set.of(REASON)).text(REASON);
        gate.require("Task/" + id, request);
        Task task = store.read(Task.class, id).orElseThrow(Outcomes::notFound);
        seen.require(task);
        Optional<ProfessionalConcern> concern = ProfessionalConcern.of(task);
        Task answer = concern.isPresent()
                ? next(moved(concern.get(), reason), seen, request)
                : (Task) store.create(raised(task, reason, request), request).getResource();
        SeenVersion.tag(answer, request);
        return answer;
    }

    private Task next(Task moved, SeenVersion seen, RequestDetails request) {
        return (Task) seen.next(() -> store.update(moved, request));
    }

    private Task moved(ProfessionalConcern concern, Optional<String> remark) {
        if (!concern.isOpen()) {
            throw Outcomes.wrongState(
                    Rule.NEXT_STATE_ALLOWED.code(),
                    "This concern has ended; nothing follows. Raise a new one.",
                    "Task.status");
        }
        return nextStage
                .of(concern, clock.now(), remark)
                .orElseThrow(() -> Outcomes.wrongState(
                        Rule.CONCERN_STAGE.code(),
                        "This concern is at the last stage: it ends with a resolution.",
                        "Task.extension"));
    }

    private Task raised(Task challenged, Optional<String> reason, RequestDetails request) {
        Reference requester = providers.of(Origin.of(request));
        oneEach.requireNone(PartyKey.typed(challenged), request);
        if (PartyKey.of(challenged.getFor()).isEmpty()
                || DecisionMaker.of(challenged).isEmpty()) {
            throw ConcernChange.refused(
                    Rule.CONCERN_KEPT,
                    "This task doesn't say about which child it is, or whose it is to decide: nobody can be asked to answer.",
                    "Task.owner");
        }
        String words = reason.filter(text -> !text.isBlank())
                .orElseThrow(() -> TypedInput.malformed(REASON, "is missing: say why the decision is challenged."));
        return concern(challenged, words, requester);
    }

    private Task concern(Task challenged, String words, Reference requester) {
        Instant now = clock.now();
        Reference decided = DecisionMaker.of(challenged).orElseThrow();
        Task concern = new Task();
        concern.getMeta().addProfile(Profiles.ESCALATION);
        Protection.sameAs(challenged).forEach(label -> concern.getMeta().addSecurity(label));
        settings.policyAddress().ifPresent(concern::setInstantiatesUri);
        concern.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setCode(new CodeableConcept(TaskCode.CONCERN_ESCALATION.coding()))
                .setDescription(words)
                .setFor(challenged.getFor().copy())
                .setAuthoredOn(Date.from(now))
                .setRequester(requester)
                .setOwner(decided.copy())
                .setReasonReference(new Reference(PartyKey.typed(challenged)));
        owners.organisation(decided, challenged.getFor())
                .map(StageOwners::reference)
                .ifPresent(agency -> concern.getRestriction().addRecipient(agency));
        nextStage.at(EscalationStage.STAGE_1, concern, now);
        return concern;
    }
}
