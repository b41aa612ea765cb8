package goldthread.notification;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Subscription;
import org.springframework.stereotype.Component;

/** What the systems of an organisation ask about its Subscriptions: how they stand, and to be told once more. */
@Component
class SubscriptionOperations implements FhirOperations {

    private static final String SUBSCRIPTION = "Subscription";
    private static final String AFTER = "after";
    private static final String PARKED = "parked";

    private final Gate gate;
    private final Store store;
    private final Lanes lanes;
    private final Backlog backlog;

    SubscriptionOperations(Gate gate, Store store, Lanes lanes, Backlog backlog) {
        this.gate = gate;
        this.store = store;
        this.lanes = lanes;
        this.backlog = backlog;
    }

    /** How it stands. */
    @Operation(name = "$status", typeName = SUBSCRIPTION, idempotent = true)
    public Bundle status(@IdParam IIdType id, RequestDetails request) {
        OperationInput.of(request, Set.of());
        gate.admit(Interaction.OPERATION_READS, SUBSCRIPTION, request);
        gate.require(SUBSCRIPTION + "/" + id.getIdPart(), request);
        Lane lane = lanes.find(id.getIdPart()).orElseThrow(Outcomes::notFound);
        Parameters status = new EventNotification(lane, Instant.now()).status("query-status");
        backlog.of(lane.id()).describe(status);
        Bundle answer = new Bundle();
        answer.setType(BundleType.SEARCHSET).setTotal(1);
        answer.addEntry()
                .setFullUrl("urn:uuid:" + status.getIdPart())
                .setResource(status)
                .getSearch()
                .setMode(SearchEntryMode.MATCH);
        return answer;
    }

    /** Puts back what was sent or given up. */
    @Operation(name = "$redeliver", typeName = SUBSCRIPTION)
    public Parameters redeliver(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, SUBSCRIPTION, request);
        SeenVersion seen = SeenVersion.of(request, "subscription");
        OperationInput input = OperationInput.of(request, Set.of(AFTER, PARKED));
        Optional<Long> after = after(input);
        String reference = SUBSCRIPTION + "/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        Subscription stored = store.read(Subscription.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        Lane lane = requireActive(id.getIdPart());
        int number =
                after.map(position -> backlog.repeat(lane.id(), position)).orElseGet(() -> backlog.revive(lane.id()));
        lanes.well(lane.id());
        SeenVersion.tag(stored, request);
        Parameters answer = new Parameters();
        answer.addParameter().setName("redelivered").setValue(new IntegerType(number));
        return answer;
    }

    private Lane requireActive(String id) {
        Lane lane = lanes.find(id).orElseThrow(Outcomes::notFound);
        if (!lane.status().equals("active")) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "Events are told again while the subscription is active; send it with status requested first.",
                    "Subscription.status");
        }
        return lane;
    }

    /** The position; empty when those that were given up are meant. */
    private static Optional<Long> after(OperationInput input) {
        Optional<String> after = input.one(AFTER);
        Optional<String> parked = input.one(PARKED);
        boolean clear = after.isPresent()
                ? parked.isEmpty() && after.get().matches("[0-9]{1,10}")
                : parked.filter("true"::equals).isPresent();
        if (!clear) {
            throw Outcomes.invalid(
                    IssueType.INVALID,
                    "bad-grammar",
                    "Say either `after`, a position from 0 on, or `parked` as true.",
                    null);
        }
        return after.map(Long::valueOf);
    }
}
