package goldthread.audit;

import java.util.Map;

/** What is done by an operation, in words that a family can read. */
final class OperationDeeds {

    /**
     * The words.
     *
     * @param done as somebody did it
     * @param tried as somebody tries to
     */
    private record Words(String done, String tried) {}

    private static final Map<String, Words> WORDS = Map.ofEntries(
            Map.entry("$shared-care-plan", new Words("read the shared care plan", "read the shared care plan")),
            Map.entry(
                    "$caseload",
                    new Words(
                            "saw the child in the list of those whom they look after",
                            "see the list of children whom they look after")),
            Map.entry("$chronology", new Words("read the child's story", "read the child's story")),
            Map.entry("$membership", new Words("read who is around the child", "read who is around the child")),
            Map.entry(
                    "$waiting-clock",
                    new Words("asked how long the child has waited", "ask how long the child has waited")),
            Map.entry(
                    "$outcome-trend",
                    new Words("asked how the child's scores have moved", "ask how the child's scores have moved")),
            Map.entry(
                    "$risk-summary",
                    new Words(
                            "asked what agencies say of the child's risk",
                            "ask what agencies say of the child's risk")),
            Map.entry(
                    "$extract",
                    new Words("took scores out of a completed form", "take scores out of a completed form")),
            Map.entry("$populate", new Words("opened a form for the child", "open a form for the child")),
            Map.entry("$disclosures", new Words("read this list", "read this list")),
            Map.entry("$who-can-consent", new Words("asked who can consent", "ask who can consent")),
            Map.entry(
                    "$break-glass", new Words("opened the record in an emergency", "open the record in an emergency")),
            Map.entry("$add-member", new Words("proposed someone for the team", "propose someone for the team")),
            Map.entry("$accept-member", new Words("accepted someone into the team", "accept someone into the team")),
            Map.entry("$end-member", new Words("ended a membership of the team", "end a membership of the team")),
            Map.entry(
                    "$relabel",
                    new Words("changed how widely a record may be known", "change how widely a record may be known")),
            Map.entry("$events", new Words("asked what has happened", "ask what has happened")),
            Map.entry(
                    "$status",
                    new Words("asked how the delivery of events stands", "ask how the delivery of events stands")),
            Map.entry("$redeliver", new Words("asked to be told again", "ask to be told again")),
            Map.entry(
                    "$discharge-readiness",
                    new Words(
                            "asked whether the child is ready to leave hospital",
                            "ask whether the child is ready to leave hospital")),
            Map.entry("$close", new Words("ended a service's involvement", "end a service's involvement")),
            Map.entry(
                    "$check",
                    new Words("looked a referral over before sending it", "look a referral over before sending it")),
            Map.entry(
                    "$check-duplicates",
                    new Words("asked who has referred the child already", "ask who has referred the child already")),
            Map.entry(
                    "$match-support", new Words("looked for support for the child", "look for support for the child")),
            Map.entry("$submit", new Words("sent a referral", "send a referral")),
            Map.entry(
                    "$outcome-report",
                    new Words("asked what has changed since a referral", "ask what has changed since a referral")),
            Map.entry("$feedback", new Words("asked what came of a referral", "ask what came of a referral")),
            Map.entry(
                    "$acknowledge", new Words("took note of what they were sent", "take note of what they were sent")),
            Map.entry("$request-information", new Words("asked the referrer for more", "ask the referrer for more")),
            Map.entry("$provide-information", new Words("gave what was asked for", "give what was asked for")),
            Map.entry("$accept", new Words("accepted a referral", "accept a referral")),
            Map.entry("$reject", new Words("turned a referral down", "turn a referral down")),
            Map.entry(
                    "$wait-list",
                    new Words("put a referral on the waiting list", "put a referral on the waiting list")),
            Map.entry("$start", new Words("began work on a referral", "begin work on a referral")),
            Map.entry(
                    "$complete",
                    new Words("gave the final answer to a referral", "give the final answer to a referral")),
            Map.entry("$forward", new Words("passed a referral on", "pass a referral on")),
            Map.entry(
                    "$escalate",
                    new Words("challenged what another agency decided", "challenge what another agency decided")),
            Map.entry("$cancel", new Words("withdrew a referral", "withdraw a referral")),
            Map.entry(
                    "$process-message",
                    new Words("sent a national message about the child", "send a national message about the child")),
            Map.entry("$statutory-timeline", new Words("asked what the law asks for", "ask what the law asks for")),
            Map.entry("$invite-team", new Words("invited the team to a meeting", "invite the team to a meeting")),
            Map.entry("$attendance", new Words("asked who came to a meeting", "ask who came to a meeting")),
            Map.entry(
                    "$link",
                    new Words("said that two records are of this child", "say that two records are of this child")),
            Map.entry(
                    "$unlink",
                    new Words(
                            "took back that two records are of this child",
                            "take back that two records are of this child")),
            Map.entry(
                    "$links", new Words("asked for other records of the child", "ask for other records of the child")),
            Map.entry(
                    "$looked-after-overview",
                    new Words(
                            "saw the child in the list of children in the council's care",
                            "see the list of children in the council's care")),
            Map.entry("$evaluate-measure", new Words("asked for numbers", "ask for numbers")),
            Map.entry("$carers", new Words("asked how the child's carers fare", "ask how the child's carers fare")),
            Map.entry("$handover", new Words("read what a carer needs to know", "read what a carer needs to know")),
            Map.entry(
                    "$mhsds-extract",
                    new Words(
                            "took rows about the care they give, for what the law makes services report",
                            "take rows about the care they give, for what the law makes services report")),
            Map.entry(
                    "$export",
                    new Words(
                            "put records of the child together to take them to another place",
                            "put records together to take them to another place")),
            Map.entry("$export-status", new Words("asked how far an export is", "ask how far an export is")),
            Map.entry(
                    "$export-file",
                    new Words(
                            "took records of the child to another place, in a file",
                            "take records to another place, in a file")));

    private OperationDeeds() {}

    /**
     * What was done.
     *
     * @param otherwise of an operation that has no words
     */
    static String done(String operation, String otherwise) {
        Words words = WORDS.get(operation);
        return words == null ? otherwise : words.done();
    }

    /** What was tried. */
    static String tried(String operation, String otherwise) {
        Words words = WORDS.get(operation);
        return words == null ? otherwise : words.tried();
    }
}
