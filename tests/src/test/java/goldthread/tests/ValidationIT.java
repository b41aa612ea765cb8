package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule is refused on every way in, with one issue for each thing that is wrong. */
@AgainstTheServer
final class ValidationIT {
    private static final String NO_NUMBER =
            "There is neither an NHS number nor a reason for its absence: give the number, or say why there is none"
                    + " with the UK Core extension NHSNumberUnavailableReason.";
    private static final String PROFILE = "https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-patient|0.1.0";

    private final FhirClient client;

    ValidationIT(FhirClient client) {
        this.client = client;
    }

    /** A child who claims our profile and breaks it in two places. */
    private static Patient broken() {
        Patient child = TestData.child();
        child.getIdentifier().clear();
        child.addIdentifier().setSystem("https://example.org/marker").setValue(TestData.unique("v"));
        child.setBirthDateElement(null);
        return child;
    }

    private static List<Issue> findings(String place) {
        return List.of(
                Issue.error(
                        "structure",
                        "profile",
                        place,
                        "Patient.birthDate: minimum required = 1, but only found 0 (from " + PROFILE + ")"),
                Issue.error("invariant", "cypmh-pat-2", place, NO_NUMBER));
    }

    private void assertThatIsNotStored(Patient child) {
        String marker =
                "https://example.org/marker|" + child.getIdentifierFirstRep().getValue();
        assertThat(client.search("Patient", "identifier", marker)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/none", "a//b", "Organization", "Foo/1", "|", "https://example.org//x"})
    void a_reference_without_a_meaning_is_refused_with_its_place(String reference) {
        Patient child = TestData.child();
        child.getManagingOrganization().setReference(reference);

        Answer answer = client.create(child);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues())
                .containsExactly(
                        Issue.error(
                                "structure",
                                "bad-reference",
                                "Patient.managingOrganization.reference",
                                "A reference is Type/id, a URL that ends so, urn:uuid:, Type?search, or # and a contained id."));
        assertThatIsNotStored(child);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/fhir/Organization/1", "urn:oid:1.2.3"})
    void a_reference_to_elsewhere_is_kept(String reference) {
        Patient child = TestData.child();
        child.getManagingOrganization().setReference(reference);

        String id = client.created(child);

        assertThat(client.get("Patient/" + id)
                        .resource(Patient.class)
                        .getManagingOrganization()
                        .getReference())
                .isEqualTo(reference);
    }

    @Test
    void a_create_is_refused_with_all_that_is_wrong() {
        Patient child = broken();

        Answer answer = client.create(child);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).containsExactlyInAnyOrderElementsOf(findings("Patient"));
        assertThatIsNotStored(child);
    }

    @Test
    void a_create_in_xml_is_refused_alike() {
        Patient child = broken();

        Answer answer = client.post(
                "Patient",
                Answer.FHIR.newXmlParser().encodeResourceToString(child),
                "Content-Type",
                "application/fhir+xml");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).containsExactlyInAnyOrderElementsOf(findings("Patient"));
        assertThatIsNotStored(child);
    }

