package goldthread.web;

import org.jspecify.annotations.Nullable;

/** Somebody has signed in, but what the issuer says of them makes nobody whom this server knows how to treat. */
final class NotAccepted extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAccepted(String what, @Nullable Throwable why) {
        super(what, why);
    }
}
