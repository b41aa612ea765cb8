package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.StoredIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which children a resource is about: those that it names wherever it names them, and when it names none itself, those
 * of the resources that it points at (a Provenance is about the child of its target).
 */
@Component
class ChildrenOf {

    private static final int DEPTH = 3;
    private static final String PATIENT = "Patient/";

    private final FhirContext fhir;
    private final StoredIndex index;
    private final JdbcTemplate database;

    ChildrenOf(FhirContext fhir, StoredIndex index, JdbcTemplate database) {
        this.fhir = fhir;
        this.index = index;
        this.database = database;
    }

    /** Logical ids of the children; only of those that are here. */
    Set<String> of(IBaseResource resource, RequestDetails request) {
        return of(resource, request, DEPTH);
    }

    private Set<String> of(IBaseResource resource, RequestDetails request, int depth) {
        if (resource instanceof Patient patient) {
            return Set.of(patient.getIdElement().getIdPart());
        }
        Names names = Names.of(request);
        List<Names.Mention> mentions = names.mentionsOf(resource);
        if (mentions == null) {
            mentions = mentionsInModel(resource, names);
        }
        Set<String> children = direct(mentions, names, request);
        return children.isEmpty() && depth > 0 ? indirect(mentions, names, request, depth) : children;
    }

    private static Set<String> direct(List<Names.Mention> mentions, Names names, RequestDetails request) {
        Set<String> children = new LinkedHashSet<>();
        for (Names.Mention mention : mentions) {
            if (names.named(mention.reference()) instanceof Patient patient) {
                children.add(patient.getIdElement().getIdPart());
            }
            Reference.literal(mention.reference(), request.getFhirServerBase())
                    .filter(literal -> literal.startsWith(PATIENT) && names.isStored(literal))
                    .ifPresent(literal -> children.add(literal.substring(PATIENT.length())));
        }
        return children;
    }

    private Set<String> indirect(List<Names.Mention> mentions, Names names, RequestDetails request, int depth) {
        Set<String> children = new LinkedHashSet<>();
        for (Names.Mention mention : mentions) {
            IBaseResource beside = names.named(mention.reference());
            if (beside != null) {
                children.addAll(of(beside, request, depth - 1));
            } else {
                Reference.literal(mention.reference(), request.getFhirServerBase())
                        .filter(names::isStored)
                        .ifPresent(literal -> children.addAll(stored(literal)));
            }
        }
        return children;
    }

    /** The children of one resource that is here, named {@code Type/id}. */
    List<String> stored(String literal) {
        int slash = literal.indexOf('/');
        return database.queryForList(
                "SELECT c.child_id FROM gt_resource_child c JOIN HFJ_RESOURCE r ON r.RES_ID = c.res_pid"
                        + " WHERE r.RES_TYPE = ? AND r.FHIR_ID = ? AND c.child_id <> ''",
                String.class,
                literal.substring(0, slash),
                literal.substring(slash + 1));
    }

    /** For what didn't come in as JSON of its own: the result of a patch, a write of the server's. */
    private List<Names.Mention> mentionsInModel(IBaseResource resource, Names names) {
        List<Names.Mention> mentions = fhir.newTerser().getAllResourceReferences(resource).stream()
                .map(info -> info.getResourceReference().getReferenceElement().getValue())
                .filter(reference -> reference != null && !reference.startsWith("#"))
                .map(reference -> new Names.Mention(reference, ""))
                .toList();
        Set<String> literals = new LinkedHashSet<>();
        mentions.forEach(mention -> Reference.literal(mention.reference(), "").ifPresent(literals::add));
        names.found(index.existing(literals));
        return mentions;
    }
}
