package goldthread.tests.support;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody who has signed in to the pages, as a browser does it, and what the pages answer them byte for byte. */
public final class PageSession {
    /** The cookie by which the server knows a session. */
    public static final String COOKIE = "goldthread-session";

    /** The demo's issuer says for five minutes who somebody is; a test should have most of them. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Map<String, PageSession> KEPT = new ConcurrentHashMap<>();

    private final FhirClient http;
    private final String root;
    private final String before;
    private final String id;
    private final Instant begun = Instant.now();

    private PageSession(TestServer server, String person) {
        http = server.asNobody();
        root = "http://localhost:" + server.port();
        SignIn issuer = new SignIn(server);
        Answer start = http.get(root + "/sign-in/at/goldthread").expect(302);
        before = session(start);
        Map<String, String> asked = SignIn.query(start);
        Answer back =
                issuer.choose(issuer.page(asked).expect(200), asked, person).expect(302);
        id = session(http.get(back.header("Location").orElseThrow(), "Cookie", COOKIE + "=" + before)
                .expect(302));
    }

    /** A session of this person of the demo that all tests of this JVM share; none of them may sign out with it. */
    public static PageSession of(TestServer server, String person) {
        return KEPT.compute(
                person, (name, kept) -> kept != null && kept.isFresh() ? kept : new PageSession(server, name));
    }

    private boolean isFresh() {
        return begun.plus(FRESH).isAfter(Instant.now());
    }

    /** A session of their own. */
    public static PageSession anew(TestServer server, String person) {
        return new PageSession(server, person);
    }

    private static String session(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No session from " + answer.headers().map()));
    }

    /** What the cookie says. */
    public String id() {
        return id;
    }

    /** What it said before anybody had signed in. */
    public String idBeforeSigningIn() {
        return before;
    }

    /** A page. */
    public Answer get(String path) {
        return with(id, path);
    }

    /** A page, as a browser with that session's cookie would ask for it. */
    public Answer with(String session, String path) {
        return http.get(root + path, "Cookie", COOKIE + "=" + session, "Accept", "text/html");
    }

    /** A form. */
    public Answer post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                "POST",
                root + path,
                BodyPublishers.ofString(form),
                "Cookie",
                COOKIE + "=" + id,
                "Accept",
                "text/html",
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
