package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.child.BusinessIdentifiers.BusinessNumber;
import goldthread.child.BusinessIdentifiers.Entry;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import goldthread.store.SeenVersion;
import goldthread.store.http.RequestBody;
import goldthread.terminology.NhsNumber;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Reads a bundle: which entries are stored already, where conditional references lead, what doesn't fit together. */
@Component
class BundleReading {

    private static final Pattern NAMED_QUERY = Pattern.compile("[?&]_query=");

    private final FhirContext fhir;
    private final Children children;
    private final BusinessIdentifiers numbers;
    private final References references;
    private final ConditionalReferences conditions;
    private final Gate gate;
    private final EntryChanges entryChanges;
    private final FirstTeams firstTeams;

    BundleReading(
            FhirContext fhir,
            Children children,
            BusinessIdentifiers numbers,
            References references,
            ConditionalReferences conditions,
            Gate gate,
            EntryChanges entryChanges,
            FirstTeams firstTeams) {
        this.gate = gate;
        this.entryChanges = entryChanges;
        this.firstTeams = firstTeams;
        this.fhir = fhir;
        this.children = children;
        this.numbers = numbers;
        this.references = references;
        this.conditions = conditions;
    }

    Submission read(Bundle bundle, RequestDetails request) {
        Submission submission = new Submission(bundle);
        Names names = Names.of(request);
        names.clear();
        Map<String, Resource> resources = mentions(bundle, names, request);
        gate.admitEntries(bundle, request);
        refuseVerbs(bundle);
        entryChanges.require(bundle, submission, request);
        conditions.lead(bundle, submission, names, request);
        findChildren(bundle, submission, names);
        findNumbers(bundle, submission, names, request);
        conditions.findExisting(bundle, submission, request);
        references.require(redirected(resources, submission, names), request);
        firstTeams.require(resources, request);
        return submission;
    }

    private Map<String, Resource> mentions(Bundle bundle, Names names, RequestDetails request) {
        JsonNode json = RequestBody.of(request).orElseGet(() -> ResourceJson.of(fhir, bundle));
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (entry.getResource() != null) {
                names.read(entry.getResource(), json.path("entry").path(i).path("resource"));
                resources.put("Bundle.entry[" + i + "].resource", entry.getResource());
                if (creates(bundle, i) && namesNew(entry, request)) {
                    names.named(entry.getFullUrl(), entry.getResource());
                }
            }
        }
        return resources;
    }

    /** What is new has no address on this server yet: one that leads to a record here goes on to lead there. */
    private static boolean namesNew(BundleEntryComponent entry, RequestDetails request) {
        return entry.hasFullUrl()
                && Reference.literal(entry.getFullUrl(), request.getFhirServerBase())
                        .isEmpty();
    }

    /** References that were led elsewhere are no longer looked for. */
    private static Map<String, Resource> redirected(
            Map<String, Resource> resources, Submission submission, Names names) {
        names.redirect(submission::redirected);
        return resources;
    }

    private static void refuseVerbs(Bundle bundle) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryRequestComponent asked = bundle.getEntry().get(i).getRequest();
            String where = "Bundle.entry[" + i + "].request";
            boolean changes = asked.getMethod() == HTTPVerb.PUT || asked.getMethod() == HTTPVerb.PATCH;
            if (asked.getMethod() == HTTPVerb.DELETE) {
                throw Outcomes.invalid(IssueType.NOTSUPPORTED, "delete-not-offered", "Nothing is deleted here.", where);
            }
            if (asked.getMethod() == HTTPVerb.GET
                    && NAMED_QUERY.matcher(String.valueOf(asked.getUrl())).find()) {
                throw Outcomes.invalid(
                        IssueType.NOTSUPPORTED, "bad-grammar", "There are no named queries here.", where + ".url");
            }
            if (changes && String.valueOf(asked.getUrl()).contains("?")) {
                throw Outcomes.invalid(
                        IssueType.NOTSUPPORTED, "not-supported", "An update names the id of what it changes.", where);
            }
            if (changes) {
                SeenVersion.requireNamed(asked.getIfMatch());
            }
        }
    }

    private void findChildren(Bundle bundle, Submission submission, Names names) {
        Map<Integer, NhsNumber> sent = new LinkedHashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            if (creates(bundle, i) && bundle.getEntry().get(i).getResource() instanceof Patient patient) {
                int index = i;
                Children.numberOf(patient).ifPresent(number -> {
                    refuseTwice(sent, number, index);
                    sent.put(index, number);
                });
            }
        }
        Map<String, String> known =
                children.known(sent.values().stream().map(NhsNumber::value).toList());
        sent.forEach((index, number) -> {
            String id = known.get(number.value());
            if (id != null) {
                submission.keep(id, (Patient) bundle.getEntry().get(index).getResource());
                submission.answer(index, "Patient/" + id, "201 Created");
                names.found(Set.of("Patient/" + id));
            }
        });
    }

    private static void refuseTwice(Map<Integer, NhsNumber> sent, NhsNumber number, int index) {
        sent.forEach((earlier, other) -> {
            if (other.equals(number)) {
                throw sameTwice(earlier, index);
            }
        });
    }

    static RuntimeException sameTwice(int earlier, int later) {
        return Outcomes.unprocessable(
                IssueType.DUPLICATE,
                "same-match-url",
                "Entries " + earlier + " and " + later + " would be one and the same record; send it once.",
                "Bundle.entry[" + later + "]");
    }

    private void findNumbers(Bundle bundle, Submission submission, Names names, RequestDetails request) {
        Map<BusinessNumber, Integer> sent = new HashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            if (creates(bundle, i)) {
                int index = i;
                BusinessIdentifiers.of(bundle.getEntry().get(i).getResource()).ifPresent(number -> {
                    Integer earlier = sent.put(number, index);
                    if (earlier != null) {
                        throw sameTwice(earlier, index);
                    }
                });
            }
        }
        Map<BusinessNumber, Entry> known = numbers.known(Origin.of(request).organisation(), sent.keySet());
        known.forEach((number, entry) -> {
            int index = sent.getOrDefault(number, -1);
            Resource resource = bundle.getEntry().get(index).getResource();
            String id =
                    BusinessIdentifiers.sameAs(entry, names.hashOf(resource), "Bundle.entry[" + index + "].resource");
            submission.answer(index, number.type() + "/" + id, "200 OK");
        });
    }

    static boolean creates(Bundle bundle, int index) {
        BundleEntryComponent entry = bundle.getEntry().get(index);
        return entry.getResource() != null && entry.getRequest().getMethod() == HTTPVerb.POST;
    }
}
