package goldthread.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Something small that a browser keeps for the way to sign in, so that nobody who hasn't signed in can fill this server's
 * memory. No script reads it, and no other site makes a browser send it with a form.
 *
 * @param name of the cookie
 * @param life how long it is kept
 * @param secure whether it goes by https alone
 */
record BrowserCookie(String name, Duration life, boolean secure) {

    private static final String SENT_TO = "/sign-in";

    void keep(HttpServletResponse response, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, life));
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (kept(request).isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        }
    }

    Optional<String> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path(SENT_TO)
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
