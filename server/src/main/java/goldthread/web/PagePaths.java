package goldthread.web;

import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that belong to the pages. None of them holds a child's name or number, only ids of records. */
final class PagePaths {

    private PagePaths() {}

    /** Those that anybody may see: about the server, and the way in and out. */
    static RequestMatcher open() {
        return any("/", "/developers/**", "/assets/**", "/sign-in", "/signed-out");
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
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns).map(paths::matcher).toArray(RequestMatcher[]::new));
    }
}
