package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Keyboard;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing something down about a child: what they say and its answer, a risk, a score. */
@InTheBrowser
final class WritingPagesIT {

    private static final String WORDS = "I want it to be the same person every time.";

    private final TestServer server;
    private final Visits visits;
    private final String patient;
    private final String child;
    private final FhirClient gp;

    WritingPagesIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
        patient = new SentReferral(server).child();
        child = patient.replace("Patient/", "/children/");
        gp = server.as("gp");
    }

    private static void submit(Visit visit) {
        visit.page()
                .locator("main form button[type=submit]:not([name=draft])")
                .last()
                .click();
        visit.page().waitForLoadState();
    }

    private void wish(Visit visit) {
        visit.open(child + "/wishes/new");
        visit.page().fill("#words", WORDS);
        visit.page().check("#how");
        visit.page().check("#level");
        submit(visit);
    }

    private List<Observation> stored(String code) {
        return gp.search("Observation", "patient", patient, "code", code).expect(200).bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(Observation.class::cast)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_child_says_is_written_down_and_answered(Screen screen) {
        Visit visit = visits.on(screen).as(PageSession.of(server, "gp"));
        visit.open(child + "/wishes/new");
        visit.inspectPage("wish-new");
        submit(visit);
        assertThat(visit.page().title()).startsWith("Error: ");
        assertThat(visit.text()).contains("Enter what the child said", "Select who may read it");
        visit.inspectPage("wish-error");
        assertThat(stored("wishes")).isEmpty();

        visit.page().fill("#words", WORDS);
        visit.page().check("#how");
        visit.page().check("#level");
        submit(visit);
        assertThat(visit.text()).contains("You have recorded what the child said.", WORDS, "Not answered");
        visit.inspectPage("wishes");
        Observation wish = stored("wishes").get(0);
        assertThat(((StringType) wish.getValue()).getValue()).isEqualTo(WORDS);
        assertThat(wish.getPerformerFirstRep().getReference()).isEqualTo(patient);
        assertThat(wish.getMeta().getSecurityFirstRep().getCode()).isEqualTo("N");

        visit.page().locator("main a[href$='/answer']").click();
        visit.inspectPage("wish-answer");
        visit.page().check("input[value=not-acted-on]");
        submit(visit);
        assertThat(visit.text()).contains("Select a reason, or say why in your own words");
        visit.inspectPage("wish-answer-error");
        visit.page().check("input[value=not-available]");
        visit.page().fill("#explained", "1");
        visit.page().fill("#explained-month", "9");
        visit.page().fill("#explained-year", "2026");
        submit(visit);
        assertThat(visit.text()).contains("You have answered the child’s wish.", "Not available");
        assertThat(stored("wishes"))
                .singleElement()
                .satisfies(answered ->
                        assertThat(answered.getMeta().getVersionId()).isEqualTo("2"));
    }

    @Test
    void whoever_answers_second_sees_the_first_answer_and_what_they_typed() {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        wish(visit);
        visit.page().locator("main a[href$='/answer']").click();
        visit.page().check("input[value=acted-on]");
        Visit other = visits.desktop().as(PageSession.of(server, "gp"));
        other.open(visit.page().url().replaceFirst("https?://[^/]+", ""));
        other.page().check("input[value=being-considered]");
        other.page().fill("#decide", "1");
        other.page().fill("#decide-month", "2");
        other.page().fill("#decide-year", "2031");
        submit(other);
        assertThat(other.text()).contains("You have answered the child’s wish.");

        submit(visit);

        assertThat(visit.text())
                .contains("Somebody else has saved something first", "Being considered", "Nothing of yours was saved");
        assertThat(visit.page().locator("input[value=acted-on]").isChecked()).isTrue();
        assertThat(stored("wishes").get(0).getMeta().getVersionId()).isEqualTo("2");
        visit.troubles();
        visit.inspectPage("wish-conflict");
        submit(visit);
        assertThat(visit.text()).contains("You have answered the child’s wish.");
        assertThat(stored("wishes").get(0).getMeta().getVersionId()).isEqualTo("3");
    }

    @Test
    void a_risk_is_answered_in_each_direction_without_a_script() {
        Visit visit = visits.withoutScript(Screen.PHONE);
        visit.signIn("gp");
        visit.open(child + "/risk");
        visit.page().locator("main a[href$='/risk/new']").click();
        submit(visit);
        assertThat(visit.text()).contains("Select the level of the risk to others");
        for (String direction : List.of("to-self", "to-others", "from-others")) {
            visit.page().selectOption("#" + direction + "-risk", "self-harm");
            visit.page().check("input[name=" + direction + "-level][value=low]");
            visit.page().fill("#" + direction + "-why", "Asked her and the school.");
        }
        visit.page().fill("#summary", "Nights are hard.");
        visit.page().check("input[name=source][value=child]");
        visit.page().check("input[name=source][value=school]");
        visit.page().fill("#until", "1");
        visit.page().fill("#until-month", "2");
        visit.page().fill("#until-year", "2031");
        visit.page().check("#level");
        visit.inspectPage("risk-new");
        submit(visit);

        assertThat(visit.text()).contains("You have recorded the risk.", "Nights are hard.");
        assertThat(gp.search("RiskAssessment", "patient", patient)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(((RiskAssessment) entry.getResource()).getPrediction())
                        .hasSize(3));
    }

    @Test
    void the_keyboard_alone_records_a_score_and_one_out_of_range_is_refused_beside_its_field() {
        Visit visit = visits.desktop().as(PageSession.of(server, "gp"));
        visit.open(child + "/outcomes/new");
        visit.inspectPage("score-choice");
        visit.open(child + "/outcomes/new?tool=gad-7&rater=self");
        visit.page().fill("#score-445455005", "31");
        visit.page().check("#level");
        submit(visit);
        assertThat(visit.page().locator("#score-445455005-error").innerText())
                .contains("The score must be a number from 0 to 21");
        visit.inspectPage("score-error");
        assertThat(stored("445455005")).isEmpty();

        Keyboard keyboard = visit.keyboard();
        keyboard.tabTo("#score-445455005");
        visit.page().keyboard().press("Control+a");
        visit.page().keyboard().type("13");
        keyboard.tabTo("main form .govuk-button");
        keyboard.enter();
        visit.page().waitForURL("**/outcomes");
        assertThat(visit.text()).contains("You have recorded the scores.");
        assertThat(stored("445455005"))
                .singleElement()
                .satisfies(score ->
                        assertThat(score.getValueIntegerType().getValue()).isEqualTo(13));
    }

    @Test
    void a_form_that_is_sent_twice_records_once() {
        Visit visit = visits.desktop().as(PageSession.of(server, "gp"));
        visit.open(child + "/wishes/new");
        String key = visit.page().locator("input[name=key]").inputValue();
        for (int i = 0; i < 2; i++) {
            visit.open(child + "/wishes/new");
            visit.page().evaluate("key => { document.querySelector('input[name=key]').value = key }", key);
            visit.page().fill("#words", WORDS);
            visit.page().check("#how");
            visit.page().check("#level");
            submit(visit);
            assertThat(visit.text()).contains("You have recorded what the child said.");
        }
        assertThat(stored("wishes")).hasSize(1);
    }

    @Test
    void an_assessment_hears_the_child_and_passes_over_nothing() {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open(child);
        visit.page().locator("main a[href$='/assessments/new']").click();
        submit(visit);
        assertThat(visit.text())
                .contains(
                        "Enter what the child says, or select why their view is missing",
                        "Select whether this was looked at: life online");
        visit.inspectPage("assessment-error");
        keepUnfinished(visit);
        visit.page().fill("#child-view", "I just want to sleep.");
        Locator parts = visit.page().locator("input[type=radio][value=not-applicable]");
        for (int i = 0; i < parts.count(); i++) {
            parts.nth(i).check();
        }
        visit.page().fill("#summary", "Low mood.");
        visit.page().fill("#formulation", "Grief that had no place.");
        visit.page().check("#level");
        submit(visit);

        assertThat(visit.text())
                .contains("You have recorded the assessment.", "It rests on few views.", "Grief that had no place.");
        assertThat(gp.search("ClinicalImpression", "patient", patient)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(((ClinicalImpression) entry.getResource()).getExtension())
                        .hasSize(13));
    }

    /** What was typed so far is there again, and the plan doesn't show it. */
    private void keepUnfinished(Visit visit) {
        visit.page().check("input[name=safety-state][value=not-applicable]");
        visit.page().fill("#formulation", "Grief");
        visit.page().check("#level");
        visit.page().locator("button[name=draft]").click();
        assertThat(visit.text()).contains("The assessment is kept unfinished.").doesNotContain("Grief");
        visit.page().locator("main a[href$='/assessments/new']").click();
        visit.page().locator(".govuk-inset-text a").click();
        assertThat(visit.page().inputValue("#formulation")).isEqualTo("Grief");
        assertThat(visit.page().isChecked("input[name=safety-state][value=not-applicable]"))
                .isTrue();
    }

    private static void keep(Visit visit) {
        visit.page().locator("button[name=draft]").click();
        visit.page().waitForLoadState();
    }

    private ClinicalImpression draft() {
        return gp.search("ClinicalImpression", "patient", patient).expect(200).bundle().getEntry().stream()
                .map(entry -> (ClinicalImpression) entry.getResource())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_unfinished_assessment_in_two_windows_is_kept_once_and_what_another_system_adds_is_not_lost() {
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open(child + "/assessments/new");
        visit.page().fill("#summary", "First.");
        visit.page().check("#level");
        keep(visit);
        String address = child + "/assessments/" + draft().getIdElement().getIdPart();
        Visit other = visits.desktop().as(PageSession.of(server, "gp"));
        visit.open(address);
        other.open(address);
        visit.page().fill("#summary", "Second.");
        keep(visit);
        assertThat(visit.text()).contains("The assessment is kept unfinished.");
        other.page().fill("#summary", "Third.");
        keep(other);
        assertThat(other.text()).contains("Somebody else has saved something first", "Second.");
        other.troubles();
        other.inspectPage("assessment-conflict");
        visit.open(address);
        keep(other);
        assertThat(other.text()).contains("The assessment is kept unfinished.");

        ClinicalImpression theirs = draft();
        assertThat(theirs.getSummary()).isEqualTo("Third.");
        theirs.addNote().setText("By another system.");
        gp.update(theirs, "W/\"" + theirs.getMeta().getVersionId() + "\"").expect(200);
        keep(visit);
        assertThat(visit.text()).contains("This assessment says more than the form can hold");
        assertThat(visit.page().inputValue("#summary")).isEqualTo("Second.");
        assertThat(visit.page().locator("main form button").count()).isZero();
        visit.troubles();
        visit.open(child + "/assessments/new");
        visit.page().locator(".govuk-inset-text a").click();
        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Go on with it where it was written");
        visit.inspectPage("assessment-elsewhere");
        assertThat(draft().getNote()).hasSize(1);
    }
}
