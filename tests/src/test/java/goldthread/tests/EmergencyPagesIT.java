package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.Agencies;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import org.junit.jupiter.api.Test;

/** A clinician who doesn't stand around a child opens their record in an emergency, in a browser. */
@InTheBrowser
final class EmergencyPagesIT {

    private final TestServer server;
    private final Visits visits;

    EmergencyPagesIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
    }

    /** A child of the practice whose team can be told; the path of their pages. */
    private String child(String number) {
        FhirClient practice = server.as("gp-system");
        String surgery = Agencies.PRACTICE.in(practice);
        var patient = TestData.child(number);
        patient.getGeneralPractitionerFirstRep().setReference(surgery);
        String child = practice.created(patient);
        String lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        practice.created(TestData.team("Patient/" + child, lead, surgery));
        return "/children/" + child;
    }

    @Test
    void the_record_opens_and_every_page_about_the_child_says_why_and_until_when() {
        String number = TestData.nhsNumber();
        String child = child(number);
        PageSession clinician = PageSession.of(server, "camhs-clinician");
        Visit visit = visits.desktop().as(clinician);
        assertThat(visit.open(child).status()).isEqualTo(404);

        visit.open("/emergency");
        visit.page().locator("#number").fill(number);
        visit.page().locator("#day").fill("4");
        visit.page().locator("#month").fill("5");
        visit.page().locator("#year").fill("2012");
        visit.page().locator("#reason").check();
        visit.page().locator("#text").fill("Found alone on the bridge, will not say more.");
        visit.page().locator("main button[type=submit]").click();

        assertThat(visit.page().url()).endsWith(child);
        assertThat(visit.page().locator(".gt-emergency").innerText())
                .contains("Emergency access until", "reason given", "the team has been told");
        assertThat(visit.page().locator(".gt-banner").innerText().replaceAll("\\s", ""))
                .contains(number);
        for (Screen screen : Screen.values()) {
            Visit next = visits.on(screen).as(clinician);
            for (String page : new String[] {"", "/team", "/who-looked"}) {
                assertThat(next.open(child + page).status()).as(page).isEqualTo(200);
                assertThat(next.page().locator(".gt-emergency").count()).isEqualTo(1);
                next.inspectPage("emergency-opened" + page.replace('/', '-'));
            }
        }
        visit.open("/children");
        assertThat(visit.page().locator(".gt-emergency").count()).isZero();
    }
}
