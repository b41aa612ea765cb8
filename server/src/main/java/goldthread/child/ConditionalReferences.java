package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Gate;
import goldthread.store.OpenTypes;
import goldthread.store.Outcomes;
import goldthread.store.StoredIndex;
import goldthread.store.StoredIndex.Named;
import goldthread.terminology.IdentifierSystems;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * References and creates that name a resource by its identifier instead of its id, as GP systems send them. Exactly one
 * identifier of a type that has national ones; it is looked up here, and HAPI is handed an id.
 */
@Component
class ConditionalReferences {

    private static final Set<String> TYPES =
            Set.of("Patient", "Organization", "Practitioner", "PractitionerRole", "HealthcareService", "Location");
    private static final String QUERY = "identifier=";

    private final StoredIndex index;
    private final Children children;
    private final Gate gate;

    ConditionalReferences(StoredIndex index, Children children, Gate gate) {
        this.gate = gate;
        this.index = index;
        this.children = children;
    }

    /** Leads each conditional reference to the one resource that it names. */
    void lead(Bundle bundle, Submission submission, Names names, RequestDetails request) {
        Map<String, Named> asked = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryComponent entry = bundle.getEntry().get(i);
            List<Names.Mention> mentions = entry.getResource() != null ? names.mentionsOf(entry.getResource()) : null;
            for (Names.Mention mention : mentions == null ? List.<Names.Mention>of() : mentions) {
                String place = "Bundle.entry[" + i + "].resource" + mention.path();
                Reference.conditional(mention.reference()).ifPresent(conditional -> {
                    asked.put(mention.reference(), named(conditional, place));
                    places.put(mention.reference(), place);
                });
            }
        }
        Map<Named, Set<String>> found = find(asked.values(), request);
        Map<Named, String> beside = createdBeside(bundle);
        asked.forEach((reference, named) -> {
            Set<String> ids = found.getOrDefault(named, Set.of());
            String created = beside.get(named);
            if (ids.isEmpty() && created != null) {
                submission.replace(reference, created);
                return;
            }
            if (ids.size() != 1) {
                throw refused("The reference must lead to exactly one record that is here.", places.get(reference));
            }
            submission.replace(reference, named.type() + "/" + ids.iterator().next());
        });
    }

    /** What the same bundle creates, by each of its identifiers. */
    private static Map<Named, String> createdBeside(Bundle bundle) {
        Map<Named, String> beside = new HashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryComponent entry = bundle.getEntry().get(i);
            if (BundleReading.creates(bundle, i) && entry.hasFullUrl()) {
                String type = entry.getResource().fhirType();
                BusinessIdentifiers.identifiersOf(entry.getResource())
                        .forEach(identifier -> beside.put(
                                new Named(type, identifier.getSystem(), identifier.getValue()), entry.getFullUrl()));
            }
        }
        return beside;
    }

    /** The resource that an {@code If-None-Exist} names, when it is there. */
    Optional<String> existing(String type, String condition, RequestDetails request) {
        Named named = parse(type, condition.replaceFirst("^([A-Za-z]+)?\\?", ""), null);
        Set<String> ids = find(List.of(named), request).getOrDefault(named, Set.of());
        if (ids.size() > 1) {
            throw refused("More than one record has this identifier.", null);
        }
        return ids.stream().findFirst();
    }

    /** Creates with {@code ifNoneExist} whose resource is there already. */
    void findExisting(Bundle bundle, Submission submission, RequestDetails request) {
        Map<Integer, Named> asked = new LinkedHashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            String condition = bundle.getEntry().get(i).getRequest().getIfNoneExist();
            if (condition != null && !submission.isAnswered(i)) {
                String type = bundle.getEntry().get(i).getResource().fhirType();
                String place = "Bundle.entry[" + i + "].request.ifNoneExist";
                Named named = parse(type, condition.startsWith("?") ? condition.substring(1) : condition, place);
                int index0 = i;
                asked.forEach((earlier, other) -> {
                    if (other.equals(named)) {
                        throw BundleReading.sameTwice(earlier, index0);
                    }
                });
                asked.put(i, named);
                bundle.getEntry().get(i).getRequest().setIfNoneExist(null);
            }
        }
        Map<Named, Set<String>> found = find(asked.values(), request);
        asked.forEach((entry, named) -> {
            Set<String> ids = found.getOrDefault(named, Set.of());
            if (ids.size() > 1) {
                throw refused(
                        "More than one record has this identifier.", "Bundle.entry[" + entry + "].request.ifNoneExist");
            }
            ids.forEach(id -> submission.answer(entry, named.type() + "/" + id, "200 OK"));
        });
    }

    /** What the caller may know of; a child whom they don't know is found no more than one who isn't there. */
    private Map<Named, Set<String>> find(Collection<Named> names, RequestDetails request) {
        Map<Named, Set<String>> found = new HashMap<>(index.byIdentifier(names.stream()
                .filter(name -> !name.type().equals("Patient") || !isNhsNumber(name))
                .toList()));
        names.stream()
                .filter(name -> name.type().equals("Patient") && isNhsNumber(name))
                .forEach(name ->
                        children.idOf(name.system(), name.value()).ifPresent(id -> found.put(name, Set.of(id))));
        Set<String> references = new HashSet<>();
        found.forEach((name, ids) -> {
            if (!OpenTypes.contains(name.type())) {
                ids.forEach(id -> references.add(name.type() + "/" + id));
            }
        });
        Set<String> visible = gate.visible(references, request);
        found.replaceAll((name, ids) -> OpenTypes.contains(name.type())
                ? ids
                : ids.stream()
                        .filter(id -> visible.contains(name.type() + "/" + id))
                        .collect(Collectors.toUnmodifiableSet()));
        return found;
    }

    private static boolean isNhsNumber(Named name) {
        return IdentifierSystems.NHS_NUMBER.equals(name.system());
    }

    private static Named named(Matcher conditional, String place) {
        String type = conditional.group("type");
        if (!TYPES.contains(type)) {
            throw refused("Only people, organisations, roles, services and places are named by identifier.", place);
        }
        Named named = parse(type, conditional.group("query"), place);
        if (type.equals("Patient") && !named.system().equals(IdentifierSystems.NHS_NUMBER)) {
            throw refused("A child is named by NHS number.", place);
        }
        return named;
    }

    private static Named parse(String type, String query, @Nullable String place) {
        String decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
        int bar = decoded.indexOf('|');
        boolean one = decoded.startsWith(QUERY)
                && bar > QUERY.length()
                && bar + 1 < decoded.length()
                && decoded.indexOf('&') < 0
                && decoded.indexOf(',') < 0;
        if (!one) {
            throw refused("Write it as `identifier=system|value`, with one identifier.", place);
        }
        return new Named(type, decoded.substring(QUERY.length(), bar), decoded.substring(bar + 1));
    }

    private static BaseServerResponseException refused(String sentence, @Nullable String place) {
        return Outcomes.unprocessable(IssueType.NOTFOUND, "conditional-reference", sentence, place);
    }
}
