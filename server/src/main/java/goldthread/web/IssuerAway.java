package goldthread.web;

/** The issuer could not be asked to go on vouching for somebody. */
final class IssuerAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    IssuerAway(Throwable why) {
        super("The issuer's token endpoint doesn't answer.", why);
    }
}
