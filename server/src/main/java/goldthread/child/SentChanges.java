package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Gate;
import goldthread.store.JsonPatches;
import goldthread.store.Origin;
import goldthread.store.ResourceJson;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.UpdateRules;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes of a child by a caller who knows them only by what their organisation has sent. Every rule for an update of
 * the child's own entry holds, and that entry stays as it is, unless nobody else has said anything there.
 */
@Component
class SentChanges {

    private final FhirContext fhir;
    private final Gate gate;
    private final SentDemographics sent;
    private final Store store;
    private final UpdateRules rules;
    private final JsonPatches patches;
    private final TransactionTemplate transaction;

    SentChanges(
            FhirContext fhir,
            Gate gate,
            SentDemographics sent,
            Store store,
            UpdateRules rules,
            JsonPatches patches,
            PlatformTransactionManager transactions) {
        this.fhir = fhir;
        this.gate = gate;
        this.sent = sent;
        this.store = store;
        this.rules = rules;
        this.patches = patches;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A change that was found in order.
     *
     * @param said the next version
     * @param id of the child
     * @param version that is changed, of the sender's own count
     * @param alone whether it is also the next version of the child's own entry
     */
    record Change(Patient said, String id, String version, boolean alone) {}

    /** An update by a whole resource, whose JSON has been read. */
    Change update(Patient said, String id, String ifMatch, RequestDetails request) {
        String version = version(ifMatch);
        StoredResource before = sent.requireCurrent(id, Origin.of(request).author(), version);
        return inOrder(before, said, version, request);
    }

    /** An update by a JSON Patch. */
    Change patch(String id, String ifMatch, String patch, RequestDetails request) {
        String version = version(ifMatch);
        StoredResource before = sent.requireCurrent(id, Origin.of(request).author(), version);
        JsonNode after = patches.apply(ResourceJson.of(before.json()), patch);
        Change change = inOrder(before, patches.read(Patient.class, after), version, request);
        Names.of(request).read(change.said(), after);
        return change;
    }

    private Change inOrder(StoredResource before, Patient said, String version, RequestDetails request) {
        said.setId(new IdType("Patient", before.id()));
        rules.require(store.parse(before), said, request);
        return new Change(said, before.id(), version, gate.speaksAlone(before.id(), request));
    }

    /** Keeps the next version; where nobody else speaks, in the transaction that stores it in the child's own entry. */
    MethodOutcome carryOut(Change change, RequestDetails request) {
        AtomicReference<@Nullable StoredResource> kept = new AtomicReference<>();
        StoredAlong along = new StoredAlong(() -> kept.set(keep(change, request)));
        if (change.alone()) {
            along.with(request);
            store.update(change.said(), request);
        }
        along.unlessDone(transaction);
        StoredResource now = Objects.requireNonNull(kept.get());
        MethodOutcome outcome =
                new MethodOutcome(new IdType("Patient", change.id(), Long.toString(now.version())), false);
        outcome.setResource(store.parse(now));
        return outcome;
    }

    /** Keeps the next version; called inside a transaction. */
    StoredResource keep(Change change, RequestDetails request) {
        return sent.change(change.id(), Origin.of(request).author(), body(change.said(), request), change.version());
    }

    /** Keeps what is said of a child by whoever brings them. */
    void brought(String id, Patient said, RequestDetails request) {
        sent.keep(id, Origin.of(request).author(), body(said, request));
    }

    private String body(Patient said, RequestDetails request) {
        Names names = Names.of(request);
        return SentBody.of(names.jsonOf(said).orElseGet(() -> ResourceJson.of(fhir, said)), names::leadsTo);
    }

    private static String version(String ifMatch) {
        return ifMatch.replaceAll("^W/|\"", "");
    }
}
