package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SampleChild;
import goldthread.tests.support.SignIn;
import goldthread.tests.support.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets of the pages who isn't known yet, or no longer. */
@AgainstTheServer
final class PageDoorIT {
    private static final String START = "/sign-in/at/goldthread";

    private final TestServer server;
    private final FhirClient http;
    private final String root;

    PageDoorIT(TestServer server) {
        this.server = server;
        this.http = server.asNobody();
        this.root = "http://localhost:" + server.port();
    }

    private Answer get(String path, String... headers) {
        return http.get(root + path, headers);
    }

    private static List<String> cookies(Answer answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String sent(Answer answer) {
        return cookies(answer).stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    /** Signs in with these cookies as a browser does, and says where it is led. */
    private Answer signedIn(String person, Answer start, String cookies) {
        SignIn issuer = new SignIn(server);
        Map<String, String> asked = SignIn.query(start);
        Answer back =
                issuer.choose(issuer.page(asked).expect(200), asked, person).expect(302);
        return get(
                back.header("Location").orElseThrow().substring(root.length()), "Cookie", sent(start) + "; " + cookies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/children", "/children/1/team", "/inbox", "/emergency", "/referrals/tasks/1/accept"})
    void whoever_is_not_known_is_led_to_the_sign_in_by_path_and_gets_no_session(String path) {
        Answer led = get(path).expect(302);

        assertThat(led.header("Location")).hasValue("/sign-in");
        assertThat(cookies(led))
                .singleElement()
                .asString()
                .matches("goldthread-place=[A-Za-z0-9_-]+; Path=/sign-in;"
                        + " Max-Age=600; Expires=[^;]+; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?failed", "/sign-in/back?code=1&state=2", "/signed-out", "/session"})
    void nothing_but_the_beginning_of_a_sign_in_begins_a_session(String path) {
        assertThat(cookies(get(path))).isEmpty();
        assertThat(cookies(http.send(
                        "POST",
                        root + path,
                        BodyPublishers.ofString("text=a"),
                        "Content-Type",
                        "application/x-www-form-urlencoded")))
                .isEmpty();
        assertThat(cookies(get(START))).singleElement().asString().startsWith(PageSession.COOKIE + "=");
    }

    @Test
    void a_header_that_anybody_can_write_changes_no_address() {
        for (String header : List.of("X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded")) {
            Answer led = get("/children", header, "host=evil.test;proto=https");

            assertThat(led.header("Location")).hasValue("/sign-in");
            assertThat(get(START, header, "evil.test").header("Location"))
                    .get()
                    .asString()
                    .startsWith(root + "/oauth2/authorize?");
        }
    }

    @Test
    void whoever_signs_in_comes_to_where_they_wanted_to_go() {
        Answer led = get("/children/1/chronology?days=30").expect(302);

        Answer in = signedIn("gp", get(START), sent(led)).expect(302);

        assertThat(in.header("Location")).hasValue("/children/1/chronology?days=30");
        assertThat(cookies(in)).anyMatch(cookie -> cookie.startsWith("goldthread-place=; Path=/sign-in; Max-Age=0"));
    }

    @Test
    void whoever_signs_in_after_somebody_has_signed_out_is_asked_who_they_are() {
        assertThat(SignIn.query(get(START))).doesNotContainKey("prompt");
        PageSession gp = PageSession.anew(server, "gp");
        Answer page = gp.get("/children").expect(200);

        Answer out = gp.post("/sign-out", Map.of("_csrf", SignIn.proof(page))).expect(302);

        assertThat(out.header("Location")).hasValue("/signed-out");
        String mark = cookies(out).stream()
                .filter(cookie -> cookie.startsWith("goldthread-signed-out=1;"))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        assertThat(SignIn.query(get(START, "Cookie", mark))).containsEntry("prompt", "login");
        assertThat(SignIn.query(get(START, "Cookie", PageSession.COOKIE + "=" + gp.id())))
                .containsEntry("prompt", "login");
        Answer in = signedIn("gp", get(START), mark);
        assertThat(cookies(in)).anyMatch(cookie -> cookie.startsWith("goldthread-signed-out=; "));
    }

    @Test
    void a_page_that_says_what_is_wrong_knows_who_reads_it() {
        PageSession gp = PageSession.of(server, "gp");
        Pattern out = Pattern.compile("action=\"/sign-out\"");

        assertThat(gp.get("/children/1/2/3/4").expect(404).text())
                .contains("There is no such page")
                .containsPattern(out);
        assertThat(gp.post("/emergency", Map.of()).expect(403).text())
                .contains("That was not sent")
                .containsPattern(out);
        assertThat(get(SampleChild.THEO.page(server.as("gp")) + "/a/b/c", "Accept", "text/html")
                        .text())
                .doesNotContainPattern(out);
    }
}
