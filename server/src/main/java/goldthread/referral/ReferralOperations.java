package goldthread.referral;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.store.validation.Validated;
import goldthread.terminology.Rule;
import goldthread.waiting.AcknowledgeBy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code $submit} sends a referral to those whom it names; {@code $feedback} tells what came of it. */
@Component
class ReferralOperations implements FhirOperations {

    private static final String REFERRAL = "ServiceRequest";

    private final Store store;
    private final Gate gate;
    private final ReferralReader reader;
    private final Sides sides;
    private final AcknowledgeBy acknowledgeBy;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    ReferralOperations(
            Store store,
            Gate gate,
            ReferralReader reader,
            Sides sides,
            AcknowledgeBy acknowledgeBy,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.gate = gate;
        this.reader = reader;
        this.sides = sides;
        this.acknowledgeBy = acknowledgeBy;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of it. */
    @Operation(name = "$feedback", typeName = REFERRAL, idempotent = true)
    public Parameters feedback(@IdParam IIdType id, RequestDetails request) {
        OperationInput.of(request, Set.of());
        gate.admit(Interaction.OPERATION_READS, REFERRAL, request);
        gate.require(REFERRAL + "/" + id.getIdPart(), request);
        ServiceRequest referral =
                store.read(ServiceRequest.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        return new Feedback(reader.of(referral, request), clock.instant()).parameters();
    }

    /** Sends it. */
    @Operation(name = "$submit", typeName = REFERRAL)
    public Parameters submit(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, REFERRAL, request);
        SeenVersion seen = SeenVersion.of(request, "referral");
        OperationInput.of(request, Set.of());
        String reference = REFERRAL + "/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        ServiceRequest stored = store.read(ServiceRequest.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        if (!sides.isRequester(stored, request)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.MOVED_BY_OWNER_OR_REQUESTER.code(),
                    "A referral is sent by " + Side.REQUESTER.words() + ".",
                    "ServiceRequest.requester");
        }
        Submission submission = new Submission(stored, clock.instant());
        requirePossible(submission);
        List<Task> already = reader.of(stored, request).tasks();
        List<Reference> tasks = new ArrayList<>();
        already.forEach(task -> tasks.add(Feedback.reference(task)));
        Resource sent = seen.next(() -> send(submission, already, tasks, request));
        SeenVersion.tag(sent, request);
        return withWarnings(answer(sent, tasks), request);
    }

    /** Whoever asks again what was turned down before hears of it in the answer (N4). */
    private static Parameters withWarnings(Parameters answer, RequestDetails request) {
        List<OperationOutcomeIssueComponent> warnings = Validated.of(request).warnings(Rule.DUPLICATE_REFERRAL);
        if (!warnings.isEmpty()) {
            OperationOutcome outcome = new OperationOutcome();
            warnings.forEach(outcome::addIssue);
            answer.addParameter().setName("outcome").setResource(outcome);
        }
        return answer;
    }

    private static void requirePossible(Submission submission) {
        if (!submission.isPossible()) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "Only a draft is sent, or an active referral to those who have no task yet.",
                    "ServiceRequest.status");
        }
        if (!submission.stored().hasPerformer()) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "The referral names nobody to whom it could be sent: name a performer.",
                    "ServiceRequest.performer");
        }
    }

    private MethodOutcome send(
            Submission submission, List<Task> already, List<Reference> tasks, RequestDetails request) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<ServiceRequest> activated = submission.activated();
            MethodOutcome outcome = activated
                    .map(active -> store.update(active, request))
                    .orElseGet(() -> new MethodOutcome().setResource(submission.stored()));
            for (Task task : submission.tasks(already)) {
                new ReferralDefaults(acknowledgeBy.within(task, Optional.empty())).fill(task, submission.now());
                tasks.add(Feedback.reference((Task) store.create(task, request).getResource()));
            }
            return outcome;
        }));
    }

    private static Parameters answer(Resource referral, List<Reference> tasks) {
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("referral")
                .setValue(new Reference(referral.getIdElement().toUnqualified()));
        tasks.forEach(task -> answer.addParameter().setName("task").setValue(task));
        return answer;
    }
}
