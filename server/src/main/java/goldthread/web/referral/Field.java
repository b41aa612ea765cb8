package goldthread.web.referral;

/** What a form about a referral can ask for; each is answered by the input of its name. */
enum Field {
    INFORMATION("information"),
    REASON("reason"),
    OUTCOME("outcome"),
    WHY("why"),
    SUPPORT("support"),
    WORDS("words"),
    ADVICE("advice"),
    NOTHING("nothing"),
    OWNER("owner"),
    REVIEW("review"),
    NOTE("note");

    private final String input;

    Field(String input) {
        this.input = input;
    }

    String input() {
        return input;
    }
}
