package goldthread.messaging;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Refusals of messages that can't be followed. */
final class Unclear {

    private Unclear() {}

    /** 400: something is missing that every such message has. */
    static RuntimeException missing(String sentence, String where) {
        return Outcomes.invalid(IssueType.REQUIRED, Rule.MESSAGE_UNCLEAR.code(), sentence, where);
    }

    /** 400: its parts don't make one of the standard's workflows. */
    static RuntimeException workflow(String sentence, String where) {
        return Outcomes.invalid(IssueType.INVARIANT, Rule.MESSAGE_UNCLEAR.code(), sentence, where);
    }

    /** 422: it is clear, and isn't done here. */
    static RuntimeException notSupported(String sentence, String where) {
        return Outcomes.unprocessable(IssueType.NOTSUPPORTED, Rule.NOT_SUPPORTED.code(), sentence, where);
    }

    /** 422: it can't be so. */
    static RuntimeException against(Rule rule, String sentence, String where) {
        return Outcomes.unprocessable(IssueType.BUSINESSRULE, rule.code(), sentence, where);
    }
}
