package goldthread.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands the verified caller on with the request itself, so that work on another thread knows it too. */
final class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        CurrentCaller.find(SecurityContextHolder.getContext().getAuthentication())
                .ifPresent(caller -> CurrentCaller.set(request, caller));
        next.doFilter(request, response);
    }
}
