package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Do the literal references of a submission lead somewhere. What isn't there and what the caller may not see are the
 * same answer. An exchange in intake mode may pass on references that lead nowhere: they are kept as they are and never
 * bound to anything.
 */
@Component
class References {

    private final FhirContext fhir;
    private final Gate gate;
    private final ChildrenOf childrenOf;

    References(FhirContext fhir, Gate gate, ChildrenOf childrenOf) {
        this.fhir = fhir;
        this.gate = gate;
        this.childrenOf = childrenOf;
    }

    /** Requires it of one resource. */
    void require(Resource resource, String place, RequestDetails request) {
        require(Map.of(place, resource), request);
    }

    /**
     * Requires it of several at once, with one look into the index.
     *
     * @param resources by the expression under which findings name them
     */
    void require(Map<String, ? extends Resource> resources, RequestDetails request) {
        Names names = Names.of(request);
        String base = request.getFhirServerBase();
        names.found(found(literals(resources.values(), names, base), request));
        boolean intake = Origin.of(request).intake();
        List<OperationOutcomeIssueComponent> missing = new ArrayList<>();
        resources.forEach((place, resource) -> mentions(resource, names).forEach(mention -> {
            boolean kept = intake && Reference.conditional(mention.reference()).isEmpty();
            if (!kept && leadsNowhere(mention.reference(), names, base)) {
                missing.add(missing(place + mention.path()));
            }
        }));
        if (!missing.isEmpty()) {
            throw Outcomes.unprocessable(missing);
        }
    }

    /**
     * Requires it of what a change brings that didn't come as a whole resource: a patch, or a change of the server's. What
     * stood there before may stay, since an exchange may have left it.
     */
    void requireAdded(Resource before, Resource after, RequestDetails request) {
        Names names = Names.of(request);
        Set<String> known = new HashSet<>();
        names.read(before, ResourceJson.of(fhir, before)).forEach(mention -> known.add(mention.reference()));
        List<Names.Mention> added = names.read(after, ResourceJson.of(fhir, after)).stream()
                .filter(mention -> !known.contains(mention.reference()))
                .toList();
        String base = request.getFhirServerBase();
        names.found(found(literals(List.of(after), names, base), request));
        List<OperationOutcomeIssueComponent> missing = added.stream()
                .filter(mention -> leadsNowhere(mention.reference(), names, base))
                .map(mention -> missing(after.fhirType() + mention.path()))
                .toList();
        if (!missing.isEmpty() && !Origin.of(request).intake()) {
            throw Outcomes.unprocessable(missing);
        }
    }

    /**
     * What the caller may know of; and themselves, whom a parent may name also where their own entry isn't shown to them. What
     * names them is filed under the children of that entry, so they have to see all of these.
     */
    private Set<String> found(Set<String> literals, RequestDetails request) {
        Set<String> found = new HashSet<>(gate.visible(literals, request));
        String caller = Origin.of(request).user();
        if (caller.startsWith("RelatedPerson/") && literals.contains(caller) && !found.contains(caller)) {
            Set<String> children = childrenOf.stored(caller).stream()
                    .map(child -> "Patient/" + child)
                    .collect(Collectors.toUnmodifiableSet());
            if (!children.isEmpty() && gate.visible(children, request).containsAll(children)) {
                found.add(caller);
            }
        }
        return found;
    }

    private static OperationOutcomeIssueComponent missing(String place) {
        return Outcomes.issue(
                IssueSeverity.ERROR,
                IssueType.NOTFOUND,
                "reference-not-found",
                "The reference leads to nothing that is here.",
                place);
    }

    private static boolean leadsNowhere(String reference, Names names, String base) {
        if (Reference.isUrn(reference)) {
            return reference.startsWith("urn:uuid:") && names.named(reference) == null;
        }
        return Reference.literal(reference, base)
                .map(literal -> !names.isStored(literal))
                .orElse(Reference.conditional(reference).isPresent());
    }

    private static Set<String> literals(Collection<? extends Resource> resources, Names names, String base) {
        Set<String> literals = new HashSet<>();
        resources.forEach(resource -> mentions(resource, names)
                .forEach(mention -> Reference.literal(mention.reference(), base).ifPresent(literals::add)));
        return literals;
    }

    private static List<Names.Mention> mentions(Resource resource, Names names) {
        List<Names.Mention> mentions = names.mentionsOf(resource);
        return mentions == null ? List.of() : mentions;
    }
}
