package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
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
import org.junit.jupiter.api.TestReporter;

/** How much comes over the wire before the plan can be read: many look at it in a car park. */
@InTheBrowser
final class PageWeightIT {
    private static final int FIRST = 100 * 1024;
    private static final int AFTER = 30 * 1024;

    private final TestServer server;
    private final Visits visits;
    private final List<Request> asked = new ArrayList<>();

    PageWeightIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
    }

    private int weight(Visit visit, String path) {
        asked.clear();
        visit.open(path);
        visit.page().waitForLoadState();
        // asking for a size lets further requests be told of
        return List.copyOf(asked).stream()
                .map(Request::sizes)
                .mapToInt(PageWeightIT::bytes)
                .sum();
    }

    private static int bytes(Sizes sizes) {
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    @Test
    void the_first_plan_is_light_and_the_next_is_lighter(TestReporter reporter) {
        Visit visit = visits.desktop().as(PageSession.of(server, "gp"));
        visit.page().onRequestFinished(asked::add);

        int first = weight(visit, SampleChild.THEO.page(server.as("gp")));
        assertThat(asked).extracting(Request::resourceType).contains("document", "stylesheet", "script");
        int next = weight(visit, SampleChild.IVY.page(server.as("gp")));

        reporter.publishEntry("bytes of a plan at first sight, of the next", first + ", " + next);
        assertThat(first).isLessThanOrEqualTo(FIRST);
        assertThat(next).isLessThanOrEqualTo(AFTER);
    }

    @Test
    void it_is_painted_before_any_script_has_come() {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.page().route("**/*.js", route -> route.abort());

        visit.open(SampleChild.THEO.page(server.as("gp")));

        assertThat(visit.page().locator("h1").isVisible()).isTrue();
        assertThat((boolean) visit.page()
                        .evaluate("() => new Promise(done => { const seen = () =>"
                                + " performance.getEntriesByName('first-contentful-paint').length ? done(true) : requestAnimationFrame(seen);"
                                + " seen(); })"))
                .isTrue();
        assertThat(visit.troubles()).anySatisfy(trouble -> assertThat(trouble).contains("goldthread.js"));
    }

    @Test
    void what_is_sent_without_a_script_has_no_part_to_be_filled_in_later() {
        Visit visit = visits.withoutScript(Screen.PHONE).as(PageSession.of(server, "gp"));
        visit.open(SampleChild.THEO.page(server.as("gp")));
        String plain = visit.wholeText();

        Visit scripted = visits.phone().as(PageSession.of(server, "gp"));
        scripted.open(SampleChild.THEO.page(server.as("gp")));

        assertThat(plain).contains("Shared plan", "Safety plan", "Team");
        assertThat(scripted.page().locator("main").innerText())
                .isEqualTo(visit.page().locator("main").innerText());
    }
}
