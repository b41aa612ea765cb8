package goldthread.access;

import goldthread.store.Outcomes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * For what shouldn't be done at a screen that somebody left: the person must have signed in lately, and their token must say
 * when. A clock that differs by a minute is allowed to lie ahead, as for every token, but makes no sign-in younger.
 *
 * @param within how long ago at most
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9470">RFC 9470, Step Up Authentication Challenge</a>
 */
record FreshSignIn(Duration within, Clock clock) {

    /**
     * Requires that the caller has signed in lately.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 401 that says within which time
     */
    void require(Caller caller) {
        if (!isFresh(caller)) {
            throw Outcomes.signInAgain(within);
        }
    }

    boolean isFresh(Caller caller) {
        Instant signedIn = caller.signedIn();
        Instant now = clock.instant();
        return signedIn != null
                && !signedIn.isBefore(now.minus(within))
                && !signedIn.isAfter(now.plus(AccessTokens.CLOCK_SKEW));
    }
}
