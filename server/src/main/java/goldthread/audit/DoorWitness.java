package goldthread.audit;

import goldthread.audit.TurnedAway.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees who is turned away at the door: for want of a valid token, of a right or of patience. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DoorWitness extends OncePerRequestFilter {

    private static final String CAME_IN = DoorWitness.class.getName();
    private static final String FHIR = "/fhir";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> TURNED_AWAY =
            Set.of(HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN, TOO_MANY_REQUESTS);

    private final TurnedAway turnedAway;

    DoorWitness(TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
    }

    /** Says that a request was let in, so that whatever becomes of it is recorded there. */
    static void letIn(HttpServletRequest request) {
        request.setAttribute(CAME_IN, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (TURNED_AWAY.contains(response.getStatus())
                && request.getAttribute(CAME_IN) == null
                && request.getRequestURI().startsWith(FHIR)) {
            turnedAway.note(new Kind(request.getMethod().toLowerCase(Locale.ROOT), response.getStatus()));
        }
    }
}
