package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** What the law asks for around a child, side by side, and the review that isn't finished without mental health. */
@AgainstTheServer
final class StatutoryIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String RULE = "review-without-mental-health";
    private static final Issue RESULT =
            refusal("Say whether the child's mental health needs are met before the review of a"
                    + " looked-after child's plan is finished: give ext-mental-health-needs-review with a result of met, partly-met,"
                    + " not-met or none-identified. A meeting that broke off before is not finished.");
    private static final Issue EVIDENCE =
            refusal("Say on what the finding about the child's mental health needs rests: give"
                    + " evidence in ext-mental-health-needs-review.");
    private static final Issue ACTION = refusal(
            "Mental health needs that are not met, or only in part, call for something to"
                    + " be done: give action in ext-mental-health-needs-review, in words or as a Task, ServiceRequest or CarePlan.");
    private static final String SECURITY = """
            "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "%s"}]""";

    private final TestServer server;
    private final Engaged engaged;
    private final String child;

    StatutoryIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
        child = engaged.child();
    }

    private static Issue refusal(String sentence) {
        return Issue.error("business-rule", RULE, "Encounter.extension", sentence);
    }

    private CarePlan plan(String category, String due, String label) {
        return TestData.parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"profile": ["%s/StructureDefinition/cypmh-statutory-plan"], %s},
              "extension": [
                {"url": "%s/StructureDefinition/ext-responsible-authority", "valueReference": {"reference": "%s"}},
                {"url": "%s/StructureDefinition/ext-review-due", "valueDate": "%s"}],
              "status": "active", "intent": "plan",
              "category": [{"coding": [{"system": "%s/CodeSystem/plan-category", "code": "%s"}]}],
              "subject": {"reference": "%s"}, "period": {"start": "2025-02-03"},
              "author": {"reference": "%s"}
            }
            """.formatted(
                        ROOT,
                        SECURITY.formatted(label),
                        ROOT,
                        engaged.trust(),
                        ROOT,
                        due,
                        ROOT,
                        category,
                        child,
                        engaged.trust()));
    }

    private EpisodeOfCare placement() {
        return TestData.parse(
                EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare",
              "meta": {%s},
              "status": "active",
              "type": [
                {"coding": [{"system": "%s/CodeSystem/episode-type", "code": "placement"}]},
                {"coding": [{"system": "%s/CodeSystem/placement-kind", "code": "foster"}]}],
              "patient": {"reference": "%s"},
              "managingOrganization": {"reference": "%s"},
              "period": {"start": "2025-02-03"}
            }
            """.formatted(SECURITY.formatted("N"), ROOT, ROOT, child, engaged.trust()));
    }

    private Encounter review(String status, String... parts) {
        String finding = parts.length == 0 ? "" : """
            "extension": [{"url": "%s/StructureDefinition/ext-mental-health-needs-review", "extension": [%s]}],""".formatted(ROOT, String.join(", ", parts));
        return TestData.parse(
                Encounter.class, """
            {
              "resourceType": "Encounter",
              "meta": {%s},
              %s
              "status": "%s",
              "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
              "type": [{"coding": [{"system": "%s/CodeSystem/encounter-type", "code": "lac-statutory-review"}]}],
              "subject": {"reference": "%s"},
              "period": {"start": "2026-11-20"},
              "serviceProvider": {"reference": "%s"}
            }
            """.formatted(SECURITY.formatted("N"), finding, status, ROOT, child, engaged.trust()));
    }

    private static String result(String code) {
        return """
            {"url": "result", "valueCodeableConcept": {"coding": [{
              "system": "%s/CodeSystem/mental-health-needs-review", "code": "%s"}]}}""".formatted(ROOT, code);
    }

    private static String says(String part) {
        return "{\"url\": \"%s\", \"valueString\": \"The nights are bad again.\"}".formatted(part);
    }

    private static List<String> lines(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(StatutoryIT::line)
                .toList();
    }

    private static String line(ParametersParameterComponent parameter) {
        return parameter.hasValue()
                ? text(parameter.getValue())
                : parameter.getPart().stream()
                        .map(part -> part.getName() + "=" + line(part))
                        .collect(Collectors.joining(" "));
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.getReference();
        }
        return value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : value.primitiveValue();
    }

    @Test
    void processes_stand_side_by_side_and_what_stands_out_is_said() {
        String care = "CarePlan/" + engaged.camhs().created(plan("lac", "2027-02-01", "N"));
        String education = "CarePlan/" + engaged.camhs().created(plan("pep", "2026-03-01", "N"));
        String home = "EpisodeOfCare/" + engaged.camhs().created(placement());

        Answer answer = engaged.practice().get(child + "/$statutory-timeline");

        String authority = " authority=" + engaged.trust() + " legalBasis=";
        assertThat(lines(answer, "process"))
                .containsExactly(
                        "code=pep state=in-force" + authority
                                + "care-planning-regulations start=2025-02-03 nextDate=2026-03-01 overdue=true resource="
                                + education,
                        "code=lac state=in-force" + authority
                                + "children-act-22 start=2025-02-03 nextDate=2027-02-01 overdue=false resource="
                                + care);
        assertThat(lines(answer, "finding"))
                .containsExactly(
                        "code=pep-overdue text=The personal education plan of the looked-after child is due for review and"
                                + " has not been reviewed. date=2026-03-01 concerns=" + education);
        assertThat(lines(answer, "place"))
                .containsExactly("type=placement kind=foster state=in-force start=2025-02-03 organisation="
                        + engaged.trust() + " resource=" + home);
        assertThat(lines(answer, "moves"))
                .containsExactly(
                        "type=placement twelveMonths=0 twentyFourMonths=0",
                        "type=school twelveMonths=0 twentyFourMonths=0");
        assertThat(lines(answer, "incomplete")).containsExactly("false");
        assertThat(engaged.practice()
                        .get(child + "/$shared-care-plan?section=statutory")
                        .expect(200)
                        .text())
                .contains("The personal education plan of the looked-after child is due for review");
    }

    @Test
    void what_is_kept_from_a_caller_is_no_part_of_what_they_are_told() {
        engaged.camhs().created(plan("cp", "2027-02-01", "V"));

        Answer answer = server.as("school-system").get(child + "/$statutory-timeline");

        assertThat(lines(answer, "process")).isEmpty();
        assertThat(lines(answer, "incomplete")).containsExactly("true");
        engaged.practice().get(child + "/$statutory-timeline?asOf=2026-01-01").expect(400);
        server.as("school-lead-other").get(child + "/$statutory-timeline").expect(404);
    }

    @Test
    void a_review_is_not_finished_through_any_door_before_it_has_said_whether_needs_are_met() {
        assertThat(engaged.camhs().create(review("finished")).expect(422).issues())
                .containsExactly(RESULT, EVIDENCE);
        assertThat(engaged.camhs()
                        .create(review("finished", result("not-met"), says("evidence")))
                        .expect(422)
                        .issues())
                .containsExactly(ACTION);
        assertThat(engaged.camhs()
                        .bundle(TestData.transaction(review("finished")))
                        .expect(422)
                        .issues())
                .contains(RESULT, EVIDENCE);
        Encounter open = review("in-progress");
        open.setId("Encounter/" + engaged.camhs().created(open));
        open.setStatus(Encounter.EncounterStatus.FINISHED);
        assertThat(engaged.camhs().update(open, "W/\"1\"").expect(422).issues()).containsExactly(RESULT, EVIDENCE);
        assertThat(engaged.camhs().get(open.getId()).resource(Encounter.class).getStatus())
                .isEqualTo(Encounter.EncounterStatus.INPROGRESS);
        engaged.camhs().created(review("cancelled"));
    }

    private static Encounter offered(Encounter review, String answer) {
        review.addExtension()
                .setUrl(ROOT + "/StructureDefinition/ext-advocacy-offer")
                .addExtension(
                        "answer", new CodeableConcept(new Coding(ROOT + "/CodeSystem/advocacy-answer", answer, null)));
        return review;
    }

    @Test
    void a_child_who_wants_an_advocate_at_a_review_gets_one_found() {
        Encounter met = review("finished", result("met"), says("evidence"));
        Encounter earlier = offered(met.copy(), "declined");
        earlier.getPeriod().setStartElement(new DateTimeType("2026-11-19"));
        engaged.camhs().created(earlier);
        assertThat(engaged.found(Task.class, "arrange-advocate")).isEmpty();

        String review = "Encounter/" + engaged.camhs().created(offered(met, "accepted"));

        assertThat(engaged.found(Task.class, "arrange-advocate"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getFocus().getReference()).isEqualTo(review);
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
                });
        assertThat(engaged.practice()
                        .get(child + "/$shared-care-plan?section=statutory")
                        .expect(200)
                        .text())
                .contains("Wants an advocate");
    }

    @Test
    void needs_that_are_not_met_are_somebodys_task() {
        engaged.camhs().created(review("finished", result("met"), says("evidence")));
        assertThat(tasks()).isEmpty();

        String review =
                engaged.camhs().created(review("finished", result("partly-met"), says("evidence"), says("action")));

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.getFocus().getReference()).isEqualTo("Encounter/" + review);
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
            assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
            assertThat(task.getRestriction().getPeriod().getEnd()).isAfter(task.getAuthoredOn());
        });
    }

    private List<String> told(FhirClient caller, String recipient) {
        return caller
                .search("Communication", "recipient", recipient, "patient", child)
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (Communication) entry.getResource())
                .map(notice -> notice.getPayloadFirstRep().getContent().primitiveValue() + " "
                        + notice.getAboutFirstRep().getReference())
                .toList();
    }

    @Test
    void the_team_and_the_council_in_whose_area_a_child_is_placed_are_told_at_once() {
        FhirClient council = server.as("la-system");
        String area = Agencies.COUNCIL.in(council);
        EpisodeOfCare placement = placement();
        placement.addExtension(ROOT + "/StructureDefinition/ext-receiving-authority", new Reference(area));
        placement.addExtension(
                ROOT + "/StructureDefinition/ext-inappropriate-setting",
                new CodeableConcept(new Coding(ROOT + "/CodeSystem/inappropriate-setting", "out-of-area", null)));

        String moved = "Where the child lives has changed. EpisodeOfCare/"
                + engaged.camhs().created(placement);

        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(told(engaged.practice(), engaged.surgery()))
                    .contains(moved)
                    .anyMatch(notice ->
                            notice.startsWith("The child is in a place where a child should not have to be."));
            assertThat(told(council, area)).containsExactly(moved);
        });
        council.get(child + "/$statutory-timeline").expect(404);
    }

    private List<Task> tasks() {
        return engaged
                .practice()
                .get("Task?patient=" + child + "&code=" + ROOT + "/CodeSystem/task-code%7Cmental-health-needs-unmet")
                .expect(200)
                .resource(Bundle.class)
                .getEntry()
                .stream()
                .map(entry -> (Task) entry.getResource())
                .toList();
    }

    private Answer need(String label) {
        return engaged.camhs().post("Observation", """
            {
              "resourceType": "Observation",
              "meta": {%s},
              "status": "final",
              "code": {"coding": [{"system": "%s/CodeSystem/observation-kind", "code": "immigration-support"}]},
              "subject": {"reference": "%s"},
              "component": [{
                "code": {"coding": [{"system": "%s/CodeSystem/immigration-support-need", "code": "unaccompanied"}]},
                "valueBoolean": true}]
            }
            """.formatted(SECURITY.formatted(label), ROOT, child, ROOT));
    }

    @Test
    void what_a_child_who_seeks_refuge_needs_is_for_those_who_help_and_bars_nobody() {
        assertThat(need("N").expect(422).issues())
                .containsExactly(
                        Issue.error(
                                "business-rule",
                                "immigration-restricted",
                                "Observation.meta.security",
                                "What a child needs because of their immigration situation is for those who help with it: label the"
                                        + " Observation R or V, or leave it without a confidentiality, which means the same as R."));
        need("R").expect(201);

        assertThat(engaged.found(org.hl7.fhir.r4.model.Observation.class, "unaccompanied"))
                .hasSize(1);
        assertThat(server.as("school-system")
                        .search("Observation", "patient", child)
                        .expect(200)
                        .text())
                .doesNotContain("unaccompanied");
        engaged.camhs().created(TestData.referral(child, engaged.trust(), engaged.surgery()));
    }
}
