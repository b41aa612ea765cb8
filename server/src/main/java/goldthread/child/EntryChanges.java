package goldthread.child;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** The updates and patches of a bundle: each changes only what the caller may change, as if it had come alone. */
@Component
class EntryChanges {

    private final Gate gate;
    private final Changes changes;

    EntryChanges(Gate gate, Changes changes) {
        this.gate = gate;
        this.changes = changes;
    }

    /** Requires it of all, in one SQL statement, two when a child's own entry is among them. */
    void require(Bundle bundle, Submission submission, RequestDetails request) {
        Map<Integer, String> targets = new LinkedHashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            HTTPVerb verb = bundle.getEntry().get(i).getRequest().getMethod();
            if (verb == HTTPVerb.PUT || verb == HTTPVerb.PATCH) {
                targets.put(i, target(bundle.getEntry().get(i)));
            }
        }
        if (targets.isEmpty()) {
            return;
        }
        changes.require(Set.copyOf(targets.values()), request);
        targets.values().removeIf(target -> !target.startsWith("Patient/"));
        Map<String, View> views = gate.views(Set.copyOf(targets.values()), request);
        targets.forEach((index, target) -> {
            if (views.get(target) == View.AS_SENT) {
                keepSent(bundle.getEntry().get(index), index, submission, request);
            }
        });
    }

    private void keepSent(BundleEntryComponent entry, int index, Submission submission, RequestDetails request) {
        if (entry.getRequest().getMethod() != HTTPVerb.PUT || !(entry.getResource() instanceof Patient said)) {
            throw Outcomes.notFound();
        }
        submission.answerLater(index, () -> {
            said.setId(target(entry));
            MethodOutcome kept = changes.keepSent(said, entry.getRequest().getIfMatch(), request);
            return kept.getId();
        });
    }

    private static String target(BundleEntryComponent entry) {
        IdType id = new IdType(String.valueOf(entry.getRequest().getUrl()));
        if (!id.hasResourceType() || !id.hasIdPart()) {
            throw Outcomes.notFound();
        }
        return id.getResourceType() + "/" + id.getIdPart();
    }
}
