package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.PageSession;
import goldthread.tests.support.SampleChild;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.Focus;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about a child, used by those who don't point, don't run scripts, or come from a list. */
@InTheBrowser
final class PlanPagesIT {
    private final TestServer server;
    private final Visits visits;
    private final String child;

    PlanPagesIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
        this.child = SampleChild.THEO.page(server.as("gp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/team", "/chronology"})
    void each_step_of_the_tab_key_can_be_seen_below_the_banner(String part) {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open(child + part);

        List<Focus> way = visit.keyboard().walk();

        assertThat(way)
                .hasSizeGreaterThan(10)
                .extracting(Focus::name)
                .allSatisfy(name -> assertThat(name).isNotEmpty());
        // and back up again, where a banner that stays could lie above what comes next
        for (int step = 0; step < way.size(); step++) {
            Focus back = visit.keyboard().press("Shift+Tab");
            assertThat(back.reached()).as(back.toString()).isTrue();
        }
    }

    @Test
    void a_link_to_a_section_of_the_plan_leads_below_the_banner() {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open(child);

        for (var link : visit.page().locator(".gt-contents a").all()) {
            link.click();
            assertThat((boolean) visit.page()
                            .evaluate("() => document.querySelector(':target').getBoundingClientRect().top + 1"
                                    + " >= document.querySelector('.gt-banner').getBoundingClientRect().bottom"))
                    .as(link.getAttribute("href"))
                    .isTrue();
        }
    }

    /** A desktop at 400 %, and a phone of 360 by 780 at 200 %. */
    @ParameterizedTest
    @CsvSource({"320, 225", "180, 390"})
    void where_a_page_is_zoomed_in_the_banner_leaves_the_screen_to_it(int width, int height) {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.page().setViewportSize(width, height);
        visit.open(child);

        assertThat(visit.page().evaluate("getComputedStyle(document.querySelector('.gt-banner')).position"))
                .isEqualTo("static");
    }

    @Test
    void no_page_about_a_child_needs_a_script() {
        Visit visit = visits.withoutScript(Screen.PHONE);
        visit.signIn("gp");
        visit.page().locator("main a[href='" + child + "']").first().click();
        int areas = visit.page().locator(".gt-areas a").count();
        assertThat(areas).isEqualTo(5);
        int seen = 0;
        for (int area = 0; area < areas; area++) {
            visit.page().locator(".gt-areas a").nth(area).click();
            int pages = visit.page().locator(".gt-pages a").count();
            assertThat(visit.page().locator(".gt-areas a[aria-current=true]").count())
                    .isEqualTo(1);
            for (int page = 0; page < pages; page++, seen++) {
                String to = visit.page().locator(".gt-pages a").nth(page).getAttribute("href");
                visit.page().locator(".gt-pages a").nth(page).click();
                assertThat(visit.page().url()).endsWith(to);
                assertThat(visit.page().locator(".gt-tabs a[aria-current=page]").count())
                        .as(to)
                        .isEqualTo(1);
                visit.inspectPage("without-script-" + seen);
            }
        }
        assertThat(seen).isEqualTo(14);
        visit.open(child + "/chronology");
        visit.page().locator("summary").first().click();
        visit.page().locator("#from").fill("2025-01-01");
        visit.page().locator("#show").check();
        visit.page().locator("main form button").click();
        assertThat(visit.page().url()).contains("from=2025-01-01", "show=major");
        assertThat(visit.text()).contains("only major events");
        visit.open("/emergency");
        visit.page().locator("main form button").click();
        assertThat(visit.page().title()).startsWith("Error: ");
        visit.inspectPage("without-script-error");
    }

    /** After the skip link each of these is at most five keys away, and on the first screen of a phone. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/safety-plan", "/team", "/referrals", "/chronology"})
    void what_is_needed_in_two_minutes_comes_first_on_a_phone_and_by_keyboard(String page) {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open(child);
        String way = ".gt-areas a[href='" + child + page + "']";
        assertThat((Boolean) visit.page()
                        .locator(way)
                        .evaluate("link => link.getBoundingClientRect().bottom <= window.innerHeight"))
                .isTrue();
        Object before = visit.page()
                .evaluate(
                        "way => [...document.querySelectorAll('main a, main button')].indexOf("
                                + "document.querySelector(way))",
                        way);
        assertThat((Integer) before).isBetween(0, 4);
    }

    @Test
    void a_child_s_line_in_the_list_leads_to_their_plan() {
        Visit visit = visits.desktop().as(PageSession.of(server, "parent"));
        visit.open("/children");

        visit.page().locator("main a[href='" + child + "']").click();

        assertThat(visit.page().locator(".gt-banner").innerText())
                .contains(SampleChild.THEO.heading())
                .contains(SampleChild.THEO.number());
    }
}
