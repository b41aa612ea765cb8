package goldthread.tests.support;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * One issue of an OperationOutcome, whole: what a test expects is written as one of these, so that nothing is left out.
 *
 * @param severity FHIR code of the severity
 * @param code FHIR code of the kind of issue
 * @param rule our rule code; empty for answers that carry none on purpose
 * @param expression where; empty when it is about the request as a whole
 * @param text the sentence
 */
public record Issue(String severity, String code, String rule, String expression, String text) {
    private static final String RULES = "https://w3id.org/goldthread/fhir/CodeSystem/rule";

    /** Beside our rule, refusals of national messages say what kind the standard calls them. */
    private static final String NATIONAL = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

    /** An error that names a rule. */
    public static Issue error(String code, String rule, String expression, String text) {
        return new Issue("error", code, rule, expression, text);
    }

    /** Something that was stored all the same. */
    public static Issue warning(String code, String rule, String expression, String text) {
        return new Issue("warning", code, rule, expression, text);
    }

    /** The same without its sentence, where a validator's own words stand and nobody promised them. */
    public Issue withoutText() {
        return new Issue(severity, code, rule, expression, "");
    }

    /** An issue as the server gave it. */
    public static Issue of(OperationOutcomeIssueComponent issue) {
        List<Coding> codings = issue.getDetails().getCoding().stream()
                .filter(coding -> !NATIONAL.equals(coding.getSystem()))
                .toList();
        if (issue.getExpression().size() > 1 || codings.size() > 1) {
            throw new AssertionError("An issue names one rule and one place, but this names more: " + issue);
        }
        Coding named = codings.isEmpty() ? new Coding() : codings.get(0);
        String rule = Objects.requireNonNullElse(named.getCode(), "");
        String system = named.getSystem();
        if (!rule.isEmpty() && !RULES.equals(system)) {
            throw new AssertionError("A rule of another system: " + system);
        }
        String text = Objects.requireNonNullElse(issue.getDiagnostics(), "");
        if (issue.getDetails().hasText() && !issue.getDetails().getText().equals(text)) {
            throw new AssertionError(
                    "details.text and diagnostics differ: " + issue.getDetails().getText());
        }
        return new Issue(
                issue.getSeverity().toCode(),
                issue.getCode().toCode(),
                rule,
                issue.hasExpression() ? issue.getExpression().get(0).getValue() : "",
                text);
    }
}
