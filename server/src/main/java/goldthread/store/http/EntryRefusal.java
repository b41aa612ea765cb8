package goldthread.store.http;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.Outcomes;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.stereotype.Component;

/** Why HAPI refused an entry of a batch that only reads, in our words: its own may quote what a client sent. */
@Component
public class EntryRefusal {

    private final Explanations explanations;

    EntryRefusal(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Whether an entry was refused. */
    public static boolean isRefused(BundleEntryResponseComponent answer) {
        return !status(answer).startsWith("2");
    }

    /** The refusal of an entry. */
    public BaseServerResponseException of(BundleEntryResponseComponent answer, RequestDetails request) {
        return explanations.explain(request, NotedRefusal.take(request).orElseGet(() -> byStatus(answer)));
    }

    private static BaseServerResponseException byStatus(BundleEntryResponseComponent answer) {
        String status = status(answer);
        if (status.startsWith("404")) {
            return isOfNoType(answer) ? Outcomes.unknownType(null) : Outcomes.notFound();
        }
        if (status.startsWith("403")) {
            return Outcomes.forbidden();
        }
        String refused = "an entry of a batch was refused with " + status;
        return status.startsWith("5") ? new InternalErrorException(refused) : new InvalidRequestException(refused);
    }

    private static boolean isOfNoType(BundleEntryResponseComponent answer) {
        return answer.getOutcome() instanceof OperationOutcome outcome
                && String.valueOf(outcome.getIssueFirstRep().getDiagnostics()).contains("Unknown resource type");
    }

    private static String status(BundleEntryResponseComponent answer) {
        return String.valueOf(answer.getStatus());
    }
}
