package goldthread.child;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.child.SentChanges.Change;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.StoredResource;
import goldthread.store.View;
import goldthread.store.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** The updates and patches of a bundle: each changes only what the caller may change, as if it had come alone. */
@Component
class EntryChanges {

    private final Gate gate;
    private final Changes changes;
    private final SentChanges sent;

    EntryChanges(Gate gate, Changes changes, SentChanges sent) {
        this.sent = sent;
        this.gate = gate;
        this.changes = changes;
    }

    /** Whoever names an entry that changes a record names that record. */
    private static void nameChanged(Bundle bundle, Submission submission) {
        for (BundleEntryComponent entry : bundle.getEntry()) {
            IdType changed = new IdType(String.valueOf(entry.getRequest().getUrl()));
            boolean named = entry.getRequest().getMethod() == HTTPVerb.PUT && entry.hasFullUrl();
            if (named && changed.hasResourceType() && changed.hasIdPart()) {
                submission.replace(entry.getFullUrl(), changed.getResourceType() + "/" + changed.getIdPart());
            }
        }
    }

    /** Requires it of all, in one SQL statement, two when a child's own entry is among them. */
    void require(Bundle bundle, Submission submission, RequestDetails request) {
        nameChanged(bundle, submission);
        Map<Integer, String> targets = new LinkedHashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            HTTPVerb verb = bundle.getEntry().get(i).getRequest().getMethod();
            if (verb == HTTPVerb.PUT || verb == HTTPVerb.PATCH) {
                targets.put(i, target(bundle.getEntry().get(i)));
                requireItsId(verb, i, targets.get(i), request);
            }
        }
        if (targets.isEmpty()) {
            return;
        }
        changes.require(Set.copyOf(targets.values()), request);
        targets.values().removeIf(target -> !target.startsWith("Patient/"));
        Map<String, View> views = gate.views(Set.copyOf(targets.values()), request);
        targets.values().removeIf(target -> views.get(target) != View.AS_SENT);
        refuseTwice(targets);
        targets.keySet().forEach(index -> keepSent(bundle.getEntry().get(index), index, submission, request));
    }

    /** As alone: what is put under an id says so itself. */
    private static void requireItsId(HTTPVerb verb, int index, String target, RequestDetails request) {
        Optional<JsonNode> asSent = RequestBody.resource(request, index);
        if (verb == HTTPVerb.PUT
                && asSent.isPresent()
                && !target.endsWith("/" + asSent.get().path("id").asText())) {
            throw Outcomes.invalid(
                    IssueType.VALUE,
                    "id-mismatch",
                    "The resource's id must be the one in the URL.",
                    "Bundle.entry[" + index + "].resource.id");
        }
    }

    /** HAPI refuses it of what it stores; where it stores nothing, the same is said in our words. */
    private static void refuseTwice(Map<Integer, String> targets) {
        Map<String, Integer> first = new HashMap<>();
        targets.forEach((index, target) -> {
            Integer earlier = first.putIfAbsent(target, index);
            if (earlier != null) {
                throw BundleReading.sameTwice(earlier, index);
            }
        });
    }

    private void keepSent(BundleEntryComponent entry, int index, Submission submission, RequestDetails request) {
        Change change = change(entry, request);
        boolean whole = entry.getRequest().getMethod() == HTTPVerb.PUT;
        if (change.alone()) {
            BundleEntryComponent stored = new BundleEntryComponent();
            stored.setFullUrl(entry.getFullUrl())
                    .setResource(change.said())
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(target(entry));
            submission.store(index, stored);
        }
        submission.answerLater(index, () -> answer(sent.keep(change, request), whole));
    }

    private Change change(BundleEntryComponent entry, RequestDetails request) {
        String id = new IdType(target(entry)).getIdPart();
        String version = entry.getRequest().getIfMatch();
        if (entry.getResource() instanceof Patient said && entry.getRequest().getMethod() == HTTPVerb.PUT) {
            return sent.update(said, id, version, request);
        }
        if (entry.getResource() instanceof Binary patch && Constants.CT_JSON_PATCH.equals(patch.getContentType())) {
            return sent.patch(id, version, new String(patch.getData(), StandardCharsets.UTF_8), request);
        }
        throw Outcomes.invalid(
                IssueType.NOTSUPPORTED,
                "patch-invalid",
                "An entry changes a Patient by a Patient or a JSON Patch.",
                null);
    }

    /** As HAPI answers: the time only where the whole resource was sent. */
    private static BundleEntryResponseComponent answer(StoredResource kept, boolean whole) {
        BundleEntryResponseComponent answer = new BundleEntryResponseComponent();
        answer.setStatus("200 OK")
                .setLocation(kept.reference() + "/_history/" + kept.version())
                .setEtag("W/\"" + kept.version() + "\"");
        return whole ? answer.setLastModified(Date.from(kept.lastUpdated())) : answer;
    }

    private static String target(BundleEntryComponent entry) {
        IdType id = new IdType(String.valueOf(entry.getRequest().getUrl()));
        if (!id.hasResourceType() || !id.hasIdPart()) {
            throw Outcomes.notFound();
        }
        return id.getResourceType() + "/" + id.getIdPart();
    }
}
