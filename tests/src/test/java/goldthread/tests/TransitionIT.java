package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** Moving on: planned in time, by readiness and in a window, and nobody is handed over to nobody. */
@AgainstTheServer
final class TransitionIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String FIRST = "W/\"1\"";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final List<String> DOMAINS = List.of(
            "knows-own-condition",
            "own-appointments",
            "own-medication",
            "knows-rights",
            "met-adult-service",
            "support-network",
            "education-or-work",
            "housing",
            "family-prepared");
    private static final String HANDED_OVER =
            "A young person is not handed over before an adult service has accepted them: a"
                    + " referral of category transition with a task that is accepted. Where none will, say in ext-closure"
                    + " instead-of-adult-service who helps from now on; whoever goes ahead without either gives an override with"
                    + " reason and role.";

    private final Engaged engaged;
    private final FhirClient camhs;

    TransitionIT(TestServer server) {
        engaged = new Engaged(server);
        camhs = engaged.camhs();
    }

    private void born(LocalDate day) {
        engaged.practice()
                .patch(
                        engaged.child(),
                        "[{\"op\": \"replace\", \"path\": \"/birthDate\", \"value\": \"" + day + "\"}]",
                        "If-Match",
                        engaged.practice().get(engaged.child()).expect(200).etag())
                .expect(200);
    }

    private CarePlan plan(LocalDate from, LocalDate until, int domains) {
        String readiness = DOMAINS.stream()
                .limit(domains)
                .map(domain -> """
                    , {"url": "%1$s/StructureDefinition/ext-readiness", "extension": [
                      {"url": "domain", "valueCodeableConcept": {"coding": [{
                        "system": "%1$s/CodeSystem/transition-readiness", "code": "%2$s"}]}},
                      {"url": "level", "valueCodeableConcept": {"coding": [{
                        "system": "%1$s/CodeSystem/readiness-level", "code": "not-yet-assessed"}]}}]}""".formatted(ROOT, domain))
                .collect(Collectors.joining());
        return TestData.parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "extension": [{"url": "%1$s/StructureDefinition/ext-transition-window",
                "valuePeriod": {"start": "%2$s", "end": "%3$s"}}%4$s],
              "status": "active", "intent": "plan",
              "category": [{"coding": [{"system": "%1$s/CodeSystem/plan-category", "code": "camhs-transition"}]}],
              "title": "Moving on",
              "subject": {"reference": "%5$s"}, "period": {"start": "%2$s"}
            }
            """.formatted(ROOT, from, until, readiness, engaged.child()));
    }

    private static Stream<String> rules(Answer answer) {
        return answer.expect(422).issues().stream().map(Issue::rule);
    }

    private List<Task> tasks(String code) {
        return engaged.found(Task.class, code);
    }

    private Task awaited(String code) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> tasks(code), tasks -> !tasks.isEmpty())
                .get(0);
    }

    private String gaps() {
        return engaged.practice()
                .get(engaged.child() + "/$membership")
                .expect(200)
                .text();
    }

    @Test
    void a_plan_for_the_move_has_a_window_and_answers_every_domain_however_it_comes() {
        CarePlan plan = plan(TODAY.minusDays(7), TODAY.plusMonths(6), 9);
        CarePlan birthday = plan(LocalDate.parse("2030-05-04"), LocalDate.parse("2030-05-04"), 9);
        CarePlan unanswered = plan(TODAY, TODAY.plusMonths(6), 8);

        assertThat(rules(camhs.create(birthday))).containsExactly("transition-window");
        assertThat(rules(camhs.create(unanswered))).containsExactly("transition-readiness");
        assertThat(rules(camhs.bundle(TestData.transaction(unanswered)))).containsExactly("transition-readiness");
        unanswered.setStatus(CarePlanStatus.DRAFT);
        String draft = "CarePlan/" + camhs.created(unanswered);
        assertThat(rules(camhs.patch(
                        draft,
                        "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"active\"}]",
                        "If-Match",
                        FIRST)))
                .containsExactly("transition-readiness");
        plan.setId(camhs.created(plan));
        birthday.setId(plan.getIdPart());
        assertThat(rules(camhs.update(birthday, FIRST))).containsExactly("transition-window");
        assertThat(camhs.get("CarePlan/" + plan.getIdPart()).expect(200).etag()).isEqualTo(FIRST);
    }

    @Test
    void nobody_turns_seventeen_without_somebody_who_plans_and_the_adult_service_is_missed_once_it_is_time() {
        camhs.created(engaged.episode());
        born(TODAY.minusYears(17));

        Task task = awaited("transition-planning");
        assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
        assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(task.getRestriction().getPeriod().getEnd()).isAfter(new Date());
        assertThat(gaps()).doesNotContain("no-adult-service");

        CarePlan plan = plan(TODAY.minusDays(7), TODAY.plusMonths(6), 9);
        plan.setId(camhs.created(plan));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks("transition-planning"))
                        .extracting(Task::getStatus)
                        .containsExactly(TaskStatus.COMPLETED));
        assertThat(gaps()).contains("no-adult-service");
        String shown = engaged.practice()
                .get(engaged.child() + "/$shared-care-plan?section=transition")
                .expect(200)
                .text();
        assertThat(shown)
                .contains("Moving on")
                .contains("Not yet assessed")
                .contains("nobody of an adult service is in the team");
        assertThat(tasks("transition-planning")).hasSize(1);
    }

    @Test
    void no_way_hands_a_young_person_over_to_nobody() {
        born(TODAY.minusYears(17).minusMonths(7));
        EpisodeOfCare finished = engaged.finished("transition-to-adult", "");
        String path = "EpisodeOfCare/" + camhs.created(engaged.episode());
        finished.setId(path);
        for (Answer answer : List.of(
                camhs.create(engaged.finished("transferred", "")), camhs.update(finished, FIRST), close(path, ""))) {
            assertThat(answer.expect(422).issues())
                    .containsExactly(Issue.error(
                            "business-rule", "transition-not-accepted", "EpisodeOfCare.status", HANDED_OVER));
        }
        assertThat(camhs.get(path).expect(200).etag()).isEqualTo(FIRST);

        String other = "EpisodeOfCare/" + camhs.created(engaged.episode());
        String instead = close(
                        other,
                        ", {\"name\": \"insteadOfAdultService\", \"valueString\": \"The practice and a wellbeing worker.\"}")
                .expect(200)
                .text();
        assertThat(instead).contains("instead-of-adult-service").contains("The practice and a wellbeing worker.");

        acceptTransition();
        close(path, "").expect(200);
    }

    @Test
    void a_younger_child_is_transferred_as_before() {
        born(TODAY.minusYears(17).minusMonths(5));

        camhs.created(engaged.finished("transferred", ""));
    }

    private Answer close(String path, String more) {
        return camhs.post(path + "/$close", """
            {"resourceType": "Parameters", "parameter": [
              {"name": "reason", "valueCodeableConcept": {"coding": [{
                "system": "%s/CodeSystem/closure-reason", "code": "transition-to-adult"}]}},
              {"name": "reAccess", "valueString": "Ring 01632 960320."},
              {"name": "relapseSigns", "valueString": "Not sleeping."}%s]}""".formatted(ROOT, more), "If-Match", FIRST);
    }

    private void acceptTransition() {
        ServiceRequest referral = TestData.referral(engaged.child(), engaged.trust(), engaged.surgery());
        referral.setStatus(ServiceRequestStatus.DRAFT)
                .setCategory(List.of(
                        new CodeableConcept(new Coding(ROOT + "/CodeSystem/referral-category", "transition", null))));
        String draft = "ServiceRequest/" + camhs.created(referral);
        String nothing = "{\"resourceType\": \"Parameters\"}";
        Reference task = (Reference) camhs.post(draft + "/$submit", nothing, "If-Match", FIRST)
                .expect(200)
                .resource(Parameters.class)
                .getParameter("task")
                .getValue();
        String etag = engaged.practice().get(task.getReference()).expect(200).etag();
        engaged.practice()
                .post(task.getReference() + "/$accept", nothing, "If-Match", etag)
                .expect(200);
    }

    @Test
    void a_care_leaver_of_nineteen_keeps_team_rights_and_pathway_plan() {
        FhirClient practice = engaged.practice();
        Patient leaver = TestData.registeredWith(engaged.surgery());
        leaver.setBirthDateElement(new DateType(TODAY.minusYears(19).toString()));
        String child = "Patient/" + practice.created(leaver);
        CareTeam team = TestData.team(child, engaged.lead(), engaged.surgery());
        TestData.join(team, "personal-adviser", engaged.clinician(), engaged.trust(), "2026-02-01");
        practice.created(team);
        CarePlan pathway = TestData.parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}]},
              "status": "active", "intent": "plan",
              "category": [{"coding": [{"system": "%s/CodeSystem/plan-category", "code": "pathway"}]}],
              "title": "My pathway plan", "subject": {"reference": "%s"}, "period": {"start": "2026-02-01"}
            }
            """.formatted(ROOT, child));
        String path = "CarePlan/" + camhs.created(pathway);

        assertThat(practice.get(child + "/$membership").expect(200).text()).contains("personal-adviser");
        practice.get(path).expect(200);
        camhs.patch(path, "[{\"op\": \"replace\", \"path\": \"/title\", \"value\": \"Mine\"}]", "If-Match", FIRST)
                .expect(200);
        assertThat(practice.get(child + "/$statutory-timeline").expect(200).text())
                .contains("\"pathway\"")
                .contains("in-force");
    }

    @Test
    void a_change_of_school_is_stored_and_somebody_is_asked_for_its_reasons() {
        camhs.created(school(engaged.surgery(), TODAY.minusYears(2)));
        EpisodeOfCare moved = school(engaged.school(), TODAY.minusDays(20));
        moved.setId(camhs.created(moved));

        Task task = awaited("note-school-move");
        assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
        assertThat(task.getFocus().getReference()).isEqualTo("EpisodeOfCare/" + moved.getIdPart());

        EpisodeOfCare noted = TestData.parse(EpisodeOfCare.class, """
            {"resourceType": "EpisodeOfCare", "status": "active", "patient": {"reference": "%1$s"},
             "extension": [{"url": "%2$s/StructureDefinition/ext-school-move", "extension": [
               {"url": "option", "valueString": "Stay, with a mentor"}, {"url": "option", "valueString": "Move at half term"},
               {"url": "child-view", "valueString": "I want to stay with my friends."}]}]}""".formatted(engaged.child(), ROOT));
        moved.setExtension(noted.getExtension());
        assertThat(rules(camhs.update(moved, FIRST))).containsExactly("school-move-views");
        assertThat(rules(camhs.create(moved))).containsExactly("school-move-views");
        moved.getExtension().get(0).addExtension("family-view", new StringType("Her mother agrees."));
        camhs.update(moved, FIRST).expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks("note-school-move"))
                        .extracting(Task::getStatus)
                        .containsExactly(TaskStatus.COMPLETED));
    }

    private EpisodeOfCare school(String organisation, LocalDate since) {
        return TestData.parse(EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "active",
              "type": [
                {"coding": [{"system": "%1$s/CodeSystem/episode-type", "code": "school"}]},
                {"coding": [{"system": "%1$s/CodeSystem/education-kind", "code": "secondary"}]}],
              "patient": {"reference": "%2$s"},
              "managingOrganization": {"reference": "%3$s"},
              "period": {"start": "%4$s"}
            }
            """.formatted(ROOT, engaged.child(), organisation, since));
    }
}
