package goldthread.web;

/** What the issuer has vouched for is over: whoever sits there has to sign in once more. */
final class SignInAgain extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignInAgain() {
        super("The session's token has ended.");
    }
}
