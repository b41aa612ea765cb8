package goldthread.web.referral;

import goldthread.web.form.Named;

/** What a form about a referral can ask for; each is answered by the input of its name. */
enum Field implements Named {
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

    @Override
    public String input() {
        return input;
    }
}
