package goldthread.web;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** The FHIR endpoint has refused what a page asked. What it says is meant for people and holds no child's data. */
public final class RecordRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int UNKNOWN_CALLER = 401;
    private static final int NOT_THERE = 404;
    private static final int ALREADY_OTHERWISE = 409;
    private static final int CHANGED = 412;
    private static final String TOO_OLD = "\"insufficient_user_authentication\"";

    private final int status;
    private final List<String> sentences;
    private final boolean signInTooOld;

    RecordRefusal(int status, @Nullable OperationOutcome outcome, @Nullable String challenge) {
        super("The FHIR endpoint has answered " + status);
        this.status = status;
        this.signInTooOld = status == UNKNOWN_CALLER && challenge != null && challenge.contains(TOO_OLD);
        this.sentences = outcome == null
                ? List.of()
                : outcome.getIssue().stream()
                        .map(issue -> issue.hasDiagnostics()
                                ? issue.getDiagnostics()
                                : issue.getDetails().getText())
                        .filter(sentence -> sentence != null && !sentence.isBlank())
                        .distinct()
                        .toList();
    }

    /** Of what isn't there, or may not be seen. */
    public static RecordRefusal notThere() {
        return new RecordRefusal(NOT_THERE, null, null);
    }

    /** The status of its answer. */
    public int status() {
        return status;
    }

    /** Why, a sentence each. */
    public List<String> sentences() {
        return sentences;
    }

    /** Whether it would have been done had the person signed in lately (RFC 9470): the session goes on. */
    public boolean isSignInTooOld() {
        return signInTooOld;
    }

    /** Whether somebody else has changed the resource since the page was made. */
    public boolean isChangedMeanwhile() {
        return status == CHANGED || status == ALREADY_OTHERWISE;
    }
}
