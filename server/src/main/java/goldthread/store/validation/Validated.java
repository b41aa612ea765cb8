package goldthread.store.validation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * What of a request has been validated, and the warnings that came out of it.
 *
 * <p>Resources are told apart by identity: the storage hook asserts that the very object it stores was looked at.
 */
public final class Validated {

    private static final String KEY = Validated.class.getName();

    private final Set<IBaseResource> resources = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<IBaseResource> completed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OperationOutcomeIssueComponent> warnings = new ArrayList<>();

    private Validated() {}

    /** The notes of this request. */
    public static Validated of(RequestDetails request) {
        return (Validated) request.getUserData().computeIfAbsent(KEY, key -> new Validated());
    }

    void add(IBaseResource resource) {
        resources.add(resource);
    }

    boolean contains(IBaseResource resource) {
        return resources.contains(resource);
    }

    /** Notes that the server filled something in, so that what was sent is no longer what is to be validated. */
    public void completed(IBaseResource resource) {
        completed.add(resource);
    }

    boolean wasCompleted(IBaseResource resource) {
        return completed.contains(resource);
    }

    /** Notes what the caller is told beside the answer. */
    public void warn(OperationOutcomeIssueComponent warning) {
        warnings.add(warning);
    }

    /** The warnings so far. */
    public List<OperationOutcomeIssueComponent> warnings() {
        return List.copyOf(warnings);
    }

    /** The warnings by one of our rules. */
    public List<OperationOutcomeIssueComponent> warnings(Rule rule) {
        return warnings.stream()
                .filter(warning -> warning.getDetails().hasCoding()
                        && rule.code()
                                .equals(warning.getDetails().getCodingFirstRep().getCode()))
                .toList();
    }

    /** The warnings as an OperationOutcome; one that says so when there are none. */
    public OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        warnings.forEach(outcome::addIssue);
        if (warnings.isEmpty()) {
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.INFORMATION)
                    .setCode(OperationOutcome.IssueType.INFORMATIONAL)
                    .setDiagnostics("Stored without remarks.");
        }
        return outcome;
    }
}
