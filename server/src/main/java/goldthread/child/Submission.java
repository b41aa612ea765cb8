package goldthread.child;

import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Patient;

/**
 * A bundle between its arrival and its answer: entries that turned out to be stored already are taken out, references
 * to them are led to what is stored, and the answer has all entries again in their places.
 */
final class Submission {

    private final List<BundleEntryComponent> sent;
    private final Map<Integer, BundleEntryComponent> answered = new HashMap<>();
    private final Map<String, String> replaced = new HashMap<>();
    private final Map<String, Patient> kept = new TreeMap<>();
    private final Map<Integer, Supplier<BundleEntryResponseComponent>> later = new TreeMap<>();
    private final Map<Integer, BundleEntryComponent> instead = new HashMap<>();

    Submission(Bundle bundle) {
        this.sent = List.copyOf(bundle.getEntry());
    }

    /** Answers an entry without storing it. */
    void answer(int index, String reference, String status) {
        BundleEntryComponent answer = new BundleEntryComponent();
        answer.getResponse().setStatus(status).setLocation(reference);
        answered.put(index, answer);
        String fullUrl = sent.get(index).getFullUrl();
        if (fullUrl != null) {
            replace(fullUrl, reference);
        }
    }

    /** Keeps what is said of a child who is here already, when the rest is stored. */
    void keep(String childId, Patient said) {
        kept.put(childId, said);
    }

    /** Answers an entry by what is carried out when the rest is stored. */
    void answerLater(int index, Supplier<BundleEntryResponseComponent> change) {
        later.put(index, change);
        answered.put(index, new BundleEntryComponent());
    }

    /** Stores something in the place of an entry that is answered otherwise. */
    void store(int index, BundleEntryComponent entry) {
        instead.put(index, entry);
    }

    /** Whether something is to be stored beside what HAPI stores. */
    boolean hasMore() {
        return !kept.isEmpty() || !later.isEmpty();
    }

    /** Carries that out, inside the transaction of the rest. */
    void storeMore(BiConsumer<String, Patient> keeping) {
        kept.forEach(keeping);
        later.forEach((index, change) -> {
            BundleEntryComponent answer = new BundleEntryComponent();
            answered.put(index, answer.setResponse(change.get()));
        });
    }

    /** Leads every reference of this form to that resource. */
    void replace(String reference, String literal) {
        replaced.put(reference, literal);
    }

    private boolean isStored(int index) {
        return !answered.containsKey(index) || instead.containsKey(index);
    }

    boolean isAnswered(int index) {
        return answered.containsKey(index);
    }

    /** What remains to be stored. */
    Bundle toStore(Bundle bundle, FhirTerser terser, Names names) {
        if (!replaced.isEmpty()) {
            sent.forEach(entry -> redirect(entry, terser, names));
            instead.values().forEach(entry -> redirect(entry, terser, names));
        }
        List<BundleEntryComponent> left = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (isStored(i)) {
                left.add(instead.getOrDefault(i, sent.get(i)));
            }
        }
        bundle.setEntry(left);
        return bundle;
    }

    private void redirect(BundleEntryComponent entry, FhirTerser terser, Names names) {
        List<Names.Mention> mentions = entry.getResource() != null ? names.mentionsOf(entry.getResource()) : null;
        boolean concerned =
                mentions != null && mentions.stream().anyMatch(mention -> replaced.containsValue(mention.reference()));
        if (concerned) {
            for (ResourceReferenceInfo info : terser.getAllResourceReferences(entry.getResource())) {
                String asSent =
                        info.getResourceReference().getReferenceElement().getValue();
                if (asSent != null && replaced.containsKey(asSent)) {
                    info.getResourceReference().setReference(redirected(asSent));
                }
            }
        }
    }

    /** Where a reference leads: an identifier to an entry beside it, and that to the child who is here already. */
    String redirected(String reference) {
        String next = replaced.getOrDefault(reference, reference);
        return replaced.getOrDefault(next, next);
    }

    /** The answer to all entries as they were sent. */
    Bundle answer(Bundle stored) {
        List<BundleEntryComponent> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < sent.size(); i++) {
            BundleEntryComponent early = answered.get(i);
            all.add(early != null ? early : plain(sent.get(i), stored.getEntry().get(next)));
            next += isStored(i) ? 1 : 0;
        }
        Bundle answer = new Bundle();
        answer.setType(stored.getType());
        answer.setEntry(all);
        return answer;
    }

    /** A new child is answered like a known one: where, and nothing else. */
    private static BundleEntryComponent plain(BundleEntryComponent asked, BundleEntryComponent answer) {
        BundleEntryResponseComponent response = answer.getResponse();
        if (response.hasEtag() && !response.getEtag().startsWith("W/")) {
            response.setEtag("W/\"" + response.getEtag() + "\"");
        }
        if (asked.getRequest().getMethod() != Bundle.HTTPVerb.GET) {
            response.setOutcome(null);
        }
        boolean newChild = asked.getResource() instanceof Patient patient
                && asked.getRequest().getMethod() == Bundle.HTTPVerb.POST
                && Children.numberOf(patient).isPresent()
                && String.valueOf(answer.getResponse().getStatus()).startsWith("201");
        if (!newChild) {
            return answer;
        }
        BundleEntryComponent plain = new BundleEntryComponent();
        String location = answer.getResponse().getLocation();
        int history = location.indexOf("/_history/");
        plain.getResponse()
                .setStatus("201 Created")
                .setLocation(history < 0 ? location : location.substring(0, history));
        return plain;
    }
}
