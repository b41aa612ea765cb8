package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Screen;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What agencies do with one another on pages: challenging a decision, meeting, and seeing to those who care for the child. */
@InTheBrowser
final class AgencyPagesIT {

    private static final String WHY = "She still does not go to school.";

    private final TestServer server;
    private final Visits visits;
    private final FhirClient gp;

    AgencyPagesIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
        gp = server.as("gp");
    }

    private static void submit(Visit visit) {
        visit.page().locator("main form button[type=submit]").last().click();
        visit.page().waitForLoadState();
    }

    private static String page(String patient) {
        return patient.replace("Patient/", "/children/");
    }

    private static void day(Visit visit, String input, String day, String month, String year) {
        visit.page().fill("#" + input, day);
        visit.page().fill("#" + input + "-month", month);
        visit.page().fill("#" + input + "-year", year);
    }

    private <R extends Resource> List<R> stored(Class<R> type, String... query) {
        return gp.search(type.getSimpleName(), query).expect(200).bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void a_referral_turned_down_is_challenged_answered_taken_further_and_settled() {
        SentReferral sent = new SentReferral(server);
        FhirClient trust = server.as("camhs-system");
        sent.move(trust, "acknowledge").expect(200);
        sent.move(
                        trust,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("advice", "Ask again if it gets worse."))
                .expect(200);
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open("/referrals/tasks/" + sent.task().replace("Task/", ""));
        visit.page().locator("main a[href*='/concerns/new']").click();
        submit(visit);
        assertThat(visit.page().title()).startsWith("Error: ");
        assertThat(visit.text()).contains("Say why you do not agree");
        visit.inspectPage("concern-error");
        visit.page().fill("#reason", WHY);
        submit(visit);
        assertThat(visit.text()).contains("You have challenged the decision.", WHY, "Stage 1 of 5");
        visit.inspectPage("concerns");

        answer(concern(sent));
        visit.page().locator("main a[href^='/concerns/']").click();
        assertThat(visit.text()).contains("Decision upheld", "Answered by phone.");
        visit.inspectPage("concern");
        visit.page().locator("main a[href$='/further']").click();
        visit.page().fill("#reason", "The answer is not about school.");
        submit(visit);
        assertThat(visit.text()).contains("You have taken the concern to the next stage.", "Stage 2 of 5");
        visit.page().locator("main a[href$='/settle']").click();
        visit.inspectPage("concern-settle");
        visit.page().check("input[value=compromise]");
        visit.page().fill("#learning", "The clinic asks the school first.");
        submit(visit);
        assertThat(visit.text()).contains("You have settled the concern.", "The clinic asks the school first.");
        assertThat(concern(sent)).returns(TaskStatus.COMPLETED, Task::getStatus);
    }

    private Task concern(SentReferral sent) {
        return stored(Task.class, "patient", sent.child(), "code", "concern-escalation").stream()
                .filter(Task::hasReasonReference)
                .findFirst()
                .orElseThrow();
    }

    /** The trust finds it in its inbox. */
    private void answer(Task concern) {
        String address = "/concerns/" + concern.getIdElement().getIdPart();
        Visit trust = visits.desktop().as(PageSession.of(server, "spa"));
        trust.open(address);
        assertThat(trust.page().locator("main a[href$='/settle']").count()).isZero();
        trust.page().locator("main a[href$='/answer']").click();
        trust.page().check("input[value=decision-upheld]");
        trust.page().fill("#words", "Answered by phone.");
        submit(trust);
        assertThat(trust.text()).contains("You have answered the concern.");
    }

    @Test
    void a_meeting_about_safety_without_camhs_is_refused_beside_its_field_and_held_with_it() {
        Engaged engaged = new Engaged(server);
        engaged.practice().created(engaged.episode());
        Visit visit = visits.withoutScript(Screen.PHONE);
        visit.signIn("gp");
        visit.open(page(engaged.child()) + "/meetings");
        visit.page().locator("main a[href$='/meetings/new']").click();
        visit.page().selectOption("#kind", "core-group");
        day(visit, "day", "1", "2", "2031");
        visit.page().fill("#from", "10:00");
        visit.page().fill("#until", "09.00");
        visit.page().check("input[name=state][value=booked]");
        visit.page().check("input[name=who][value='" + engaged.lead() + "']");
        visit.page().check("input[name=level][value=N]");
        submit(visit);
        assertThat(visit.text()).contains("It must end after it begins");
        visit.page().fill("#until", "11.00");
        submit(visit);
        assertThat(visit.page().locator("#agencies-error").innerText())
                .contains("A mental health service works with the child and isn't invited");
        visit.inspectPage("meeting-error");
        visit.page().check("input[name=state][value=proposed]");
        submit(visit);
        assertThat(visit.text()).contains("You have called the meeting.", "Core group", "Proposed");

        visit.page().locator("main table a[href*='/meetings/']").click();
        assertThat(visit.text()).contains("Not invited");
        visit.inspectPage("meeting");
        step(visit, "/invite");
        assertThat(visit.text()).contains("The team is invited.");
        step(visit, "/book");
        assertThat(visit.text()).contains("The meeting is booked.");
        String meeting = visit.page().url();
        Visit second = visits.desktop().as(PageSession.of(server, "gp"));
        second.open(meeting.substring(meeting.indexOf("/children/")) + "/outcome");
        hold(visit);
        comesSecond(second);
        assertThat(stored(Appointment.class, "patient", engaged.child()))
                .singleElement()
                .returns(Appointment.AppointmentStatus.FULFILLED, Appointment::getStatus);
    }

    private static void step(Visit visit, String path) {
        visit.page().locator("main a[href$='" + path + "']").click();
        submit(visit);
    }

    private static void hold(Visit visit) {
        step(visit, "/outcome");
        assertThat(visit.text()).contains("Select the result", "Say what was decided");
        visit.inspectPage("meeting-outcome-error");
        for (var came : visit.page().locator("select[name^=came-]").all()) {
            came.selectOption("attended");
        }
        visit.page().selectOption("#result", "plan-agreed");
        visit.page().fill("#decisions", "School and clinic speak each Friday.");
        submit(visit);
        assertThat(visit.text())
                .contains("You have recorded the meeting.", "School and clinic speak each Friday.", "Attended");
        visit.inspectPage("meeting-held");
    }

    /** Their minutes are there to copy, and can't be sent over those of the first. */
    private static void comesSecond(Visit visit) {
        visit.page().selectOption("#result", "plan-agreed");
        visit.page().fill("#decisions", "The nurse calls on Monday.");
        submit(visit);
        assertThat(visit.text())
                .contains("Somebody else has saved something first", "School and clinic speak each Friday.")
                .contains("This can’t be done with the meeting any longer.");
        assertThat(visit.page().inputValue("#decisions")).isEqualTo("The nurse calls on Monday.");
        assertThat(visit.page().locator("main form button[type=submit]").count())
                .isZero();
        visit.inspectPage("meeting-second");
    }

    @Test
    void an_agency_reports_before_a_review_and_the_others_read_it() {
        Engaged engaged = new Engaged(server);
        String meeting = engaged.practice()
                .created(TestData.parse(Appointment.class, """
            {"resourceType": "Appointment", "status": "booked",
             "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
             "serviceType": [{"coding": [{
               "system": "https://w3id.org/goldthread/fhir/CodeSystem/meeting-type", "code": "looked-after-review"}]}],
             "start": "2031-02-01T10:00:00Z", "end": "2031-02-01T11:00:00Z",
             "participant": [
               {"actor": {"reference": "%s"}, "required": "information-only", "status": "accepted"},
               {"actor": {"reference": "%s"}, "required": "required", "status": "accepted"}]}
            """.formatted(engaged.child(), engaged.lead())));
        String address = page(engaged.child()) + "/meetings/" + meeting;
        Visit visit = visits.phone().as(PageSession.of(server, "gp"));
        visit.open(address);
        assertThat(visit.text()).contains("has not sent its report");
        visit.page().locator("main a[href$='/report']").click();
        submit(visit);
        assertThat(visit.text()).contains("Enter what your agency has done", "Select who may read it");
        visit.inspectPage("meeting-report-error");
        Visit late = visits.desktop().as(PageSession.of(server, "gp"));
        late.open(address + "/report");
        visit.page().fill("#done", "We met her twice.");
        visit.page().fill("#child", "I want to stay.");
        visit.page().check("input[name=level][value=N]");
        submit(visit);
        assertThat(visit.text())
                .contains("You have sent your agency’s report.", "Reports before the meeting")
                .doesNotContain("has not sent its report");
        assertThat(visit.page().locator("main a[href$='/report']").count()).isZero();
        visit.inspectPage("meeting-reported");
        late.page().fill("#done", "I called her mother.");
        late.page().check("input[name=level][value=N]");
        submit(late);
        assertThat(late.text()).contains("Your agency has reported meanwhile");
        assertThat(late.page().inputValue("#done")).isEqualTo("I called her mother.");
        late.inspectPage("meeting-report-late");

        visit.page().locator("main a[href*='/reports/']").click();
        assertThat(visit.text()).contains("What does the child say?", "I want to stay.", "We met her twice.");
        visit.inspectPage("meeting-report");
        assertThat(server.as("camhs-system")
                        .search("DocumentReference", "patient", engaged.child())
                        .expect(200)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(stored(Appointment.class, "patient", engaged.child()))
                .singleElement()
                .satisfies(held -> assertThat(held.getExtension()).hasSize(1));
    }

    @Test
    void what_a_carer_needs_is_written_down_for_those_who_may_know() {
        String patient = new SentReferral(server).child();
        server.as("gp-system").created(TestData.parse(RelatedPerson.class, """
            {"resourceType": "RelatedPerson", "active": true, "patient": {"reference": "%s"},
             "extension": [{"url": "https://w3id.org/goldthread/fhir/StructureDefinition/ext-carer-type",
               "valueCodeableConcept": {"coding": [{
                 "system": "https://w3id.org/goldthread/fhir/CodeSystem/carer-type", "code": "kinship-carer"}]}}],
             "relationship": [{"coding": [{
               "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "GRMTH"}]}],
             "name": [{"given": ["Rosa"], "family": "Marlow"}]}
            """.formatted(patient)));
        Visit visit = visits.desktop().as(PageSession.of(server, "gp"));
        visit.open(page(patient) + "/carers");
        assertThat(visit.text()).contains("Rosa Marlow", "What stands out");
        visit.page().locator("main a[href$='/carers/new']").click();
        visit.page().selectOption("#carer", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        visit.page().check("input[value=carer-capability]");
        visit.page().selectOption("#domain", "response");
        visit.page().fill("#words", "Stays with her at night.");
        visit.page().check("input[name=by][value=own]");
        submit(visit);
        assertThat(visit.page().locator("#evidence-error").innerText()).contains("Say what was seen or heard");
        visit.inspectPage("carer-error");
        visit.page().fill("#evidence", "Seen on two visits.");
        submit(visit);
        assertThat(visit.text()).contains("You have recorded what the carer", "Seen on two visits.");
        visit.inspectPage("carers");
        assertThat(stored(Observation.class, "patient", patient, "code", "carer-capability"))
                .singleElement()
                .satisfies(need -> assertThat(need.getMeta().getSecurity()).hasSize(2));
    }
}
