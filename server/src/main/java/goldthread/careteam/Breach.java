package goldthread.careteam;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * One rule of a team that a change would break.
 *
 * @param rule which one
 * @param sentence what is wrong and what would be right
 * @param expression where in the team
 */
record Breach(Rule rule, String sentence, String expression) {

    static final String PARTICIPANTS = "CareTeam.participant";

    static String participant(int entry) {
        return PARTICIPANTS + "[" + entry + "]";
    }

    OperationOutcomeIssueComponent issue() {
        IssueType type = rule == Rule.REFERENCE_NOT_FOUND ? IssueType.NOTFOUND : IssueType.BUSINESSRULE;
        return Outcomes.issue(IssueSeverity.ERROR, type, rule.code(), sentence, expression);
    }
}
