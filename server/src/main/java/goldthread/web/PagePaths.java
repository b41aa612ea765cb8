package goldthread.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that belong to the pages. None of them holds a child's name or number, only ids of records. */
final class PagePaths {

    /** Where whoever isn't known is led. */
    static final String SIGN_IN = "/sign-in";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final List<String> PLACES =
            List.of("/children", "/referrals", "/inbox", "/emergency", "/looked-after", "/numbers", "/concerns");

    private PagePaths() {}

    /** Those about the server itself, the same for everybody and there without anybody's signing in. */
    static RequestMatcher aboutTheServer() {
        return new OrRequestMatcher(Stream.of("/", "/developers", "/developers/**", "/assets/**")
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                        .map(method -> (RequestMatcher) PATHS.matcher(method, path)))
                .toList());
    }

    /** The way in and out. */
    static RequestMatcher open() {
        return any(SIGN_IN, "/signed-out");
    }

    static RequestMatcher all() {
        return new OrRequestMatcher(
                open(),
                any(SIGN_IN + "/**", "/sign-out", "/session"),
                any(PLACES.stream().map(place -> place + "/**").toArray(String[]::new)),
                PagePaths::isErrorOfPlace);
    }

    /** Whether somebody can be led to an address after signing in: a path of the pages for people, and nothing before it. */
    static boolean isPlace(String address) {
        String path = address.split("\\?", 2)[0];
        return address.chars().allMatch(character -> character > ' ' && character < 127 && character != '\\')
                && !path.contains("..")
                && PLACES.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    /** The page that says what went wrong at one of them is made for the same person. */
    private static boolean isErrorOfPlace(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && (isPlace(address) || address.equals("/session") || address.equals("/sign-out"));
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new));
    }
}