    @Test
    void an_update_is_refused_and_what_was_there_stays() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);
        Patient child = broken();
        child.setId(id);

        Answer answer = client.update(child, before.etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).containsExactlyInAnyOrderElementsOf(findings("Patient"));
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void a_patch_is_judged_by_what_it_makes() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer answer = client.patch(
                "Patient/" + id,
                "[{\"op\":\"remove\",\"path\":\"/birthDate\"},{\"op\":\"remove\",\"path\":\"/identifier\"}]",
                "If-Match",
                before.etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).containsExactlyInAnyOrderElementsOf(findings("Patient"));
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void a_transaction_is_refused_whole_with_all_that_is_wrong_in_it() {
        Patient first = broken();
        Patient second = broken();
        Patient good = TestData.child();
        good.addIdentifier().setSystem("https://example.org/marker").setValue(TestData.unique("v"));

        Answer answer = client.bundle(TestData.transaction(first, good, second));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(
                                findings("Bundle.entry[0].resource").stream(),
                                findings("Bundle.entry[2].resource").stream())
                        .toList());
        assertThatIsNotStored(first);
        assertThatIsNotStored(second);
        assertThat(client.search(
                                "Patient",
                                "identifier",
                                "https://example.org/marker|"
                                        + good.getIdentifier().get(1).getValue())
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void an_update_in_a_transaction_is_refused_alike() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);
        Patient child = broken();
        child.setId(id);
        Bundle bundle = TestData.transaction();
        bundle.addEntry()
                .setResource(child)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("Patient/" + id)
                .setIfMatch(before.etag());

        Answer answer = client.bundle(bundle);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).containsExactlyInAnyOrderElementsOf(findings("Bundle.entry[0].resource"));
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void each_entry_of_a_batch_has_its_own_fate() {
        Patient bad = broken();
        Bundle batch = TestData.transaction(TestData.organisation(), bad, TestData.organisation());
        batch.setType(Bundle.BundleType.BATCH);

        Bundle answer = client.bundle(batch).expect(200).bundle();

        assertThat(answer.getType()).isEqualTo(Bundle.BundleType.BATCHRESPONSE);
        assertThat(answer.getEntry().stream()
                        .map(entry -> entry.getResponse().getStatus().substring(0, 3)))
                .containsExactly("201", "422", "201");
        OperationOutcome why =
                (OperationOutcome) answer.getEntry().get(1).getResponse().getOutcome();
        assertThat(why.getIssue().stream().map(Issue::of)).containsExactlyInAnyOrderElementsOf(findings("Patient"));
        for (int stored : new int[] {0, 2}) {
            String location = answer.getEntry().get(stored).getResponse().getLocation();
            assertThat(client.get(location).status()).isEqualTo(200);
        }
        assertThatIsNotStored(bad);
    }

    @Test
    void base_r4_must_be_met_by_every_resource() {
        Answer answer = client.post("Observation", "{\"resourceType\":\"Observation\",\"status\":\"ended\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsOnly("base-r4");
        assertThat(answer.issues().stream().map(Issue::expression)).contains("Observation", "Observation.status");
        assertThat(answer.text()).doesNotContain("ended");
    }

    @Test
    void a_resource_that_claims_no_profile_is_stored_and_hears_its_implied_profile_as_warnings() {
        Patient child = new Patient();
        child.addIdentifier().setSystem("https://example.org/marker").setValue(TestData.unique("v"));
        child.setGeneralPractitioner(TestData.child().getGeneralPractitioner());

        Answer answer = client.create(child, "Prefer", "return=OperationOutcome");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.issues())
                .contains(Issue.warning("invariant", "cypmh-pat-2", "Patient", NO_NUMBER))
                .allSatisfy(issue -> assertThat(issue.severity()).isEqualTo("warning"));
        assertThat(client.get("Patient/" + answer.id()).status()).isEqualTo(200);
    }

    @Test
    void a_good_resource_hears_that_there_is_nothing_to_say() {
        Answer answer = client.create(TestData.organisation(), "Prefer", "return=OperationOutcome");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.issues())
                .containsExactly(new Issue("information", "informational", "", "", "Stored without remarks."));
    }

    @Test
    void a_profile_that_nobody_knows_is_refused() {
        Patient child = TestData.child();
        child.getMeta().addProfile("https://example.org/StructureDefinition/nobody-knows");

        Answer answer = client.create(child);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).hasSize(1);
        assertThat(answer.issues().get(0).expression()).isEqualTo("Patient.meta.profile[1]");
    }

    @Test
    void an_nhs_number_with_a_wrong_check_digit_is_refused_with_or_without_a_profile() {
        String good = TestData.nhsNumber();
        String bad = good.substring(0, 9) + (good.charAt(9) == '9' ? '0' : (char) (good.charAt(9) + 1));
        Patient claims = TestData.child(bad);
        Patient claimsNone = TestData.child(bad);
        claimsNone.setMeta(null);

        for (Patient child : List.of(claims, claimsNone)) {
            Answer answer = client.create(child);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.issues())
                    .containsExactly(Issue.error(
                            "value",
                            "nhs-number-check-digit",
                            "Patient.identifier[0].value",
                            "The NHS number's check digit doesn't fit its other nine; read the number again."));
        }
        assertThat(client.search("Patient", "identifier", "https://fhir.nhs.uk/Id/nhs-number|" + bad)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void a_score_outside_its_instrument_s_range_is_refused() {
        String child = "Patient/" + client.created(TestData.child());
        Observation score = TestData.score(child, "2026-09-01", 999);

        Answer answer = client.create(score);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::withoutText))
                .containsExactly(Issue.error("value", "R-02", "Observation.value", ""));
        assertThat(client.search("Observation", "patient", child).bundle().getEntry())
                .isEmpty();
    }

    @Test
    void a_reference_that_leads_nowhere_is_refused_alike_for_the_missing_and_the_malformed() {
        String agency = "Organization/" + client.created(TestData.organisation());
        ServiceRequest referral = TestData.referral("Patient/nobody", agency, "Organization/nobody");

        Answer answer = client.create(referral);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactly(nowhere("ServiceRequest.subject"), nowhere("ServiceRequest.performer[0]"));
    }

    @Test
    void references_in_contained_resources_and_extensions_are_looked_at_too() {
        Resource observation = TestData.parse(Observation.class, """
            {"resourceType": "Observation", "contained": [
               {"resourceType": "Organization", "id": "o", "name": "x", "partOf": {"reference": "Organization/nobody"}}],
             "extension": [{"url": "https://example.org/e", "valueReference": {"reference": "Patient/nobody"}}],
             "status": "final", "code": {"text": "x"}, "performer": [{"reference": "#o"}]}
            """);

        Answer answer = client.create(observation);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactlyInAnyOrder(
                        nowhere("Observation.contained[0].partOf"), nowhere("Observation.extension[0].value"));
    }

    private static Issue nowhere(String place) {
        return Issue.error("not-found", "reference-not-found", place, "The reference leads to nothing that is here.");
    }

    @Test
    void what_an_answer_says_never_quotes_the_record() {
        Patient child = broken();
        child.getNameFirstRep().setFamily("Wednesbury-Featherstonehaugh");
        child.setGenderElement(null);

        Answer answer = client.post(
                "Patient",
                FhirClient.text(child).replaceFirst("\"name\"", "\"gender\":\"Featherstonehaugh\",\"name\""));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text()).doesNotContain("Featherstonehaugh");
    }
}
