package goldthread.store.validation;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * One thing that a validator found.
 *
 * @param severity error refuses the resource, warning doesn't
 * @param type FHIR's kind of issue
 * @param rule our rule code: an invariant's key, {@code profile} or {@code base-r4}
 * @param sentence without anything that the resource says
 * @param expression FHIRPath from the resource's type
 * @param unreadable whether the resource couldn't even be read there: an unknown element, a value of the wrong type
 */
public record Finding(
        IssueSeverity severity, IssueType type, String rule, String sentence, String expression, boolean unreadable) {

    /** A finding that refuses the resource. */
    public static Finding error(IssueType type, String rule, String sentence, String expression) {
        return new Finding(IssueSeverity.ERROR, type, rule, sentence, expression, false);
    }

    boolean isError() {
        return severity == IssueSeverity.ERROR;
    }

    Finding softened() {
        return new Finding(IssueSeverity.WARNING, type, rule, sentence, expression, unreadable);
    }

    /** The same finding on a resource that stands inside another, such as an entry of a bundle. */
    Finding within(String outer) {
        int dot = expression.indexOf('.');
        return new Finding(
                severity, type, rule, sentence, dot < 0 ? outer : outer + expression.substring(dot), unreadable);
    }
}
