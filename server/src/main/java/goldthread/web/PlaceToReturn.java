package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody wanted to go who has to sign in first. The browser keeps it for ten minutes, as a path of our own and
 * nothing else: neither a session nor anything of the request is kept here, and nobody is led to another site.
 */
final class PlaceToReturn implements RequestCache {

    private static final int LONGEST = 500;

    private final BrowserCookie cookie;

    PlaceToReturn(boolean secure) {
        cookie = new BrowserCookie("goldthread-place", Duration.ofMinutes(10), secure);
    }

    /** A form leads back to the page on which it stands, which has the same address. */
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String place = HttpMethod.GET.matches(request.getMethod()) && query != null
                ? request.getRequestURI() + "?" + query
                : request.getRequestURI();
        if (place.length() <= LONGEST && PagePaths.isPlace(place)) {
            cookie.keep(
                    response,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cookie.kept(request)
                .flatMap(PlaceToReturn::decoded)
                .filter(PagePaths::isPlace)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** A page is asked for anew; no request is carried out twice. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }
}
