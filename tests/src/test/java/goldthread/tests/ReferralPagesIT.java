package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.Focus;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Keyboard;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answering a referral: with a pointer, with the keyboard alone, without a script, and when somebody else was first. */
@InTheBrowser
final class ReferralPagesIT {
    private final TestServer server;
    private final Visits visits;
    private final SentReferral sent;
    private final String task;
    private final String plan;

    ReferralPagesIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
        sent = new SentReferral(server);
        task = "/referrals/tasks/" + sent.task().replace("Task/", "");
        plan = sent.child().replace("Patient/", "/children/");
    }

    private static void submit(Visit visit) {
        visit.page().locator("main form button[type=submit]").last().click();
    }

    @ParameterizedTest
    @EnumSource
    void a_referral_is_turned_down_with_a_reason_and_an_alternative(Screen screen) {
        Visit visit = visits.on(screen).as(PageSession.of(server, "spa"));
        visit.open(task);
        visit.inspectPage("referral-task");
        visit.page().locator("main a[href$='/reject']").click();
        visit.inspectPage("referral-reject");

        submit(visit);
        assertThat(visit.page().title()).startsWith("Error: ");
        visit.inspectPage("referral-reject-error");
        visit.page().locator("input[name=reason]").first().check();
        visit.page().locator("input[name=support]").first().check();
        visit.page().locator("textarea[name=advice]").fill("Talk to the school nurse.");
        submit(visit);

        // whoever has turned it down stands around the child no longer
        assertThat(visit.page().url()).endsWith("/inbox");
        assertThat(visit.text()).contains("You have turned the referral down.");
        visit.inspectPage("referral-rejected");
        assertThat(sent.stored().getStatus().toCode()).isEqualTo("rejected");
        Visit sender = visits.on(screen).as(PageSession.of(server, "gp"));
        sender.open("/referrals/" + sent.referral().replace("ServiceRequest/", ""));
        assertThat(sender.text()).contains("Talk to the school nurse.");
        sender.inspectPage("referral-ledger");
        sender.open(plan + "/referrals");
        sender.inspectPage("referrals-one");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_was_not_first_sees_what_is_there_now_and_what_they_typed(Screen screen) {
        Visit visit = visits.on(screen).as(PageSession.of(server, "spa"));
        visit.open(task + "/accept");
        visit.page().locator("textarea[name=note]").fill("We ring on Monday.");
        sent.move(server.as("camhs-system"), "acknowledge").expect(200);
        String now = sent.current();

        submit(visit);

        assertThat(visit.text()).contains("Somebody else has answered first", "Nothing of yours was saved");
        assertThat(visit.page().locator("textarea[name=note]").inputValue()).isEqualTo("We ring on Monday.");
        assertThat(sent.current()).isEqualTo(now);
        visit.inspectPage("referral-conflict");
        submit(visit);
        assertThat(visit.text()).contains("You have accepted the referral.");
        assertThat(sent.current()).isNotEqualTo(now);
    }

    @Test
    void the_keyboard_alone_leads_from_signing_in_to_an_answer_and_to_the_plan() {
        Visit visit = visits.desktop();
        Keyboard keyboard = visit.keyboard();
        visit.open("/sign-in");
        Focus first = keyboard.tab();
        assertThat(first.name()).isEqualTo("Skip to main content");
        keyboard.tabTo("main .govuk-button");
        keyboard.enter();
        visit.page().waitForURL("**/oauth2/authorize**");
        keyboard.tab();
        while (!visit.page().locator("input[value=spa]").isChecked()) {
            keyboard.press("ArrowDown");
        }
        keyboard.tabTo("button");
        keyboard.enter();
        visit.page().waitForURL("**/children");

        // The inbox holds what other tests have sent, too: the child's own page leads to the same place.
        visit.open(plan);
        keyboard.tabTo(".gt-areas a[href$='/referrals']");
        keyboard.enter();
        visit.page().waitForURL("**/referrals");
        keyboard.tabTo("main a[href^='/referrals/']");
        keyboard.enter();
        visit.page().waitForURL("**/referrals/*");
        keyboard.tabTo("main a[href='" + task + "']");
        keyboard.enter();
        visit.page().waitForURL("**" + task);
        keyboard.tabTo("main a[href$='/accept']");
        keyboard.enter();
        visit.page().waitForURL("**/accept");
        keyboard.tabTo("textarea[name=note]");
        visit.page().keyboard().type("We ring on Monday.");
        keyboard.tabTo("main button");
        keyboard.enter();
        visit.page().waitForURL("**" + task);
        assertThat(visit.text()).contains("You have accepted the referral.");
        assertThat(sent.stored().getStatus().toCode()).isEqualTo("accepted");

        keyboard.tabTo("main a[href='" + plan + "']");
        keyboard.enter();
        visit.page().waitForURL("**" + plan);
        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Shared plan");
    }

    @Test
    void it_needs_no_script() {
        Visit visit = visits.withoutScript(Screen.PHONE);
        visit.signIn("spa");
        visit.open(plan + "/referrals");
        visit.page().locator("main a[href^='/referrals/']").first().click();
        visit.page().locator("main a[href='" + task + "']").click();
        visit.page().locator("main a[href$='/acknowledge']").click();
        submit(visit);
        assertThat(visit.text()).contains("You have acknowledged the referral.");
        visit.page().locator("main a[href$='/reject']").click();
        submit(visit);
        assertThat(visit.page().title()).startsWith("Error: ");
        visit.inspectPage("referral-without-script");
        visit.page().locator("main a[href='" + task + "']").click();
        visit.page().locator("main a[href='" + plan + "']").click();
        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Shared plan");
        visit.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(visit.text()).contains("You are signed out");
    }
}
