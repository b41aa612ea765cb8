package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Professionals;
import goldthread.tests.support.StrangeChild;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a caller stands around, why, and for whom something is overdue: never more than the caller may see. */
@AgainstTheServer
final class CaseloadIT {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String REVIEW_DUE = "https://w3id.org/goldthread/fhir/StructureDefinition/ext-review-due";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient clinician;
    private final String number = TestData.nhsNumber();
    private final Patient patient = TestData.child(number);

    CaseloadIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        clinician = server.as("camhs-clinician");
        patient.getGeneralPractitionerFirstRep().setDisplay(null).setReference(Agencies.PRACTICE.in(practice));
    }

    /** Registered with the practice; clinician and school lead are in the team. */
    private String child() {
        String child = "Patient/" + practice.created(patient);
        practice.created(team(child));
        return child;
    }

    private CareTeam team(String child) {
        String lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        CareTeam team = TestData.team(child, lead, Agencies.PRACTICE.in(practice));
        TestData.join(
                team,
                "camhs-clinician",
                Professionals.CLINICIAN.in(practice),
                Agencies.TRUST.in(practice),
                "2026-03-01");
        TestData.join(
                team,
                "school-lead",
                Professionals.SCHOOL_LEAD.in(practice),
                Agencies.SCHOOL.in(practice),
                "2026-03-01");
        return team;
    }

    private static <R extends Resource> R everyday(R resource) {
        resource.getMeta().addSecurity(CONFIDENTIALITY, "N", null);
        return resource;
    }

    private Task task(String child, Agencies owner, String end) {
        Task task = everyday(new Task());
        task.setStatus(TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept().setText("Ring the family"))
                .setFor(new Reference(child))
                .setRequester(new Reference(Agencies.PRACTICE.in(practice)))
                .setOwner(new Reference(owner.in(practice)));
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(end));
        return task;
    }

    private CarePlan plan(String child, String review) {
        CarePlan plan = everyday(TestData.councilPlan(child, Agencies.PRACTICE.in(practice), "none"));
        plan.getExtension().clear();
        plan.addExtension(REVIEW_DUE, new DateType(review));
        return plan;
    }

    private static Stream<ParametersParameterComponent> children(Parameters page) {
        return page.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("child"));
    }

    private static Parameters page(Answer answer) {
        return answer.expect(200).resource(Parameters.class);
    }

    private static Optional<String> next(Parameters page) {
        return page.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("next"))
                .map(parameter -> parameter.getValue().primitiveValue())
                .findFirst();
    }

    /** All pages. */
    private static List<Seen> caseload(FhirClient caller, int count) {
        List<Seen> all = new ArrayList<>();
        Parameters page = page(caller.get("Patient/$caseload?_count=" + count));
        children(page).map(Seen::new).forEach(all::add);
        for (Optional<String> next = next(page); next.isPresent(); next = next(page)) {
            page = page(caller.get("Patient/$caseload?page=" + next.get()));
            children(page).map(Seen::new).forEach(all::add);
        }
        return all;
    }

    private static Optional<Seen> seen(FhirClient caller, String child) {
        return caseload(caller, 200).stream()
                .filter(seen -> seen.patient().equals(child))
                .findFirst();
    }

    /** A child as one answer tells of them. */
    private record Seen(ParametersParameterComponent told) {

        List<Type> all(String name) {
            return told.getPart().stream()
                    .filter(part -> part.getName().equals(name))
                    .map(ParametersParameterComponent::getValue)
                    .toList();
        }

        private Optional<Type> one(String name) {
            return all(name).stream().findFirst();
        }

        String patient() {
            return ((Reference) one("patient").orElseThrow()).getReference();
        }

        String text(String name) {
            return one(name).map(Type::primitiveValue).orElse("");
        }

        List<String> basis() {
            return all("basis").stream().map(Type::primitiveValue).toList();
        }

        List<String> roles() {
            return all("role").stream()
                    .map(role -> ((CodeableConcept) role).getCodingFirstRep().getCode())
                    .toList();
        }

        int overdue() {
            return Integer.parseInt(text("overdue"));
        }
    }

    @Test
    void each_caller_is_told_why_they_have_the_child_and_of_what_is_overdue_for_them() {
        String child = child();
        Task task = task(child, Agencies.TRUST, "2026-03-01");
        task.setId("Task/" + practice.created(task));
        CarePlan plan = plan(child, "2026-02-01");
        String planId = practice.created(plan);
        practice.created(task(child, Agencies.TRUST, "2046-03-01"));

        Seen mine = seen(clinician, child).orElseThrow();
        assertThat(((HumanName) mine.all("name").get(0)).getFamily())
                .isEqualTo(patient.getNameFirstRep().getFamily());
        assertThat(mine.text("birthDate")).isEqualTo("2012-05-04");
        assertThat(((Identifier) mine.all("nhsNumber").get(0)).getValue()).isEqualTo(number);
        assertThat(mine.basis()).containsExactly("team", "task");
        assertThat(mine.roles()).containsExactly("camhs-clinician");
        assertThat(mine.text("lead")).isEqualTo("false");
        assertThat(mine.overdue()).isEqualTo(2);
        assertThat(mine.text("overdueSince")).isEqualTo("2026-02-01");
        assertThat(mine.text("nextDue")).isEqualTo("2046-03-01");

        Seen theirs = seen(practice, child).orElseThrow();
        assertThat(theirs.basis()).containsExactly("colleague-in-team", "practice");
        assertThat(theirs.roles()).isEmpty();
        assertThat(theirs.overdue()).isEqualTo(1);
        assertThat(theirs.text("nextDue")).isEmpty();
        assertThat(seen(server.as("social-worker"), child)).isEmpty();
        assertThat(seen(server.as("school-lead-other"), child)).isEmpty();

        practice.update(task.setStatus(TaskStatus.COMPLETED), "W/\"1\"").expect(200);
        plan.setId("CarePlan/" + planId);
        plan.getExtension().clear();
        practice.update(plan, "W/\"1\"").expect(200);
        assertThat(seen(clinician, child).orElseThrow().overdue()).isZero();
        assertThat(seen(clinician, child).orElseThrow().text("overdueSince")).isEmpty();
    }

    @Test
    void who_has_left_the_team_has_the_child_no_more() {
        String child = "Patient/" + practice.created(patient);
        CareTeam team = team(child);
        team.getParticipant().get(2).getPeriod().setEndElement(new DateTimeType("2026-04-01"));
        practice.created(team);

        assertThat(seen(clinician, child)).isEmpty();
        assertThat(seen(server.as("school-lead"), child)).isPresent();
    }

    @Test
    void a_child_whose_own_entry_a_caller_does_not_see_is_not_in_their_caseload() {
        patient.getMeta().addSecurity(CONFIDENTIALITY, "R", null);
        String child = child();

        assertThat(seen(clinician, child)).isPresent();
        assertThat(seen(server.as("school-lead"), child)).isEmpty();
    }

    @Test
    void what_a_caller_does_not_see_is_not_overdue_for_them() {
        String child = child();
        CarePlan sealed = plan(child, "2026-02-01");
        sealed.getMeta().getSecurityFirstRep().setCode("R");
        practice.created(sealed);
        assertThat(seen(clinician, child).orElseThrow().overdue()).isEqualTo(1);
        assertThat(seen(server.as("school-lead"), child).orElseThrow().overdue())
                .isZero();

        Consent dissent = TestData.parse(Consent.class, """
            {"resourceType": "Consent", "status": "active",
             "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
             "category": [{"text": "Sharing"}], "patient": {"reference": "%s"}, "dateTime": "2026-03-01",
             "policy": [{"uri": "https://www.legislation.gov.uk/ukpga/1989/41/contents"}],
             "provision": {"type": "deny", "actor": [{"role": {"text": "recipient"}, "reference": {"reference": "%s"}}]}}
            """.formatted(child, Agencies.TRUST.in(practice)));
        practice.created(dissent);

        assertThat(seen(clinician, child).orElseThrow().overdue()).isZero();
    }

    @Test
    void who_has_only_sent_something_of_a_child_does_not_stand_around_them() {
        StrangeChild strange = new StrangeChild(server.as("la-system"));
        FhirClient school = server.as("school-system");
        String sent = "Patient/" + school.created(strange.saidBySomebodyElse());
        school.get(sent).expect(200);

        assertThat(seen(school, sent)).isEmpty();
    }

    @Test
    void a_parent_has_their_child_and_a_young_person_themselves() {
        Parameters young = page(server.as("young-person").get("Patient/$caseload"));
        Parameters parent = page(server.as("parent").get("Patient/$caseload"));

        assertThat(children(young).map(Seen::new))
                .singleElement()
                .satisfies(seen -> assertThat(seen.basis()).containsExactly("self"));
        assertThat(children(parent).map(Seen::new))
                .singleElement()
                .satisfies(seen -> assertThat(seen.basis()).containsExactly("parent"));
        assertThat(young.getParameterFirstRep().getValue().primitiveValue()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "auditor"})
    void who_reads_no_records_has_no_caseload(String caller) {
        assertThat(server.as(caller).get("Patient/$caseload").status()).isEqualTo(403);
    }

    @Test
    void an_engine_stands_around_nobody() {
        Parameters none = page(server.as("exchange").get("Patient/$caseload"));

        assertThat(none.getParameter())
                .singleElement()
                .satisfies(
                        total -> assertThat(total.getValue().primitiveValue()).isEqualTo("0"));
    }

    @Test
    void what_is_overdue_comes_first_and_pages_follow_each_other_for_their_caller_alone() {
        String child = child();
        practice.created(task(child, Agencies.PRACTICE, "2026-03-01"));
        List<Seen> whole = caseload(practice, 200);

        assertThat(whole).extracting(Seen::overdue).isSortedAccordingTo((a, b) -> b - a);
        assertThat(whole).extracting(Seen::patient).contains(child).doesNotHaveDuplicates();
        String page = next(page(practice.get("Patient/$caseload?_count=1"))).orElseThrow();
        assertThat(children(page(practice.get("Patient/$caseload?page=" + page))))
                .hasSize(1);
        assertThat(clinician.get("Patient/$caseload?page=" + page).status()).isEqualTo(400);
        assertThat(practice.get("Patient/$caseload?_count=5&page=" + page).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "_count=0, bad-grammar",
        "_count=201, count-too-large",
        "page=x, bad-grammar",
        "child=1, unknown-parameter"
    })
    void a_question_that_cannot_be_meant_is_refused(String query, String rule) {
        Answer answer = clinician.get("Patient/$caseload?" + query).expect(400);

        assertThat(answer.issues()).extracting(Issue::rule).containsExactly(rule);
    }

    @Test
    void whoever_asks_about_the_child_is_told_who_has_seen_them_in_a_list() {
        String child = child();
        Parameters asked = new Parameters();
        asked.addParameter("_count", new IntegerType(200));
        page(clinician.post("Patient/$caseload", FhirClient.text(asked)));
        assertThat(seen(clinician, child)).isPresent();

        assertThat(practice.get(child + "/$disclosures").expect(200).text())
                .contains("saw the child in the list of those whom they look after");
    }
}
