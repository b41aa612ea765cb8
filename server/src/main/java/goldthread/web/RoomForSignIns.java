package goldthread.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody begin to sign in while there are as many sessions as there may be; the page to sign in says so. */
final class RoomForSignIns extends OncePerRequestFilter {

    private final SessionCount sessions;

    RoomForSignIns(SessionCount sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SignInRequests.START.equals(request.getRequestURI())
                && request.getSession(false) == null
                && sessions.isFull()) {
            response.sendRedirect("/sign-in");
        } else {
            chain.doFilter(request, response);
        }
    }
}
