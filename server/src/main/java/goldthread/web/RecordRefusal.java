package goldthread.web;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;
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
    private final List<Fault> faults;
    private final boolean signInTooOld;

    /**
     * One thing that is wrong.
     *
     * @param rule its code; empty where none is named
     * @param place where, as FHIR names it; empty where none is named
     * @param sentence what is wrong, and what would be right
     */
    public record Fault(String rule, String place, String sentence) implements Serializable {

        private static final long serialVersionUID = 1;

        private static Fault of(OperationOutcomeIssueComponent issue) {
            return new Fault(
                    Objects.requireNonNullElse(
                            issue.getDetails().getCodingFirstRep().getCode(), ""),
                    issue.getExpression().stream()
                            .map(StringType::getValue)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(""),
                    Objects.requireNonNullElse(
                            issue.hasDiagnostics()
                                    ? issue.getDiagnostics()
                                    : issue.getDetails().getText(),
                            ""));
        }
    }

    RecordRefusal(int status, @Nullable OperationOutcome outcome, @Nullable String challenge) {
        super("The FHIR endpoint has answered " + status);
        this.status = status;
        this.signInTooOld = status == UNKNOWN_CALLER && challenge != null && challenge.contains(TOO_OLD);
        this.faults = outcome == null ? List.of() : faults(outcome, true);
        this.sentences = outcome == null
                ? List.of()
                : faults(outcome, false).stream()
                        .map(Fault::sentence)
                        .distinct()
                        .toList();
    }

    private static List<Fault> faults(OperationOutcome outcome, boolean errorsOnly) {
        return outcome.getIssue().stream()
                .filter(issue -> !errorsOnly
                        || issue.getSeverity() == IssueSeverity.ERROR
                        || issue.getSeverity() == IssueSeverity.FATAL)
                .map(Fault::of)
                .filter(fault -> !fault.sentence().isBlank())
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

    /** What is wrong, each with its place; warnings aren't among it. */
    public List<Fault> faults() {
        return faults;
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
