package goldthread.web;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that belong to the pages. None of them holds a child's name or number, only ids of records. */
final class PagePaths {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

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
        return any("/sign-in", "/signed-out");
    }

    static RequestMatcher all() {
        return new OrRequestMatcher(
                open(),
                any(
                        "/sign-in/**",
                        "/sign-out",
                        "/session",
                        "/children/**",
                        "/referrals/**",
                        "/inbox/**",
                        "/emergency/**"));
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new));
    }
}
