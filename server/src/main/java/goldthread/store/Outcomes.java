package goldthread.store;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jspecify.annotations.Nullable;

/**
 * The one door for errors: every refusal of this server is made here, as an OperationOutcome whose issues carry a
 * severity, a FHIR code, our rule code in {@code details.coding}, a sentence and, where there is one, the expression of
 * the element. Sentences never quote what a client sent about a child.
 */
public final class Outcomes {

    /** The code system of the rules that an issue can name. */
    public static final String RULE_SYSTEM = "https://w3id.org/goldthread/fhir/CodeSystem/rule";

    private static final int UNAUTHORIZED = 401;
    private static final int PRECONDITION_REQUIRED = 428;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String NOT_FOUND = "There is nothing here, or nothing that you may see.";
    private static final String FORBIDDEN = "Callers in your role, or with your token's scopes, can't do this.";
    private static final String SIGN_IN_AGAIN = "Sign in again to do this: it takes a token whose auth_time is recent.";

    private static final Set<String> UNNAMED = Set.of(NOT_FOUND, FORBIDDEN, SIGN_IN_AGAIN);

    private Outcomes() {}

    /**
     * One finding.
     *
     * @param rule our rule code
     * @param sentence what is wrong and what would be right
     * @param expression where, as FHIRPath; {@code null} when it is about the request as a whole
     */
    public static OperationOutcomeIssueComponent issue(
            IssueSeverity severity, IssueType type, String rule, String sentence, @Nullable String expression) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent();
        issue.setSeverity(severity).setCode(type).setDiagnostics(sentence);
        issue.getDetails().setText(sentence).addCoding().setSystem(RULE_SYSTEM).setCode(rule);
        if (expression != null) {
            issue.addExpression(expression);
        }
        return issue;
    }

    /** 400: the request can't be read or asks for what no request may. */
    public static InvalidRequestException invalid(
            IssueType type, String rule, String sentence, @Nullable String expression) {
        return new InvalidRequestException(sentence, of(issue(IssueSeverity.ERROR, type, rule, sentence, expression)));
    }

    /** 404, one and the same whether there is nothing or the caller may not know of it. */
    public static ResourceNotFoundException notFound() {
        return new ResourceNotFoundException(NOT_FOUND, of(unnamed(IssueType.NOTFOUND, NOT_FOUND)));
    }

    /** 403: such callers do no such thing, whatever the record; it says nothing else. */
    public static BaseServerResponseException forbidden() {
        return new ForbiddenOperationException(FORBIDDEN, of(unnamed(IssueType.FORBIDDEN, FORBIDDEN)));
    }

    /** 401: the caller may do it, but only within this time after they have signed in (RFC 9470). */
    public static BaseServerResponseException signInAgain(Duration within) {
        BaseServerResponseException refused = new UnclassifiedServerFailureException(
                UNAUTHORIZED, SIGN_IN_AGAIN, of(unnamed(IssueType.LOGIN, SIGN_IN_AGAIN)));
        refused.addResponseHeader(
                "WWW-Authenticate",
                "Bearer error=\"insufficient_user_authentication\", max_age=\"" + within.toSeconds() + "\"");
        return refused;
    }

    /** 404: a type or path that this server doesn't have. */
    public static ResourceNotFoundException notOffered(String rule, String sentence) {
        return new ResourceNotFoundException(
                sentence, of(issue(IssueSeverity.ERROR, IssueType.NOTSUPPORTED, rule, sentence, null)));
    }

    /** 405: a delete, which is offered for nothing. */
    public static MethodNotAllowedException deleteNotOffered() {
        return new MethodNotAllowedException(
                "no delete",
                outcome(
                        IssueType.NOTSUPPORTED,
                        "delete-not-offered",
                        "Nothing is deleted here: give the resource a status that says it was entered in error."));
    }

    /**
     * 404: a type that this server doesn't store.
     *
     * @param where the entry of a bundle; {@code null} for the request itself
     */
    public static ResourceNotFoundException unknownType(@Nullable String where) {
        String sentence = "This is not a type of this server; `metadata` lists them.";
        return new ResourceNotFoundException(
                sentence, of(issue(IssueSeverity.ERROR, IssueType.NOTSUPPORTED, "unknown-type", sentence, where)));
    }

    /** 409: the state of a workflow doesn't allow it. */
    public static ResourceVersionConflictException wrongState(String rule, String sentence, @Nullable String where) {
        return new ResourceVersionConflictException(
                sentence, of(issue(IssueSeverity.ERROR, IssueType.CONFLICT, rule, sentence, where)));
    }

    /** 412: what the caller saw is no longer what is stored. */
    public static PreconditionFailedException stale(String sentence) {
        return new PreconditionFailedException(
                sentence, of(issue(IssueSeverity.ERROR, IssueType.CONFLICT, "stale-version", sentence, null)));
    }

    /** 412 out of a transaction that lost against another: HAPI must see it as a conflict of versions. */
    public static ResourceVersionConflictException conflict(String sentence) {
        return new ResourceVersionConflictException(sentence);
    }

    /** 413: more than the server takes in one request. */
    public static PayloadTooLargeException tooLarge(String rule, String sentence) {
        return new PayloadTooLargeException(
                sentence, of(issue(IssueSeverity.ERROR, IssueType.TOOLONG, rule, sentence, null)));
    }

    /** 422: readable, but against a profile or a rule. */
    public static UnprocessableEntityException unprocessable(
            IssueType type, String rule, String sentence, @Nullable String expression) {
        return unprocessable(List.of(issue(IssueSeverity.ERROR, type, rule, sentence, expression)));
    }

    /** 422 with all that was found. */
    public static UnprocessableEntityException unprocessable(List<OperationOutcomeIssueComponent> issues) {
        OperationOutcome outcome = new OperationOutcome();
        issues.forEach(outcome::addIssue);
        return new UnprocessableEntityException(
                issues.isEmpty() ? "" : issues.get(0).getDiagnostics(), outcome);
    }

    /** 429: more requests than one caller may send for now; the answer says after how many seconds to go on. */
    public static BaseServerResponseException tooMany(int seconds) {
        String sentence = "You have sent more requests than one caller may for now; go on after the time that"
                + " Retry-After says.";
        BaseServerResponseException refused = new UnclassifiedServerFailureException(
                TOO_MANY_REQUESTS,
                sentence,
                of(issue(IssueSeverity.ERROR, IssueType.THROTTLED, "too-many-requests", sentence, null)));
        refused.addResponseHeader("Retry-After", Integer.toString(seconds));
        return refused;
    }

    /** 428: an update that doesn't say which version it changes. */
    public static BaseServerResponseException versionRequired() {
        String sentence = "An update must say which version it changes: send the ETag that you last read as If-Match.";
        return new UnclassifiedServerFailureException(
                PRECONDITION_REQUIRED,
                sentence,
                of(issue(IssueSeverity.ERROR, IssueType.REQUIRED, "if-match-required", sentence, null)));
    }

    /** An outcome of one error, for exceptions of which there is no factory here. */
    public static OperationOutcome outcome(IssueType type, String rule, String sentence) {
        return of(issue(IssueSeverity.ERROR, type, rule, sentence, null));
    }

    /** Whether an exception was made here, so that its words are ours. */
    public static boolean isOurs(BaseServerResponseException exception) {
        return exception.getOperationOutcome() instanceof OperationOutcome outcome
                && outcome.getIssue().stream()
                        .allMatch(
                                issue -> issue.getDetails().getCodingFirstRep().getSystem() != null
                                        || UNNAMED.contains(String.valueOf(issue.getDiagnostics())))
                && outcome.hasIssue();
    }

    /** What refuses access names no rule. */
    private static OperationOutcomeIssueComponent unnamed(IssueType type, String sentence) {
        return new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type)
                .setDiagnostics(sentence);
    }

    static OperationOutcome of(OperationOutcomeIssueComponent issue) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(issue);
        return outcome;
    }
}
