package goldthread.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whoever has signed in to where they wanted to go, else to the children. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String AT = AfterSignIn.class.getName() + ".at";
    private static final Duration JUST = Duration.ofSeconds(20);

    private final RequestCache place;
    private final Duration idle;
    private final SignedOutMark mark;

    AfterSignIn(RequestCache place, Duration idle, SignedOutMark mark) {
        this.place = place;
        this.idle = idle;
        this.mark = mark;
        setRequestCache(place);
        setDefaultTargetUrl("/children");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(AT, Instant.now());
            BegunSignIns.signedIn(session, idle);
        }
        mark.remove(request, response);
        place.removeRequest(request, response);
        super.onAuthenticationSuccess(request, response, person);
    }

    /** Whether somebody comes from the issuer at this moment, by the clock of this server: the issuer's may be another. */
    static boolean isJustNow(@Nullable HttpSession session) {
        return session != null
                && session.getAttribute(AT) instanceof Instant at
                && at.isAfter(Instant.now().minus(JUST));
    }
}
