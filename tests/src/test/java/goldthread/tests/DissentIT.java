package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Professionals;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded refusal to share is kept: from the next request on, and for as long as it holds; duty counts more. */
@AgainstTheServer
class DissentIT {
    private static final String WITHHELD = "holds something about this child that is not shown to you";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient trust;
    private final FhirClient clinician;
    private final FhirClient worker;
    private final String number = TestData.nhsNumber();
    private final String child;
    private final String score;

    DissentIT(TestServer server, FhirClient practice) {
        this.server = server;
        this.practice = practice;
        trust = server.as("camhs-system");
        clinician = server.as("camhs-clinician");
        worker = server.as("social-worker");
        String surgery = Agencies.PRACTICE.in(practice);
        Patient patient = TestData.child(number);
        patient.getGeneralPractitionerFirstRep().setDisplay(null).setReference(surgery);
        child = "Patient/" + practice.created(patient);
        String lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        CareTeam team = TestData.team(child, lead, surgery);
        join(team, "camhs-clinician", Professionals.CLINICIAN, Agencies.TRUST);
        join(team, "school-lead", Professionals.SCHOOL_LEAD, Agencies.SCHOOL);
        join(team, "social-worker", Professionals.SOCIAL_WORKER, Agencies.COUNCIL);
        join(team, "iro", Professionals.IRO, Agencies.COUNCIL);
        practice.created(team);
        score = "Observation/" + practice.created(everyday(TestData.score(child, "2026-03-01", 7)));
    }

    private void join(CareTeam team, String role, Professionals who, Agencies agency) {
        TestData.join(team, role, who.in(practice), agency.in(practice), "2026-03-01");
    }

