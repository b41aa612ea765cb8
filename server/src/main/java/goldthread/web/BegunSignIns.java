package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a sign-in that has begun needs to know when its person comes back. It is kept in a session of ten minutes; there is
 * room for so many, and one more ends the oldest: anybody can begin to sign in, and nobody can fill the memory with it. Whoever
 * begins in several windows may come back in each.
 */
final class BegunSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final int MOST = 1_000;
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String ATTRIBUTE = BegunSignIns.class.getName();
    private static final String ASKED = BegunSignIns.class.getName() + ".asked";
    private static final String STATE = "state";
    private static final int WINDOWS = 5;

    private final Set<Begun> begun = new LinkedHashSet<>();
    private final int most;
    private final SignedOutMark mark;

    BegunSignIns(int most, SignedOutMark mark) {
        this.most = most;
        this.mark = mark;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return asked(request).get(String.valueOf(request.getParameter(STATE)));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked != null && asked.getAdditionalParameters().containsKey(SignInRequests.PROMPT)) {
            // whoever goes back and tries again is asked again
            mark.put(response);
        }
        boolean known = request.getSession(false) != null;
        if (asked == null) {
            removeAuthorizationRequest(request, response);
        } else {
            keep(asked, request.getSession());
        }
        HttpSession session = request.getSession(false);
        if (!known && session != null) {
            session.setMaxInactiveInterval((int) LIFE.toSeconds());
            session.setAttribute(ATTRIBUTE, new Begun(session));
            endOldest();
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Map<String, OAuth2AuthorizationRequest> left = asked(session);
            OAuth2AuthorizationRequest removed = left.remove(String.valueOf(request.getParameter(STATE)));
            session.setAttribute(ASKED, left);
            return removed;
        }
    }

    private static void keep(OAuth2AuthorizationRequest asked, HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Map<String, OAuth2AuthorizationRequest> all = asked(session);
            all.put(asked.getState(), asked);
            while (all.size() > WINDOWS) {
                all.remove(all.keySet().iterator().next());
            }
            session.setAttribute(ASKED, all);
        }
    }

    private static Map<String, OAuth2AuthorizationRequest> asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Map.of() : asked(session);
    }

    /** A copy, by the state that comes back, the oldest first. */
    private static Map<String, OAuth2AuthorizationRequest> asked(HttpSession session) {
        Map<String, OAuth2AuthorizationRequest> all = new LinkedHashMap<>();
        if (session.getAttribute(ASKED) instanceof Map<?, ?> kept) {
            kept.forEach((state, one) -> {
                if (state instanceof String key && one instanceof OAuth2AuthorizationRequest begun) {
                    all.put(key, begun);
                }
            });
        }
        return all;
    }

    /** The session is its person's from now on, and lasts as theirs do. */
    static void signedIn(HttpSession session, Duration idle) {
        session.removeAttribute(ATTRIBUTE);
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    private void endOldest() {
        Begun oldest = null;
        synchronized (begun) {
            if (begun.size() > most) {
                Iterator<Begun> inOrder = begun.iterator();
                oldest = inOrder.next();
                inOrder.remove();
            }
        }
        if (oldest != null) {
            oldest.end();
        }
    }

    /** Stands in a session until its person has signed in; the container says when it no longer does. */
    private final class Begun implements HttpSessionBindingListener {

        private final HttpSession session;

        Begun(HttpSession session) {
            this.session = session;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            synchronized (begun) {
                begun.add(this);
            }
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            synchronized (begun) {
                begun.remove(this);
            }
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException overAlready) {
                // as it should be
            }
        }
    }
}
