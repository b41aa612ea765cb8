package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Lets a browser remember for a working day that somebody has signed out at it: the issuer may remember them all the same,
 * and whoever comes next must not be let in as them.
 */
final class SignedOutMark implements LogoutHandler {

    private final BrowserCookie cookie;

    SignedOutMark(boolean secure) {
        cookie = new BrowserCookie("goldthread-signed-out", Duration.ofHours(12), secure);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whoHasSignedOut) {
        put(response);
    }

    /** From now on, until somebody has signed in. */
    void put(HttpServletResponse response) {
        cookie.keep(response, "1");
    }

    /** Whether the last session at this browser was ended by its person, or by nobody's being there. */
    boolean isOn(HttpServletRequest request) {
        return cookie.kept(request).isPresent()
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
    }
}
