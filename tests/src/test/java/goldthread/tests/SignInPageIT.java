package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import goldthread.tests.support.SignIn;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.Focus;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Keyboard;
import goldthread.tests.support.browser.ListeningApp;
import goldthread.tests.support.browser.Paper;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo's sign-in page as people meet it: in a browser, with an app behind it that waits for them. */
@InTheBrowser
final class SignInPageIT {
    private final SignIn signIn;
    private final Visits visits;
    private final ListeningApp app = new ListeningApp();

    SignInPageIT(TestServer server, Visits visits) {
        this.signIn = new SignIn(server);
        this.visits = visits;
    }

    @AfterEach
    void the_app_listens_no_more() {
        app.close();
    }

    private Map<String, String> request() {
        Map<String, String> request = signIn.request("openid fhirUser user/*.rs");
        request.put("redirect_uri", app.address());
        return request;
    }

    private void submit(Visit visit) {
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private void signedInAs(String person) {
        assertThat(app.returns()).hasSize(1);
        Map<String, String> back = app.returns().get(0);
        assertThat(back).containsEntry("state", "s 1").containsOnlyKeys("code", "state");
        Map<String, String> exchange = signIn.exchange(back.get("code"));
        exchange.put("redirect_uri", app.address());
        assertThat(signIn.token(exchange)
                        .expect(200)
                        .json()
                        .path("access_token")
                        .asText())
                .as(person)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everybody_can_read_it_and_nobody_scrolls_sideways(Screen screen) {
        Visit visit = visits.on(screen);

        assertThat(visit.open(SignIn.path(request())).status()).isEqualTo(200);

        assertThat(visit.page().title()).isEqualTo("Who are you? – Goldthread demo");
        visit.inspect("sign-in");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_chose_nobody_is_told_and_led_to_the_choice(Screen screen) {
        Visit visit = visits.on(screen);
        visit.open(SignIn.path(request()));

        submit(visit);

        assertThat(visit.page().title()).isEqualTo("Error: Who are you? – Goldthread demo");
        assertThat(visit.page().getByRole(AriaRole.ALERT).evaluate("summary => summary === document.activeElement"))
                .isEqualTo(true);
        assertThat(visit.page().getByRole(AriaRole.GROUP).getAttribute("aria-describedby"))
                .isEqualTo("about problem");
        visit.inspect("sign-in-error");
        Keyboard keyboard = visit.keyboard();
        assertThat(keyboard.tab().name()).isEqualTo("Choose who you are");
        assertThat(keyboard.press("Enter").element()).isEqualTo("input#gp");
        visit.photograph("sign-in-error-led");
    }

    @ParameterizedTest
    @EnumSource
    void a_request_from_nobody_known_says_so(Screen screen) {
        Visit visit = visits.on(screen);
        Map<String, String> request = request();
        request.put("client_id", "nobody");

        assertThat(visit.open(SignIn.path(request)).status()).isEqualTo(400);

        assertThat(visit.page().locator("main").innerText())
                .contains("The app’s client_id is missing, or isn’t what this server knows about the app.");
        visit.inspect("sign-in-refused");
    }

    @ParameterizedTest
    @EnumSource
    void the_keyboard_alone_leads_back_to_the_app(Screen screen) {
        Visit visit = visits.on(screen);
        visit.open(SignIn.path(request()));
        Keyboard keyboard = visit.keyboard();

        assertThat(keyboard.tab().element()).isEqualTo("input#gp");
        keyboard.press("Space");
        Focus next = keyboard.press("ArrowDown");
        assertThat(next).isEqualTo(new Focus("input#camhs-clinician", next.name(), true, true));
        visit.photograph("sign-in-chosen");
        assertThat(keyboard.tab().name()).isEqualTo("Sign in");
        keyboard.enter();

        visit.page().waitForURL(app.address() + "?**");
        signedInAs("camhs-clinician");
    }

    @Test
    void tab_comes_to_the_choice_and_to_the_button_and_to_nothing_else() {
        Visit visit = visits.desktop();
        visit.open(SignIn.path(request()));

        assertThat(visit.keyboard().walk()).extracting(Focus::element).containsExactly("input#gp", "button");
    }

    @Test
    void it_needs_no_script() {
        Visit visit = visits.withoutScript(Screen.PHONE);
        visit.open(SignIn.path(request()));

        submit(visit);
        assertThat(visit.page().title()).startsWith("Error: ");
        visit.page().getByLabel("GP at Larkfield Surgery").check();
        submit(visit);

        visit.page().waitForURL(app.address() + "?**");
        signedInAs("gp");
    }

    @Test
    void a_script_that_got_into_it_does_not_run() {
        visits.desktop().openWithCanary(SignIn.path(request())).mustBeDead();
    }

    @Test
    void it_can_be_printed() {
        Visit visit = visits.desktop();
        visit.open(SignIn.path(request()));

        Paper paper = visit.print("sign-in");

        assertThat(paper.sheets().get(0)).contains("Who are you?");
        assertThat(String.join("\n", paper.sheets())).contains("Sample families: A, B, C");
        assertThat(List.of(1, 2)).contains(paper.sheets().size());
    }
}
