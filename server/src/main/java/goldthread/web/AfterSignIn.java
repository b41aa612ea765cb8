package goldthread.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whoever has signed in to where they wanted to go, else to the children. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

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
            BegunSignIns.signedIn(session, idle);
        }
        mark.remove(request, response);
        place.removeRequest(request, response);
        super.onAuthenticationSuccess(request, response, person);
    }
}
