package goldthread.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that has the connection of a page's request (from where, over what) and nothing else of what the browser and
 * this server know by it: no cookie, no session, no attribute, nobody signed in.
 */
abstract class DetachedRequest extends HttpServletRequestWrapper {

    private final Map<String, Object> attributes = new HashMap<>();

    DetachedRequest(HttpServletRequest page) {
        super(page);
    }

    /** The container's own go through: by them it knows which request it is carrying out. */
    @Override
    public @Nullable Object getAttribute(String name) {
        return isContainers(name) ? super.getAttribute(name) : attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (isContainers(name)) {
            super.setAttribute(name, value);
        } else if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (isContainers(name)) {
            super.removeAttribute(name);
        } else {
            attributes.remove(name);
        }
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("FHIR requests have no session.");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        throw new IllegalStateException("FHIR requests have no session.");
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    private static boolean isContainers(String name) {
        return name.startsWith("org.apache.catalina.") || name.startsWith("jakarta.servlet.include.");
    }
}