    private static <R extends Resource> R everyday(R resource) {
        resource.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null);
        return resource;
    }

    private static String actor(String reference) {
        return "{\"role\":{\"text\":\"recipient\"},\"reference\":{" + reference + "}}";
    }

    private static String named(String reference) {
        return actor("\"reference\":\"" + reference + "\"");
    }

    private Consent dissent(String provision) {
        return TestData.parse(Consent.class, """
            {
              "resourceType": "Consent",
              "status": "active",
              "scope": {"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
              "category": [{"text": "Sharing"}],
              "patient": {"reference": "%s"},
              "dateTime": "2026-03-01",
              "policy": [{"uri": "https://www.legislation.gov.uk/ukpga/1989/41/contents"}],
              "provision": %s
            }
            """.formatted(child, provision));
    }

    private Consent against(Agencies agency) {
        return dissent("{\"type\":\"deny\",\"actor\":[" + named(agency.in(practice)) + "]}");
    }

    private static boolean sees(FhirClient caller, String entry) {
        String type = entry.substring(0, entry.indexOf('/'));
        List<String> found =
                caller.search(type, "_id", entry.substring(type.length() + 1)).expect(200).bundle().getEntry().stream()
                        .map(one -> type + "/" + one.getResource().getIdPart())
                        .toList();
        int status = caller.get(entry).status();
        assertThat(status).isIn(200, 404);
        assertThat(found).isEqualTo(status == 200 ? List.of(entry) : List.of());
        assertThat(caller.get(entry + "/_history").status()).isEqualTo(status);
        assertThat(caller.get(entry + "/_history/1").status()).isEqualTo(status);
        return status == 200;
    }

    @Test
    void an_organisation_that_is_refused_sees_its_own_records_and_whom_to_ask_and_nothing_else() {
        String own = "Observation/" + trust.created(everyday(TestData.score(child, "2026-03-08", 9)));
        CarePlan plan = TestData.councilPlan(child, Agencies.TRUST.in(practice), "none");
        plan.getExtension().clear();
        plan.addGoal(new Reference(goal()));
        String ownPlan = trust.created(plan);
        assertThat(sees(clinician, score)).isTrue();
        assertThat(sees(trust, score)).isTrue();
        assertThat(withGoals(trust)).hasSize(2);

        String consent = "Consent/" + practice.created(against(Agencies.TRUST));

        for (FhirClient refused : List.of(clinician, trust)) {
            assertThat(sees(refused, score)).isFalse();
            assertThat(sees(refused, consent)).isFalse();
            assertThat(sees(refused, own)).isTrue();
            assertThat(sees(refused, child)).isTrue();
            assertThat(refused.search("CareTeam", "patient", child).bundle().getEntry())
                    .hasSize(1);
            assertThat(withGoals(refused)).containsExactly(ownPlan);
        }
        for (FhirClient other : List.of(practice, server.as("school-lead"), worker)) {
            assertThat(sees(other, score)).isTrue();
        }
    }

    private String goal() {
        return "Goal/" + practice.created(TestData.parse(Goal.class, """
            {"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"Sleep"},
             "subject":{"reference":"%s"}}""".formatted(child)));
    }

    private List<String> withGoals(FhirClient caller) {
        return caller
                .search("CarePlan", "patient", child, "_include", "CarePlan:goal")
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> entry.getResource().getIdPart())
                .toList();
    }

    @Test
    void that_something_is_withheld_is_said_and_by_whom_and_never_that_it_was_refused() {
        practice.created(against(Agencies.TRUST));

        for (String operation : List.of("$chronology", "$shared-care-plan", "$who-can-consent?decision=treatment")) {
            String told = clinician.get(child + "/" + operation).expect(200).text();
            assertThat(told).contains(WITHHELD).doesNotContain(score).doesNotContainIgnoringCase("refus", "dissent");
        }
        assertThat(practice.get(child + "/$chronology").expect(200).text()).doesNotContain(WITHHELD);
    }

    @Test
    void it_holds_in_writes_too_and_in_those_of_a_transaction() {
        String goal = goal();
        Answer before = trust.get(goal).expect(200);
        practice.created(against(Agencies.TRUST));
        Resource changed = before.resource(Goal.class);

        assertThat(trust.update(changed, before.etag()).status()).isEqualTo(404);
        Bundle bundle = TestData.transaction(TestData.score(child, "2026-03-09", 5));
        Observation from = (Observation) bundle.getEntryFirstRep().getResource();
        from.addDerivedFrom(new Reference(score));
        assertThat(trust.bundle(bundle).expect(422).issues().stream().map(Issue::rule))
                .containsExactly("reference-not-found");
        Bundle put = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        put.addEntry()
                .setResource(changed)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(goal)
                .setIfMatch(before.etag());
        assertThat(trust.bundle(put).status()).isEqualTo(404);
        assertThat(trust.create(TestData.score(child, "2026-03-09", 5)).status())
                .as("what they add")
                .isEqualTo(201);
    }

    @Test
    void it_ends_with_the_consent_and_at_the_next_request() {
        String id = practice.created(against(Agencies.TRUST));
        assertThat(sees(clinician, score)).isFalse();
        Answer stored = practice.get("Consent/" + id);
        Consent over = stored.resource(Consent.class).setStatus(Consent.ConsentState.INACTIVE);

        practice.update(over, stored.etag()).expect(200);
        assertThat(sees(clinician, score)).isTrue();

        practice.update(over.setStatus(Consent.ConsentState.ACTIVE), "W/\"2\"").expect(200);
        assertThat(sees(clinician, score)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"active\"|\"status\":\"proposed\"",
                "\"status\":\"active\"|\"status\":\"rejected\"",
                "\"dateTime\":\"2026-03-01\"|\"dateTime\":\"2126-03-01\"",
                "\"type\":\"deny\"|\"type\":\"permit\"",
                "\"type\":\"deny\"|\"type\":\"deny\",\"period\":{\"end\":\"2026-03-31\"}",
                "\"type\":\"deny\"|\"type\":\"deny\",\"period\":{\"start\":\"2126-03-31\"}",
                "patient-privacy|treatment"
            })
    void what_is_no_refusal_to_share_now_changes_nothing(String change) {
        String[] words = change.split("\\|", -1);
        String text = FhirClient.text(against(Agencies.TRUST));
        assertThat(text).contains(words[0]);

        practice.post("Consent", text.replace(words[0], words[1])).expect(201);

        assertThat(sees(clinician, score)).isTrue();
    }

    @Test
    void it_covers_the_types_that_it_names() {
        String request = "ServiceRequest/"
                + practice.created(everyday(
                        TestData.referral(child, Agencies.PRACTICE.in(practice), Agencies.PRACTICE.in(practice))));

        String consent = "Consent/"
                + practice.created(
                        dissent(
                                "{\"type\":\"deny\",\"actor\":[" + named(Agencies.TRUST.in(practice))
                                        + "],\"class\":[{\"system\":\"http://hl7.org/fhir/resource-types\",\"code\":\"Observation\"}]}"));

        assertThat(sees(clinician, score)).isFalse();
        assertThat(sees(clinician, request)).isTrue();
        assertThat(sees(clinician, consent)).as("the refusal itself").isFalse();
    }

    @Test
    void it_names_by_identifier_or_as_an_exception_and_it_can_name_a_person() {
        practice.created(dissent("{\"type\":\"permit\",\"provision\":[{\"type\":\"deny\",\"actor\":["
                + actor("\"identifier\":{\"system\":\"https://w3id.org/goldthread/fhir/NamingSystem/school-urn\","
                        + "\"value\":\"999901\"}")
                + "," + named(Professionals.CLINICIAN.in(practice)) + "]}]}"));

        assertThat(sees(server.as("school-lead"), score))
                .as("whose records are theirs alone")
                .isFalse();
        assertThat(sees(server.as("school-system"), score)).isFalse();
        assertThat(sees(clinician, score)).isFalse();
        assertThat(sees(trust, score)).as("another of the organisation").isTrue();
        assertThat(sees(worker, score)).isTrue();
    }

    @Test
    void it_can_be_for_one_purpose() {
        String purpose = "{\"type\":\"deny\",\"actor\":[%s],\"purpose\":[{"
                + "\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\",\"code\":\"%s\"}]}";
        practice.created(dissent(purpose.formatted(named(Agencies.TRUST.in(practice)), "HRESCH")));
        assertThat(sees(clinician, score)).isTrue();

        practice.created(dissent(purpose.formatted(named(Agencies.TRUST.in(practice)), "TREAT")));
        assertThat(sees(clinician, score)).isFalse();
    }

    @Test
    void one_that_names_nobody_means_everybody_but_who_leads_the_team() {
        FhirClient gp = server.as("gp");
        String ofTrust = "Observation/" + trust.created(everyday(TestData.score(child, "2026-03-08", 9)));
        trust.created(dissent("{\"type\":\"deny\"}"));

        assertThat(sees(gp, ofTrust)).isTrue();
        assertThat(sees(practice, ofTrust)).isTrue();
        assertThat(sees(trust, ofTrust)).isTrue();
        assertThat(sees(worker, ofTrust)).isFalse();
        assertThat(sees(server.as("la-system"), ofTrust)).isFalse();
        assertThat(sees(server.as("school-lead"), ofTrust)).isFalse();
        assertThat(sees(clinician, score))
                .as("the trust, which wrote it down, is refused too")
                .isFalse();
    }

    @Test
    void the_organisation_that_leads_the_team_is_not_refused() {
        String ofTrust = "Observation/" + trust.created(everyday(TestData.score(child, "2026-03-08", 9)));

        trust.created(against(Agencies.PRACTICE));

        assertThat(sees(practice, ofTrust)).isTrue();
        assertThat(sees(server.as("gp"), ofTrust)).isTrue();
    }

    @Test
    void a_council_with_a_duty_to_protect_the_child_sees_whatever_was_refused() {
        FhirClient iro = server.as("iro");
        practice.created(against(Agencies.COUNCIL));
        for (FhirClient council : List.of(worker, iro, server.as("la-system"))) {
            assertThat(sees(council, score)).isFalse();
        }

        CarePlan plan = TestData.councilPlan(child, Agencies.COUNCIL.in(practice), "none");
        plan.getExtension().clear();
        plan.getCategoryFirstRep().getCodingFirstRep().setCode("cp");
        String id = server.as("la-system").created(plan);

        for (FhirClient council : List.of(worker, iro, server.as("la-system"))) {
            assertThat(sees(council, score)).isTrue();
        }
        Answer stored = server.as("la-system").get("CarePlan/" + id);
        server.as("la-system")
                .update(stored.resource(CarePlan.class).setStatus(CarePlan.CarePlanStatus.COMPLETED), stored.etag())
                .expect(200);
        assertThat(sees(worker, score)).isFalse();

        ServiceRequest concern =
                TestData.referral(child, Agencies.PRACTICE.in(practice), Agencies.COUNCIL.in(practice));
        concern.getCategoryFirstRep()
                .getCodingFirstRep()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/referral-category")
                .setCode("safeguarding");
        practice.created(concern);
        assertThat(sees(worker, score)).isTrue();
    }

    @Test
    void such_a_plan_is_no_duty_of_a_school_or_a_trust() {
        practice.created(against(Agencies.TRUST));
        CarePlan plan = TestData.councilPlan(child, Agencies.TRUST.in(practice), "none");
        plan.getExtension().clear();
        plan.getCategoryFirstRep().getCodingFirstRep().setCode("cp");

        trust.created(plan);

        assertThat(sees(trust, score)).isFalse();
        assertThat(sees(clinician, score)).isFalse();
    }

    @Test
    void an_emergency_opens_what_was_refused() {
        practice.created(against(Agencies.TRUST));
        assertThat(sees(clinician, score)).isFalse();

        clinician.post("Patient/$break-glass", """
                {"resourceType":"Parameters","parameter":[
                  {"name":"nhsNumber","valueString":"%s"},{"name":"birthDate","valueDate":"2012-05-04"},
                  {"name":"reason","valueCode":"statutory-enquiry"},
                  {"name":"text","valueString":"A section 47 enquiry has begun this morning."}]}""".formatted(number)).expect(200);

        assertThat(sees(clinician, score)).isTrue();
        assertThat(sees(trust, score)).isFalse();
    }

    @Test
    void whoever_is_given_a_task_reads_it() {
        practice.created(against(Agencies.TRUST));
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setFor(new Reference(child))
                .setOwner(new Reference(Agencies.TRUST.in(practice)));

        String id = "Task/" + practice.created(task);

        assertThat(sees(clinician, id)).isTrue();
        assertThat(sees(clinician, score)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'deny','actor':[{'role':{'text':'r'},'reference':{'display':'The school'}}]}",
                "{'type':'deny','actor':[{'role':{'text':'r'},'reference':{'reference':'%s'}}]}",
                "{'type':'deny','class':[{'system':'http://hl7.org/fhir/resource-types','code':'Patient'}]}",
                "{'type':'deny','class':[{'system':'https://example.org/kinds','code':'Observation'}]}",
                "{'type':'deny','purpose':[{'code':'TREAT'}]}",
                "{'type':'deny','securityLabel':[{'code':'PSY'}]}",
                "{'type':'deny','provision':[{'type':'permit'}]}"
            })
    void one_that_can_not_be_kept_as_it_is_written_is_not_taken(String provision) {
        Consent unclear = dissent(provision.replace('\'', '"').formatted(child));

        Answer refused = practice.create(unclear).expect(422);

        assertThat(refused.issues().stream().map(Issue::rule)).containsExactly("dissent-unclear");
        practice.create(unclear.setStatus(Consent.ConsentState.DRAFT)).expect(201);
        assertThat(sees(clinician, score)).isTrue();
    }
}
