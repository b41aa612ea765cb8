package goldthread.store.http;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Outcomes;
import goldthread.store.validation.Finding;
import goldthread.store.validation.ResourceValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * Says where a body can't be read. HAPI's parser knows only the nearest element; the validator's parser knows the path,
 * and is asked when there is something to explain.
 */
@Component
class UnreadableBody {

    private final ResourceValidator validator;

    UnreadableBody(ResourceValidator validator) {
        this.validator = validator;
    }

    BaseServerResponseException explain(RequestDetails request, Throwable thrown) {
        String rule = rule(String.valueOf(thrown.getMessage()));
        OperationOutcome outcome = new OperationOutcome();
        Set<String> places = new HashSet<>();
        for (Finding finding : findings(request)) {
            if (places.add(finding.expression())) {
                outcome.addIssue(Outcomes.issue(
                        IssueSeverity.ERROR,
                        IssueType.STRUCTURE,
                        finding.unreadable() ? finding.rule() : rule,
                        finding.sentence(),
                        finding.expression()));
            }
        }
        if (!outcome.hasIssue()) {
            outcome.addIssue(Outcomes.issue(IssueSeverity.ERROR, IssueType.STRUCTURE, rule, sentence(rule), null));
        }
        return new InvalidRequestException("unreadable", outcome);
    }

    private List<Finding> findings(RequestDetails request) {
        Optional<JsonNode> json = RequestBody.of(request);
        List<Finding> errors = (json.isPresent()
                        ? validator.validate(json.get(), List.of())
                        : validator.validateXml(request.loadRequestContents()))
                .stream()
                        .filter(finding -> finding.severity() == IssueSeverity.ERROR)
                        .toList();
        List<Finding> unreadable = errors.stream().filter(Finding::unreadable).toList();
        return unreadable.isEmpty() ? errors : unreadable;
    }

    private static String rule(String message) {
        if (message.contains("Unknown element")) {
            return "unknown-element";
        }
        return message.contains("incorrect JSON type") || message.contains("Found incorrect type")
                ? "wrong-type"
                : "malformed";
    }

    private static String sentence(String rule) {
        return switch (rule) {
            case "unknown-element" -> "The body has an element that FHIR R4 doesn't know there; nothing was stored.";
            case "wrong-type" -> "An element has a value of another type than FHIR R4 gives it; nothing was stored.";
            default -> "The body can't be read as a FHIR R4 resource; nothing was stored.";
        };
    }
}
