package goldthread.web;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;

/** Refusals of the FHIR endpoint, for tests of pages. */
public final class Refused {

    private Refused() {}

    /** One with this status that says this. */
    public static RecordRefusal with(int status, String... sentences) {
        OperationOutcome outcome = new OperationOutcome();
        for (String sentence : sentences) {
            outcome.addIssue().setSeverity(IssueSeverity.ERROR).setDiagnostics(sentence);
        }
        return new RecordRefusal(status, outcome, null);
    }
}
