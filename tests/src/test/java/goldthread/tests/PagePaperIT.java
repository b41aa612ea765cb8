package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.PageSession;
import goldthread.tests.support.SampleChild;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes out of a printer: a sheet that falls to the floor still says whose it is. */
@InTheBrowser
final class PagePaperIT {
    private static final int MOST_OF_A_SAFETY_PLAN = 2;

    private final TestServer server;
    private final Visit visit;

    PagePaperIT(TestServer server, Visits visits) {
        this.server = server;
        this.visit = visits.desktop().as(PageSession.of(server, "gp"));
    }

    private List<String> printed(String name, String page) {
        visit.open(SampleChild.THEO.page(server.as("gp")) + page);
        return visit.print(name).sheets();
    }

    private static void eachSaysWhose(List<String> sheets) {
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet)
                        .contains(SampleChild.THEO.heading(), "NHS No. " + SampleChild.THEO.number())
                        .containsOnlyOnce(SampleChild.THEO.heading())
                        .doesNotContain("Sign out", "Skip to main content"));
    }

    @Test
    void every_sheet_of_the_plan_says_whose_it_is() {
        List<String> sheets = printed("plan", "");

        assertThat(sheets).hasSizeGreaterThan(1);
        eachSaysWhose(sheets);
    }

    @Test
    void every_sheet_of_the_story_and_of_the_team_does() {
        eachSaysWhose(printed("chronology", "/chronology?from=2025-01-01"));
        eachSaysWhose(printed("team", "/team"));
    }

    @Test
    void a_safety_plan_is_complete_on_a_sheet_or_two() {
        List<String> sheets = printed("safety-plan", "/safety-plan");

        assertThat(sheets).hasSizeLessThanOrEqualTo(MOST_OF_A_SAFETY_PLAN);
        eachSaysWhose(sheets);
        assertThat(String.join("\n", sheets)).contains("Whom to contact");
    }
}
