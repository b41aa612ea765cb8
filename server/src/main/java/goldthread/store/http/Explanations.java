package goldthread.store.http;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one way out for everything that went wrong: whatever was thrown becomes an OperationOutcome in our words. HAPI's
 * own texts may quote what a client sent, so they are never passed on.
 */
@Component
@Interceptor
public class Explanations {

    private static final Logger LOG = LoggerFactory.getLogger(Explanations.class);
    private static final int INTERNAL_ERROR = 500;
    private static final String NO_BODY =
            "The request has no body. Send what the operation takes as application/fhir+json;"
                    + " to one that needs nothing, send {\"resourceType\":\"Parameters\"}.";

    private final UnreadableBody unreadable;

    Explanations(UnreadableBody unreadable) {
        this.unreadable = unreadable;
    }

    /** What a caller is told of what was thrown. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = Stage.EXPLAIN)
    public BaseServerResponseException explain(RequestDetails request, Throwable thrown) {
        BaseServerResponseException ours = ours(thrown);
        if (ours != null) {
            return ours;
        }
        if (isOperationWithoutBody(request, thrown)) {
            return Outcomes.invalid(IssueType.REQUIRED, Rule.EMPTY_BODY.code(), NO_BODY, null);
        }
        if (isUpdateWithoutId(request) && !(thrown instanceof ResourceNotFoundException)) {
            return Outcomes.invalid(
                    IssueType.NOTSUPPORTED, "not-supported", "An update names the id of what it changes.", null);
        }
        if (String.valueOf(thrown.getMessage()).contains("must contain an ID element")) {
            return Outcomes.invalid(
                    IssueType.VALUE,
                    "id-mismatch",
                    "The resource's id must be the one in the URL.",
                    request.getResourceName() + ".id");
        }
        if (isCausedBy(thrown, DataFormatException.class) || isParseFailure(request, thrown)) {
            return unreadable.explain(request, thrown);
        }
        if (DatabaseAway.causes(thrown)) {
            return DatabaseAway.explained();
        }
        if (thrown instanceof IllegalArgumentException
                && String.valueOf(thrown.getMessage()).contains("URLDecoder")) {
            return Outcomes.invalid(IssueType.INVALID, "bad-grammar", "The URL's percent-encoding is broken.", null);
        }
        return thrown instanceof BaseServerResponseException theirs ? inOurWords(theirs, request) : unforeseen(thrown);
    }

    private static boolean isOperationWithoutBody(RequestDetails request, Throwable thrown) {
        return (thrown instanceof InvalidRequestException || thrown instanceof DataFormatException)
                && request.getRequestType() == RequestTypeEnum.POST
                && request.getOperation() != null
                && request.getOperation().startsWith("$")
                && request.getResource() == null
                && new String(request.loadRequestContents(), StandardCharsets.UTF_8).isBlank();
    }

    /** A body that was sent but never became a resource. */
    private static boolean isParseFailure(RequestDetails request, Throwable thrown) {
        boolean brings =
                request.getRequestType() == RequestTypeEnum.POST || request.getRequestType() == RequestTypeEnum.PUT;
        return (thrown instanceof InvalidRequestException || isOfTheParser(thrown))
                && brings
                && request.getResource() == null
                && request.getOperation() == null
                && !String.valueOf(thrown.getMessage()).contains("does not know how to handle");
    }

    /** HAPI's parser takes some shapes for granted, and stumbles where a value has another. */
    private static boolean isOfTheParser(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("ca.uhn.fhir.parser."));
    }

    private static boolean isUpdateWithoutId(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.PUT
                && request.getResourceName() != null
                && request.getId() == null;
    }

    private static @Nullable BaseServerResponseException ours(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BaseServerResponseException said
                    && (Outcomes.isOurs(said) || said instanceof NotModifiedException)) {
                return said;
            }
        }
        return null;
    }

    private static BaseServerResponseException inOurWords(BaseServerResponseException theirs, RequestDetails request) {
        if (theirs instanceof ResourceGoneException) {
            return Outcomes.notFound();
        }
        if (theirs instanceof ResourceNotFoundException) {
            return String.valueOf(theirs.getMessage()).contains("Unknown resource type")
                    ? Outcomes.unknownType(null)
                    : Outcomes.notFound();
        }
        if (theirs instanceof ResourceVersionConflictException) {
            return Outcomes.stale("Somebody else saved first: read the current version and change that one.");
        }
        if (theirs instanceof MethodNotAllowedException) {
            return new MethodNotAllowedException(
                    "not offered",
                    Outcomes.outcome(IssueType.NOTSUPPORTED, "not-supported", "This isn't offered here."));
        }
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            return Outcomes.deleteNotOffered();
        }
        if (request.getParameters().containsKey("_query")) {
            return Outcomes.invalid(IssueType.NOTSUPPORTED, "bad-grammar", "There are no named queries here.", null);
        }
        if (String.valueOf(theirs.getMessage()).contains("does not know how to handle")) {
            return Outcomes.notOffered("not-supported", "This isn't offered here; `metadata` lists what is.");
        }
        if (theirs.getStatusCode() >= INTERNAL_ERROR) {
            return unforeseen(theirs);
        }
        LOG.debug("Refused by HAPI with {}", theirs.getStatusCode());
        return new InvalidRequestException(
                "refused",
                Outcomes.outcome(
                        IssueType.INVALID,
                        "bad-grammar",
                        "The server can't carry out such a request; `metadata` says what it takes."));
    }

    /** A fault of ours: the log gets the trace under a number, the caller only the number. */
    private static BaseServerResponseException unforeseen(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", incident, Incident.withoutContent(thrown));
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.FATAL)
                .setCode(IssueType.EXCEPTION)
                .setDiagnostics(
                        "The server failed on this request. Tell its operator the incident number " + incident + ".");
        return new UnclassifiedServerFailureException(INTERNAL_ERROR, "incident " + incident, outcome);
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
