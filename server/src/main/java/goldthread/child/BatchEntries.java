package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.http.EntryRefusal;
import goldthread.store.http.Explanations;
import goldthread.store.http.RequestBody;
import goldthread.store.search.StoredTypes;
import goldthread.store.validation.ValidateAlone;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** A batch: every entry is a request of its own that succeeds or is refused alone, with the answer it would get alone. */
@Component
class BatchEntries {

    private final Explanations explanations;
    private final EntryRefusal refusals;
    private final StoredTypes types;

    private final Gate gate;
    private final ValidateAlone validation;

    BatchEntries(
            Explanations explanations, EntryRefusal refusals, StoredTypes types, Gate gate, ValidateAlone validation) {
        this.gate = gate;
        this.validation = validation;
        this.refusals = refusals;
        this.types = types;
        this.explanations = explanations;
    }

    /**
     * Carries out each entry.
     *
     * @param write carries out a transaction of one entry
     * @param read carries out a batch of one entry that only reads
     */
    Bundle each(Bundle batch, RequestDetails request, UnaryOperator<Bundle> write, UnaryOperator<Bundle> read) {
        Optional<JsonNode> whole = RequestBody.of(request);
        Bundle answers = new Bundle();
        answers.setType(Bundle.BundleType.BATCHRESPONSE);
        for (int i = 0; i < batch.getEntry().size(); i++) {
            BundleEntryComponent entry = batch.getEntry().get(i);
            int index = i;
            whole.ifPresent(
                    json -> RequestBody.set(request, alone(json.path("entry").path(index))));
            boolean reads = entry.getRequest().getMethod() == HTTPVerb.GET;
            answers.addEntry(reads ? one(entry, request, read) : one(entry, request, write));
        }
        whole.ifPresent(json -> RequestBody.set(request, json));
        return answers;
    }

    private static JsonNode alone(JsonNode entry) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        bundle.putArray("entry").add(entry);
        return bundle;
    }

    private BundleEntryComponent one(
            BundleEntryComponent entry, RequestDetails request, UnaryOperator<Bundle> carryOut) {
        if (entry.getRequest().getMethod() == HTTPVerb.DELETE) {
            return refused(Outcomes.deleteNotOffered());
        }
        Bundle single = new Bundle();
        boolean reads = entry.getRequest().getMethod() == HTTPVerb.GET;
        single.setType(reads ? Bundle.BundleType.BATCH : Bundle.BundleType.TRANSACTION);
        single.addEntry(entry);
        try {
            if (!reads
                    && entry.getResource() != null
                    && types.named(entry.getResource().fhirType()).isEmpty()) {
                throw Outcomes.unknownType(null);
            }
            if (!reads) {
                gate.admitEntries(single, request);
                validate(entry, request);
            }
            BundleEntryComponent answer = carryOut.apply(single).getEntryFirstRep();
            return EntryRefusal.isRefused(answer.getResponse())
                    ? refused(refusals.of(answer.getResponse(), request))
                    : answer;
        } catch (RuntimeException refused) {
            return refused(explanations.explain(request, refused));
        }
    }

    /** As it was sent: what parsing has left out of a resource can't be seen in it any more. */
    private void validate(BundleEntryComponent entry, RequestDetails request) {
        Optional<JsonNode> asSent = RequestBody.resource(request, 0);
        HTTPVerb verb = entry.getRequest().getMethod();
        if (entry.getResource() != null && (verb == HTTPVerb.POST || verb == HTTPVerb.PUT) && asSent.isPresent()) {
            validation.require(entry.getResource(), asSent.get(), request);
        }
    }

    private static BundleEntryComponent refused(BaseServerResponseException why) {
        BundleEntryComponent answer = new BundleEntryComponent();
        answer.getResponse().setStatus(Integer.toString(why.getStatusCode()));
        if (why.getOperationOutcome() instanceof Resource outcome) {
            answer.getResponse().setOutcome(outcome);
        }
        return answer;
    }
}
