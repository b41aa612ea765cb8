package goldthread.web.form;

/** What a rule says, for whoever writes in a form and not in FHIR. */
final class PlainRule {

    private PlainRule() {}

    /**
     * The sentence of a rule.
     *
     * @param rule its code
     * @param sentence what the rule says to those who send FHIR; stands where nothing plainer is known
     */
    static String of(String rule, String sentence) {
        return switch (rule) {
            case "cypmh-risk-2" -> "It rests on one account only. Ask somebody else, too, and record what they say.";
            case "cypmh-asm-2" ->
                "The child’s own view is not in it. Ask the child, in a way that suits them, and record it.";
            case "cypmh-asm-7" ->
                "It rests on few views. Ask the family and another professional, and record what they say.";
            case "cypmh-out-2" ->
                "The score belongs to no referral, so that its change is read with others that belong to none.";
            case "concern-unanswered" -> "A concern that somebody raised has no answer yet.";
            case "score-rater" -> "The measure is for another rater. Look at who filled it in.";
            default -> sentence;
        };
    }
}
