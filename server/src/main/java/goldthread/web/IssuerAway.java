package goldthread.web;

/** The issuer could not be asked to go on vouching for somebody. */
final class IssuerAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String WHAT = "The issuer's token endpoint doesn't answer.";

    IssuerAway(Throwable why) {
        super(WHAT, why);
    }

    /** It was asked a moment ago. */
    IssuerAway() {
        super(WHAT);
    }
}
