package goldthread.web.developer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The address at which a browser has found this server, so that what is copied from a page works from where it was read.
 * It is read from the same headers as the addresses in FHIR answers are.
 */
final class Here {

    /** Stands in a page for the address until the page is sent. */
    static final String MARK = "http://here.invalid";

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private Here() {}

    static String of(HttpServletRequest request) {
        String proto = request.getHeader("X-Forwarded-Proto");
        String forwarded = request.getHeader("X-Forwarded-Host");
        String scheme = "https".equals(proto) || "http".equals(proto) ? proto : request.getScheme();
        String host = forwarded == null ? request.getHeader("Host") : forwarded;
        return scheme + "://" + (host != null && HOST.matcher(host).matches() ? host : "localhost");
    }
}
