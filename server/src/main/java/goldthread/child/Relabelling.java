package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Labels of one record set anew: the one change that may show it to more people. Whoever makes one has found out that the
 * caller may.
 */
public final class Relabelling {

    private static final String KEY = Relabelling.class.getName();

    private final Resource relabelled;

    private Relabelling(Resource relabelled) {
        this.relabelled = relabelled;
    }

    /**
     * A copy of a record with these labels in the place of all those that are of their systems.
     *
     * @param wanted exactly one confidentiality, and sensitivities
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 for another set of labels
     */
    public static Relabelling of(Resource stored, Collection<Coding> wanted) {
        long levels = wanted.stream().filter(Labels::isConfidentiality).count();
        boolean known = wanted.stream().allMatch(Labels::isKnown);
        if (levels != 1 || !known) {
            throw Outcomes.unprocessable(
                    IssueType.CODEINVALID,
                    Rule.LABEL_SET.code(),
                    "The set has exactly one label of v3-Confidentiality (U, L, N, M, R or V); all others are sensitivities"
                            + " that this server knows.",
                    "Parameters.parameter.where(name = 'label')");
        }
        Resource copy = stored.copy();
        Meta meta = copy.getMeta();
        meta.getSecurity().removeIf(Labels::isLabel);
        wanted.stream()
                .filter(label -> meta.getSecurity(label.getSystem(), label.getCode()) == null)
                .forEach(label -> meta.addSecurity(label.copy()));
        return new Relabelling(copy);
    }

    /** The record with its new labels. */
    public Resource relabelled() {
        return relabelled;
    }

    /** Whether it has other labels than before. */
    public boolean changes(Resource stored) {
        return !names(stored).equals(names(relabelled));
    }

    private static Set<String> names(Resource resource) {
        return resource.getMeta().getSecurity().stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets a request store it. */
    public void allow(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }

    /** Whether a request was let store this version with these labels. */
    static boolean isAllowed(Resource version, RequestDetails request) {
        return Optional.ofNullable(request.getUserData().get(KEY))
                .filter(Relabelling.class::isInstance)
                .map(Relabelling.class::cast)
                .map(Relabelling::relabelled)
                .filter(allowed -> reference(allowed).equals(reference(version))
                        && Labels.of(allowed).equals(Labels.of(version)))
                .isPresent();
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
