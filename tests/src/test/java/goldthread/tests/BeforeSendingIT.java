package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** What a sender learns before a referral goes out, and that nobody asks the same twice without saying so. */
@AgainstTheServer
final class BeforeSendingIT {

    private static final Issue CONSIDER = new Issue(
            "information",
            "business-rule",
            "support-not-considered",
            "ServiceRequest.extension",
            "It isn't said what was offered or tried before: consider early help, peer support and what the child"
                    + " would rather have, and say so in ext-prior-support. Nothing is refused for it.");

    private static final int MANY = 32;

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final FhirClient school;
    private final String surgery;
    private final String service;
    private final String number = TestData.nhsNumber();
    private final String child;

    BeforeSendingIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        school = server.as("school-system");
        surgery = Agencies.PRACTICE.in(practice);
        service = service();
        var patient = TestData.child(number);
        patient.getGeneralPractitionerFirstRep().setReference(surgery);
        child = "Patient/" + practice.created(patient);
    }

    private String service() {
        HealthcareService service = new HealthcareService();
        service.setActive(true).setProvidedBy(new Reference(Agencies.TRUST.in(camhs)));
        service.setName("Team for one test");
        service.addCategory()
                .addCoding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/service-category")
                .setCode("specialist-mental-health");
        return "HealthcareService/" + camhs.created(service);
    }

    private ServiceRequest referral() {
        return TestData.referral(child, surgery, service);
    }

    private String sent() {
        return "ServiceRequest/" + practice.created(referral());
    }

    private static Issue refused(String open) {
        return Issue.error(
                "business-rule",
                "R-07",
                "ServiceRequest.replaces",
                "Your organisation has asked the same for this child already and has no final answer yet: name " + open
                        + " in replaces, or give both the same requisition.");
    }

    private Parameters duplicates(FhirClient caller, String of) {
        return caller.get("ServiceRequest/$check-duplicates?patient=" + child + "&service=" + of)
                .expect(200)
                .resource(Parameters.class);
    }

    /** Each match as its parts but the time, in one line. */
    private static List<String> lines(Parameters answer, String name, String... parts) {
        return answer.getParameter().stream()
                .filter(one -> one.getName().equals(name))
                .map(one -> Stream.of(parts)
                        .flatMap(part -> one.getPart().stream()
                                .filter(each -> each.getName().equals(part)))
                        .map(part -> text(part.getValue()))
                        .toList())
                .map(each -> String.join(" ", each))
                .toList();
    }

    private static List<String> matches(Parameters answer) {
        return lines(answer, "match", "referral", "service", "requester", "state", "own", "toReplace");
    }

    private static String text(Type value) {
        return value instanceof Reference to ? to.getReference() : value.primitiveValue();
    }

    private String task(String referral, String owner) {
        Answer answer = practice.post(
                referral + "/$submit",
                parameters(),
                "If-Match",
                practice.get(referral).etag());
        assertThat(owner).isNotBlank();
        return ((Reference) answer.expect(200)
                        .resource(Parameters.class)
                        .getParameter("task")
                        .getValue())
                .getReference();
    }

    private void rejected(String referral) {
        String task = task(referral, service);
        camhs.post(task + "/$acknowledge", parameters(), "If-Match", "W/\"1\"").expect(200);
        camhs.post(
                        task + "/$reject",
                        parameters(
                                coded("reason", "rejection-reason", "below-threshold"),
                                said("advice", "Ask again when sleep gets worse")),
                        "If-Match",
                        "W/\"2\"")
                .expect(200);
    }

    @Test
    void no_way_leads_to_the_same_again_without_saying_what_it_replaces() {
        String first = sent();
        Issue refusal = refused(first);

        assertThat(practice.create(referral()).expect(422).issues()).containsExactly(refusal);

        ServiceRequest draft = referral();
        draft.setStatus(ServiceRequestStatus.DRAFT);
        String second = "ServiceRequest/" + practice.created(draft);
        assertThat(practice.post(second + "/$submit", parameters(), "If-Match", "W/\"1\"")
                        .expect(422)
                        .issues())
                .containsExactly(refusal);
        assertThat(practice.patch(
                                second,
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"active\"}]",
                                "If-Match",
                                "W/\"1\"")
                        .expect(422)
                        .issues())
                .containsExactly(refusal);
        ServiceRequest active = practice.get(second).resource(ServiceRequest.class);
        active.setStatus(ServiceRequestStatus.ACTIVE);
        assertThat(practice.update(active, "W/\"1\"").expect(422).issues()).containsExactly(refusal);
        assertThat(practice.bundle(TestData.transaction(referral())).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("R-07");
        assertThat(practice.bundle(TestData.transaction(referral(), referral()))
                        .expect(422)
                        .issues())
                .extracting(Issue::rule)
                .contains("R-07");
        assertThat(matches(duplicates(practice, service)))
                .containsExactly(first + " " + service + " " + surgery + " open true true");

        active.addReplaces(new Reference(first));
        practice.update(active, "W/\"1\"").expect(200);
        assertThat(matches(duplicates(practice, service)))
                .containsExactlyInAnyOrder(
                        first + " " + service + " " + surgery + " open true false",
                        second + " " + service + " " + surgery + " open true true");
    }

    @Test
    void what_belongs_together_by_its_requisition_is_taken_and_so_is_what_replaces_in_one_transaction() {
        Identifier both = new Identifier()
                .setSystem("https://surgery.example/requisition")
                .setValue(number);
        practice.created(referral().setRequisition(both));
        practice.created(referral().setRequisition(both));

        ServiceRequest elsewhere = TestData.referral(child, surgery, service());
        practice.created(elsewhere);
        ServiceRequest again = TestData.referral(
                child, surgery, elsewhere.getPerformerFirstRep().getReference());
        again.addReplaces()
                .getIdentifier()
                .setSystem(elsewhere.getIdentifierFirstRep().getSystem());
        again.getReplacesFirstRep()
                .getIdentifier()
                .setValue(elsewhere.getIdentifierFirstRep().getValue());
        practice.bundle(TestData.transaction(again)).expect(200);
    }

    @Test
    void two_at_the_same_moment_do_not_both_slip_through() {
        List<Answer> answers = InParallel.run(MANY, i -> practice.create(referral()));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(MANY - 1);
        assertThat(matches(duplicates(practice, service))).hasSize(1);
    }

    @Test
    void who_was_turned_down_is_warned_and_may_ask_again() {
        String first = sent();
        rejected(first);
        Issue warning = Issue.warning(
                "business-rule",
                "R-07",
                "ServiceRequest.replaces",
                "The same was turned down within the last twelve months: read with $feedback why and what was offered"
                        + " instead, and name " + first + " in replaces if this one follows it.");

        assertThat(matches(duplicates(practice, service)))
                .containsExactly(first + " " + service + " " + surgery + " rejected true false");
        assertThat(practice.create(referral(), "Prefer", "return=OperationOutcome")
                        .expect(201)
                        .issues())
                .containsExactly(warning);

        ServiceRequest draft = TestData.referral(child, surgery, service);
        draft.setStatus(ServiceRequestStatus.DRAFT).setRequisition(new Identifier().setValue("x"));
        String other = "ServiceRequest/" + practice.created(draft);
        List<String> open = lines(duplicates(practice, service), "match", "referral", "state").stream()
                .filter(line -> line.endsWith(" open"))
                .map(line -> line.replace(" open", ""))
                .toList();
        ServiceRequest stored = practice.get(other).resource(ServiceRequest.class);
        stored.addReplaces(new Reference(open.get(0)));
        practice.update(stored, "W/\"1\"").expect(200);
        OperationOutcome outcome =
                (OperationOutcome) practice.post(other + "/$submit", parameters(), "If-Match", "W/\"2\"")
                        .expect(200)
                        .resource(Parameters.class)
                        .getParameter()
                        .get(2)
                        .getResource();
        assertThat(outcome.getIssue()).extracting(Issue::of).containsExactly(warning);
    }

    @Test
    void another_sender_learns_nothing_and_the_addressee_is_told() {
        String first = sent();
        school.created(TestData.child(number));
        ServiceRequest theirs = TestData.referral(child, Agencies.SCHOOL.in(school), service);

        String[] remarks = {"Prefer", "return=OperationOutcome"};
        Answer unknown = school.create(TestData.referral(child, Agencies.SCHOOL.in(school), service()), remarks);
        Answer answer = school.create(theirs, remarks);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).isEqualTo(unknown.text());
        String second = "ServiceRequest/" + answer.id();
        assertThat(matches(duplicates(school, service)))
                .containsExactly(second + " " + service + " " + Agencies.SCHOOL.in(school) + " open true true");
        assertThat(matches(duplicates(camhs, service)))
                .extracting(line -> line.split(" ")[0])
                .containsExactlyInAnyOrder(first, second);
        Bundle told = camhs.search("Communication", "recipient", service).bundle();
        assertThat(told.getEntry()).hasSize(1);
        Communication notice = (Communication) told.getEntryFirstRep().getResource();
        assertThat(notice.getPayload())
                .filteredOn(part -> part.hasContentReference())
                .extracting(part -> part.getContentReference().getReference())
                .containsExactly(second, first);
        String path = notice.getIdElement().toUnqualifiedVersionless().getValue();
        for (FhirClient other : List.of(practice, school)) {
            other.get(path).expect(404);
            assertThat(other.search("Communication", "patient", child).bundle().getEntry())
                    .extracting(BundleEntryComponent::getResource)
                    .noneMatch(Communication.class::isInstance);
        }
    }

    @Test
    void whoever_does_not_know_the_child_is_answered_as_if_there_were_none() {
        sent();
        duplicates(practice, service);
        assertThat(practice.get(child + "/$disclosures").expect(200).text())
                .contains("asked who has referred the child already");
        FhirClient stranger = server.as("la-system");
        String asked = "ServiceRequest/$check-duplicates?service=" + service + "&patient=";

        Answer hidden = stranger.get(asked + child);
        Answer nobody = stranger.get(asked + "Patient/nobody");

        assertThat(hidden.expect(404).text()).isEqualTo(nobody.expect(404).text());
        assertThat(stranger.get("ServiceRequest/$check-duplicates?service=x").status())
                .isEqualTo(400);
    }

    @Test
    void a_service_is_found_by_its_kind_and_its_organisation_too() {
        String first = sent();

        for (String of : List.of("specialist-mental-health", service, Agencies.TRUST.in(camhs))) {
            assertThat(lines(duplicates(practice, of), "match", "referral"))
                    .as(of)
                    .containsExactly(first);
        }
        assertThat(matches(duplicates(practice, "early-help"))).isEmpty();
    }

    private static String check(ServiceRequest referral) {
        return parameters("{\"name\":\"resource\",\"resource\":" + FhirClient.text(referral) + "}");
    }

    private Parameters checked(FhirClient caller, ServiceRequest referral) {
        return caller.post("ServiceRequest/$check", check(referral)).expect(200).resource(Parameters.class);
    }

    private static List<Issue> issues(Parameters checked) {
        return ((OperationOutcome) checked.getParameter().get(1).getResource())
                .getIssue().stream().map(Issue::of).toList();
    }

    /** For ages from five to ten, in a district of its own, for anxiety. */
    private String told(String name, String category, String district) {
        return "HealthcareService/"
                + camhs.created(TestData.parse(
                        HealthcareService.class, """
            {
              "resourceType": "HealthcareService",
              "meta": {"profile": ["https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-service"]},
              "extension": [
                {"url": "https://w3id.org/goldthread/fhir/StructureDefinition/ext-age-range",
                 "valueRange": {"low": {"value": 5}, "high": {"value": 10}}},
                {"url": "https://w3id.org/goldthread/fhir/StructureDefinition/ext-self-referral", "valueBoolean": true},
                {"url": "https://w3id.org/goldthread/fhir/StructureDefinition/ext-expected-wait", "extension": [
                  {"url": "wait", "valueDuration": {"value": 2, "unit": "weeks",
                   "system": "http://unitsofmeasure.org", "code": "wk"}}]}
              ],
              "active": true,
              "providedBy": {"reference": "%s"},
              "category": [{"coding": [{
                "system": "https://w3id.org/goldthread/fhir/CodeSystem/service-category", "code": "%s"}]}],
              "specialty": [{"coding": [{
                "system": "https://w3id.org/goldthread/fhir/CodeSystem/mhsds-referral-reason", "code": "05"}]}],
              "coverageArea": [{"identifier": {
                "system": "https://w3id.org/goldthread/fhir/NamingSystem/postcode-district", "value": "%s"}}],
              "name": "%s"
            }
            """.formatted(Agencies.TRUST.in(camhs), category, district, name)));
    }

    @Test
    void a_question_names_a_hundred_needs_at_most() {
        String asked = "HealthcareService/$match-support?need=05";

        practice.get(asked + "&need=05".repeat(99)).expect(200);
        assertThat(practice.get(asked + "&need=05".repeat(100)).expect(400).issues())
                .containsExactly(Issue.error(
                        "value", "bad-grammar", "need", "The parameter need stands there at most 100 times."));
    }

    @Test
    void support_is_matched_by_need_age_and_area_and_says_how_to_get_it() {
        String district = "T" + number.substring(5);
        String peers = told("Young people for each other", "peer-support", district);
        String asked = "HealthcareService/$match-support?area=" + district;

        List<String> found = lines(
                practice.get(asked + "&need=05&age=7").expect(200).resource(Parameters.class),
                "match",
                "service",
                "age",
                "area",
                "need",
                "selfReferral",
                "waitSource");

        assertThat(found.get(0)).isEqualTo(peers + " fits fits fits true stated");
        for (String other : List.of("&need=05&age=11", "&need=12&age=7", "&age=7&category=early-help")) {
            assertThat(practice.get(asked + other).expect(200).text()).as(other).doesNotContain(peers);
        }
        assertThat(practice.get("HealthcareService/$match-support?need=05&age=7&area=ZY1")
                        .text())
                .doesNotContain(peers);
        assertThat(practice.get(asked + "&age=old").status()).isEqualTo(400);
    }

    @Test
    void support_for_a_child_is_for_who_knows_the_child_and_names_nobody() {
        String asked = "HealthcareService/$match-support?need=05&patient=";

        assertThat(practice.get(asked + child).expect(200).text()).doesNotContain(child);
        assertThat(server.as("la-system").get(asked + child).expect(404).text())
                .isEqualTo(practice.get(asked + "Patient/nobody").expect(404).text());
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_stored() {
        ServiceRequest incomplete = referral();
        incomplete.setStatus(ServiceRequestStatus.DRAFT).setReasonCode(null);

        Parameters checked = checked(practice, incomplete);

        assertThat(practice.get(child + "/$disclosures").expect(200).text())
                .contains("looked a referral over before sending it");
        assertThat(checked.getParameterBool("ready")).isFalse();
        assertThat(issues(checked))
                .containsExactly(
                        Issue.error(
                                "invariant",
                                "cypmh-ref-2",
                                "ServiceRequest",
                                "The referral gives no reason: add reasonCode, coded or in words, or a reasonReference."),
                        CONSIDER);
        assertThat(practice.search("ServiceRequest", "patient", child).bundle().getEntry())
                .isEmpty();
        assertThat(practice.post("ServiceRequest/$check", parameters()).status())
                .isEqualTo(400);
        assertThat(practice.post("ServiceRequest/$check", FhirClient.text(incomplete))
                        .expect(200)
                        .text())
                .contains("cypmh-ref-2");
        assertThat(server.as("la-system")
                        .post("ServiceRequest/$check", check(referral()))
                        .expect(404)
                        .issues())
                .hasSize(1);
    }

    @Test
    void a_referral_is_looked_over_with_what_fits_what_else_there_is_and_what_stands_in_its_way() {
        String district = "U" + number.substring(5);
        String asked = told("For younger ones", "specialist-mental-health", district);
        ServiceRequest referral = TestData.referral(child, surgery, asked);
        referral.getReasonCodeFirstRep()
                .addCoding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/mhsds-referral-reason")
                .setCode("05");

        Parameters first = checked(practice, referral);
        String open = "ServiceRequest/" + practice.created(referral);
        ServiceRequest again = TestData.referral(child, surgery, asked);
        Parameters second = checked(practice, again);

        assertThat(first.getParameterBool("ready")).isTrue();
        assertThat(issues(first)).containsExactly(CONSIDER);
        assertThat(lines(first, "service", "service", "need")).containsExactly(asked + " fits");
        assertThat(lines(first, "service", "fit").get(0)).isIn("does-not-fit", "unknown");
        assertThat(lines(first, "alternative", "need")).isNotEmpty();
        assertThat(first.getParameter("match")).isNull();
        assertThat(second.getParameterBool("ready")).isFalse();
        assertThat(issues(second)).containsExactly(refused(open), CONSIDER);
        assertThat(matches(second)).containsExactly(open + " " + asked + " " + surgery + " open true true");
    }
}
