package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.microsoft.playwright.options.WaitForSelectorState;
import goldthread.tests.support.Answer;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SampleChild;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sits in front of a page, from signing in to having gone. */
@InTheBrowser
final class PageSessionIT {
    private static final long MINUTE = 60_000;
    private static final long UNTIL_ASKED = 13 * MINUTE;
    private static final long UNTIL_OUT = 15 * MINUTE;

    private final TestServer server;
    private final Visits visits;

    PageSessionIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
    }

    private String theo() {
        return SampleChild.THEO.page(server.as("gp"));
    }

    /** A page whose time is the test's; its script has begun to wait once the question is there, unasked. */
    private void openWithClock(Visit visit) {
        visit.page().clock().install();
        visit.open(theo());
        visit.page().locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Chromium calls an answer that has no body, or that a script doesn't follow, broken off. */
    private static void nothingElseWentWrong(Visit visit) {
        assertThat(visit.troubles()).allSatisfy(trouble -> assertThat(trouble).contains("net::ERR_ABORTED"));
    }

    private static void mustHaveEnded(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).get().asString().endsWith("/sign-in");
    }

    @Test
    void a_session_that_somebody_else_had_begun_is_worth_nothing_after_signing_in() {
        PageSession gp = PageSession.anew(server, "gp");

        assertThat(gp.id()).isNotEqualTo(gp.idBeforeSigningIn());
        mustHaveEnded(gp.with(gp.idBeforeSigningIn(), "/children"));
        assertThat(gp.get("/children").status()).isEqualTo(200);
    }

    @Test
    void neither_cookies_nor_storage_nor_addresses_nor_pages_hold_a_token() {
        Visit visit = visits.desktop();
        List<String> addresses = new ArrayList<>();
        visit.page().onRequest((Request request) -> addresses.add(request.url()));
        visit.signIn("gp");
        visit.open(theo());

        assertThat(visit.page().context().cookies()).allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
            assertThat(cookie.expires).as(cookie.name).isEqualTo(-1);
        });
        assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
        // every JSON Web Token begins so
        assertThat(visit.page().content()).doesNotContain("eyJ", "access_token");
        assertThat(addresses).noneMatch(address -> address.contains("eyJ") || address.contains("access_token"));
        assertThat(visit.page().url()).doesNotContain("code=", "state=");
    }

    @Test
    void after_signing_out_neither_the_cookie_nor_the_way_back_leads_anywhere() {
        PageSession gp = PageSession.anew(server, "gp");
        Visit visit = visits.desktop().as(gp);
        visit.open(theo());
        visit.open(theo() + "/team");

        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        visit.page().waitForURL("**/signed-out");

        mustHaveEnded(gp.get("/children"));
        visit.page().goBack();
        visit.page().waitForURL("**/sign-in");
        assertThat(visit.text()).doesNotContain(SampleChild.THEO.heading(), SampleChild.THEO.number());
        visit.page().goBack();
        assertThat(visit.text()).doesNotContain(SampleChild.THEO.heading(), SampleChild.THEO.number());
    }

    @Test
    void another_window_of_the_session_shows_nothing_more_once_somebody_has_signed_out() {
        Visit visit = visits.desktop().as(PageSession.anew(server, "gp"));
        visit.open(theo());
        visit.page().locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        Page other = visit.page().context().newPage();
        other.navigate(visit.page().url());
        other.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        visit.page().waitForURL("**/signed-out?idle");
        assertThat(visit.text()).doesNotContain(SampleChild.THEO.heading());
    }

    @Test
    void whoever_has_been_away_is_asked_and_may_stay() {
        PageSession gp = PageSession.anew(server, "gp");
        Visit visit = visits.desktop().as(gp);
        openWithClock(visit);
        Locator asked = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(visit.page().locator("body").getAttribute("data-idle")).isEqualTo("900");

        visit.page().clock().fastForward(UNTIL_ASKED - MINUTE);
        assertThat(asked.isVisible()).isFalse();
        visit.page().clock().fastForward(MINUTE);
        assertThat(asked.isVisible()).isTrue();
        visit.inspect("idle");
        visit.page().keyboard().press("Enter");
        asked.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        visit.page().clock().fastForward(UNTIL_ASKED - MINUTE);
        assertThat(asked.isVisible()).isFalse();
        assertThat(visit.page().url()).endsWith(theo());
        assertThat(gp.get("/children").status()).isEqualTo(200);
        nothingElseWentWrong(visit);
    }

    @Test
    void whoever_does_not_come_back_is_signed_out_on_the_server_too() {
        PageSession gp = PageSession.anew(server, "gp");
        Visit visit = visits.on(Screen.PHONE).as(gp);
        openWithClock(visit);

        visit.page().clock().fastForward(UNTIL_OUT);
        visit.page().waitForURL("**/signed-out?idle");

        assertThat(visit.text()).contains("You are signed out").doesNotContain(SampleChild.THEO.heading());
        mustHaveEnded(gp.get("/children"));
        visit.page().goBack();
        assertThat(visit.text()).doesNotContain(SampleChild.THEO.heading());
        nothingElseWentWrong(visit);
        // and the issuer is told to ask who it is, whomever it remembers
        visit.open("/sign-in");
        visit.page()
                .waitForRequest(
                        request -> request.url().contains("prompt=login"),
                        () -> visit.page().locator("a.govuk-button--start").click());
    }

    @Test
    void a_session_that_has_ended_leads_to_signing_in() {
        Visit visit = visits.phone();
        visit.page()
                .context()
                .addCookies(List.of(new Cookie(PageSession.COOKIE, "0123456789ABCDEF0123456789ABCDEF")
                        .setUrl("http://localhost:" + server.port())));

        visit.open(theo());

        assertThat(visit.page().url()).endsWith("/sign-in");
        assertThat(visit.text()).doesNotContain(SampleChild.THEO.heading());
    }
}
