package goldthread.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Holds the answer to a request under a key back until it is kept; a caller who has an answer can rely on getting the same
 * once more. It goes out unpacked: kept once, it may be asked for by somebody who can't unpack it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswerBuffer extends OncePerRequestFilter {

    private static final String PACKED = "Accept-Encoding";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KeyedRequest.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            next.doFilter(new Unpacked(request), held);
        } finally {
            held.copyBodyToResponse();
        }
    }

    /** The request without the offer to unpack the answer. */
    private static final class Unpacked extends HttpServletRequestWrapper {

        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return PACKED.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return PACKED.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
