package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.PageSession;
import goldthread.tests.support.SampleChild;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page and every state of it, at a desktop and with a phone: accessible, in bounds, well put, and kept as a picture. */
@InTheBrowser
final class PagesLookIT {
    private static final String NOBODY = "";

    private final TestServer server;
    private final Visits visits;

    PagesLookIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
    }

    /** What somebody sees: the name of the picture, the address below the child's, and the status. */
    private record Look(String name, String path, int status) {}

    private static Stream<Arguments> lookers() {
        return Stream.of(
                        Arguments.of(NOBODY, before()),
                        Arguments.of("gp", theGps()),
                        Arguments.of("school-lead", theSchools()),
                        Arguments.of("parent", theParents()),
                        Arguments.of("social-worker", theCouncils()),
                        Arguments.of("school-lead-other", theOutsiders()),
                        Arguments.of("virtual-mental-health-lead", theOverseers()),
                        Arguments.of(
                                "analyst",
                                List.of(
                                        new Look("children-refused", "/children", 403),
                                        new Look("numbers", "/numbers", 200),
                                        new Look("numbers-pack", "/numbers/pack", 200))))
                .flatMap(who ->
                        Stream.of(Screen.values()).map(screen -> Arguments.of(who.get()[0], screen, who.get()[1])));
    }

    private static List<Look> before() {
        return List.of(
                new Look("way-in", "/sign-in", 200),
                new Look("way-in-failed", "/sign-in?failed", 200),
                new Look("way-in-ended", "/sign-in?ended", 200),
                new Look("way-out", "/signed-out", 200),
                new Look("way-out-idle", "/signed-out?idle", 200));
    }

    private static List<Look> theGps() {
        return List.of(
                new Look("children", "/children", 200),
                new Look("plan", "{c}", 200),
                new Look("safety-plan", "{c}/safety-plan", 200),
                new Look("referrals", "{c}/referrals", 200),
                new Look("chronology", "{c}/chronology", 200),
                new Look("chronology-major", "{c}/chronology?from=2025-01-01&show=major&order=asc", 200),
                new Look("chronology-empty", "{c}/chronology?from=2001-01-01&to=2001-02-01", 200),
                new Look("chronology-error", "{c}/chronology?from=2026-05-01&to=2026-04-01", 200),
                new Look("team", "{c}/team", 200),
                new Look("plan-by-goal", "{c}?actions=goal", 200),
                new Look("risk", "{c}/risk", 200),
                new Look("outcomes", "{c}/outcomes", 200),
                new Look("who-looked", "{c}/who-looked", 200),
                new Look("meetings", "{c}/meetings", 200),
                new Look("meeting-new", "{c}/meetings/new", 200),
                new Look("concerns", "{c}/concerns", 200),
                new Look("concern-new", "{c}/concerns/new", 200),
                new Look("carers", "{c}/carers", 200),
                new Look("consent", "{c}/consent", 200),
                new Look("statutory", "{c}/statutory", 200),
                new Look("inbox", "/inbox", 200),
                new Look("emergency", "/emergency", 200),
                new Look("not-there", "/children/nobody", 404),
                new Look("no-such-page", "{c}/nowhere", 404));
    }

    private static List<Look> theSchools() {
        return List.of(
                new Look("plan-school", "{c}", 200),
                new Look("safety-plan-school", "{c}/safety-plan", 200),
                new Look("chronology-school", "{c}/chronology", 200),
                new Look("who-looked-school", "{c}/who-looked", 200));
    }

    private static List<Look> theParents() {
        return List.of(
                new Look("plan-parent", "{c}", 200),
                new Look("safety-plan-parent", "{c}/safety-plan", 200),
                new Look("referrals-parent", "{c}/referrals", 200),
                new Look("meetings-parent", "{c}/meetings", 200),
                new Look("concerns-parent", "{c}/concerns", 200),
                new Look("carers-parent", "{c}/carers", 200),
                new Look("consent-parent", "{c}/consent", 200),
                new Look("statutory-parent", "{c}/statutory", 200),
                new Look("inbox-parent", "/inbox", 200));
    }

    private static List<Look> theCouncils() {
        return List.of(
                new Look("plan-council", "{c}", 200),
                new Look("team-council", "{c}/team", 200),
                new Look("risk-council", "{c}/risk", 200),
                new Look("carers-council", "{c}/carers", 200),
                new Look("statutory-council", "{c}/statutory", 200),
                new Look("chronology-council", "{c}/chronology", 200));
    }

    private static List<Look> theOverseers() {
        return List.of(
                new Look("children-in-care", "/looked-after", 200),
                new Look("children-in-care-finding", "/looked-after?finding=needs-not-met", 200));
    }

    private static List<Look> theOutsiders() {
        return List.of(
                new Look("children-none", "/children", 200),
                new Look("inbox-none", "/inbox", 200),
                new Look("not-shared", "{c}", 404));
    }

    @ParameterizedTest
    @MethodSource("lookers")
    void every_page_can_be_read_by_everybody(String person, Screen screen, List<Look> looks) {
        Visit visit = visits.on(screen);
        String child = "";
        if (!person.equals(NOBODY)) {
            visit.as(PageSession.of(server, person));
            child = person.equals("social-worker")
                    ? SampleChild.JUDE.page(server.as("social-worker"))
                    : SampleChild.THEO.page(server.as("gp"));
        }
        SoftAssertions all = new SoftAssertions();
        for (Look look : looks) {
            all.assertThat(visit.open(look.path().replace("{c}", child)).status())
                    .as(look.name())
                    .isEqualTo(look.status());
            all.check(() -> visit.inspectPage(look.name()));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_form_that_lacks_something_says_what_and_leads_there(Screen screen) {
        Visit visit = visits.on(screen).as(PageSession.of(server, "social-worker"));
        visit.open("/emergency");

        visit.page().locator("main button[type=submit]").click();

        assertThat(visit.page().title()).startsWith("Error: ");
        assertThat(visit.page().locator(".govuk-error-summary [role=alert]").count())
                .isEqualTo(1);
        visit.inspectPage("emergency-error");
        for (String to : visit.page().locator(".govuk-error-summary a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList()) {
            assertThat((boolean) visit.page()
                            .locator(to)
                            .evaluate("field => field.closest('[aria-describedby*=error]') !== null"))
                    .as(to)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void the_pages_for_engineers_can_be_read_by_everybody_too(Screen screen) {
        Visit visit = visits.on(screen);
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/", "/developers", "/developers/types", "/developers/profiles")) {
            assertThat(visit.open(path).status()).as(path).isEqualTo(200);
            all.check(() -> visit.inspect("engineers" + path.replaceAll("/(developers)?", "-")));
        }
        all.assertAll();
    }

    private static Stream<Screen> screens() {
        return Stream.of(Screen.values());
    }

    @Test
    void a_page_with_its_own_policy_runs_nothing_that_was_put_into_it() {
        Visit gp = visits.desktop().as(PageSession.of(server, "gp"));
        String child = SampleChild.THEO.page(server.as("gp"));

        for (String path : List.of(
                "/sign-in",
                "/signed-out",
                "/children",
                child,
                child + "/safety-plan",
                child + "/chronology",
                child + "/team",
                child + "/outcomes",
                child + "/referrals",
                child + "/who-looked",
                "/inbox",
                "/emergency",
                "/children/nobody",
                child + "/nowhere")) {
            gp.openWithCanary(path).mustBeDead();
        }
    }
}
