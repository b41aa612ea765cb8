package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A child's record in one bundle: all of it or none, and every reference leads to what was meant. */
@AgainstTheServer
final class TransactionIT {
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number|";
    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code|";

    private final FhirClient client;

    TransactionIT(FhirClient client) {
        this.client = client;
    }

    private static String code(Organization organisation) {
        return organisation.getIdentifierFirstRep().getValue();
    }

    private static String number(Patient child) {
        return child.getIdentifierFirstRep().getValue();
    }

    private List<BundleEntryComponent> found(String type, String name, String value) {
        return client.search(type, name, value).expect(200).bundle().getEntry();
    }

    private static String location(Bundle answer, int entry) {
        return answer.getEntry().get(entry).getResponse().getLocation().replaceAll("/_history/.*", "");
    }

    @Test
    void entries_that_name_each_other_are_stored_as_one_record() {
        Patient child = TestData.child();
        Organization agency = TestData.organisation();
        ServiceRequest referral = TestData.referral(TestData.urn(child), TestData.urn(agency), TestData.urn(agency));
        Condition worry = new Condition();
        worry.setSubject(new Reference(TestData.urn(child))).getCode().setText("Worry");
        referral.addReasonReference(new Reference(TestData.urn(worry)));

        Answer answer = client.bundle(TestData.transaction(referral, child, agency, worry));

        Bundle stored = answer.expect(200).bundle();
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Content-Location")).isEmpty();
        assertThat(stored.getType()).isEqualTo(Bundle.BundleType.TRANSACTIONRESPONSE);
        assertThat(stored.getEntry()).allSatisfy(entry -> {
            assertThat(entry.getResponse().getStatus()).isEqualTo("201 Created");
            assertThat(entry.hasResource()).isFalse();
        });
        ServiceRequest read = client.get(location(stored, 0)).resource(ServiceRequest.class);
        assertThat(read.getSubject().getReference()).isEqualTo(location(stored, 1));
        assertThat(read.getRequester().getReference()).isEqualTo(location(stored, 2));
        assertThat(read.getPerformerFirstRep().getReference()).isEqualTo(location(stored, 2));
        assertThat(read.getReasonReferenceFirstRep().getReference()).isEqualTo(location(stored, 3));
        assertThat(client.get(location(stored, 3))
                        .resource(Condition.class)
                        .getSubject()
                        .getReference())
                .isEqualTo(location(stored, 1));
        assertThat(stored.getEntry().get(1).getResponse().hasEtag()).isFalse();
        assertThat(stored.getEntry().get(0).getResponse().getEtag()).isEqualTo("W/\"1\"");
    }

    @Test
    void a_child_and_an_agency_can_be_named_by_their_national_identifiers() {
        Patient child = TestData.child();
        Organization agency = TestData.organisation();
        String childId = client.created(child);
        String agencyId = client.created(agency);
        ServiceRequest referral = TestData.referral(
                "Patient?identifier=" + NHS + number(child),
                "Organization?identifier=" + ODS + code(agency),
                "Organization?identifier=" + (ODS + code(agency)).replace("|", "%7C"));

        Bundle stored =
                client.bundle(TestData.transaction(referral)).expect(200).bundle();

        ServiceRequest read = client.get(location(stored, 0)).resource(ServiceRequest.class);
        assertThat(read.getSubject().getReference()).isEqualTo("Patient/" + childId);
        assertThat(read.getRequester().getReference()).isEqualTo("Organization/" + agencyId);
        assertThat(read.getPerformerFirstRep().getReference()).isEqualTo("Organization/" + agencyId);
    }

    static Stream<Arguments> conditionsThatAreRefused() {
        String one = "The reference must lead to exactly one record that is here.";
        String grammar = "Write it as `identifier=system|value`, with one identifier.";
        return Stream.of(
                arguments("Patient?identifier=" + NHS + "9990000000", one),
                arguments("Patient?identifier=" + NHS, grammar),
                arguments("Patient?identifier=9990000018", grammar),
                arguments("Patient?birthdate=2012-05-04", grammar),
                arguments("Patient?identifier=" + NHS + "9990000018&birthdate=2012-05-04", grammar),
                arguments("Patient?identifier=" + NHS + "9990000018," + NHS + "9990000026", grammar),
                arguments("Patient?identifier=https://example.org/pupil|7", "A child is named by NHS number."),
                arguments(
                        "Observation?identifier=https://example.org/o|7",
                        "Only people, organisations, roles, services and places are named by identifier."));
    }

    @ParameterizedTest
    @MethodSource("conditionsThatAreRefused")
    void any_other_condition_is_refused_and_nothing_is_stored(String reference, String sentence) {
        Organization agency = TestData.organisation();
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL).getCode().setText("x");
        observation.addFocus(new Reference(reference));

        Answer answer = client.bundle(TestData.transaction(agency, observation));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "not-found", "conditional-reference", "Bundle.entry[1].resource.focus[0]", sentence));
        assertThat(found("Organization", "identifier", ODS + code(agency))).isEmpty();
    }

    @Test
    void a_conditional_reference_outside_a_transaction_is_refused() {
        Patient child = TestData.child();
        client.created(child);
        ServiceRequest referral =
                TestData.referral("Patient?identifier=" + NHS + number(child), "Organization/1", "Organization/1");

        Answer answer = client.create(referral);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsOnly("reference-not-found");
    }

    @Test
    void when_one_entry_is_refused_none_is_stored() {
        Patient child = TestData.child();
        Organization agency = TestData.organisation();
        ServiceRequest lost = TestData.referral(
                TestData.urn(child), TestData.urn(agency), "urn:uuid:6ac2b4a6-0000-4f0f-9d4c-0a7d2a3c6a01");

        Answer answer = client.bundle(TestData.transaction(child, agency, lost));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "not-found",
                        "reference-not-found",
                        "Bundle.entry[2].resource.performer[0]",
                        "The reference leads to nothing that is here."));
        assertThat(found("Patient", "identifier", NHS + number(child))).isEmpty();
        assertThat(found("Organization", "identifier", ODS + code(agency))).isEmpty();
    }

    @Test
    void the_same_child_twice_in_one_transaction_is_refused() {
        String number = TestData.nhsNumber();

        Answer answer = client.bundle(
                TestData.transaction(TestData.organisation(), TestData.child(number), TestData.child(number)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "duplicate",
                        "same-match-url",
                        "Bundle.entry[2]",
                        "Entries 1 and 2 would be one and the same record; send it once."));
        assertThat(found("Patient", "identifier", NHS + number)).isEmpty();
    }

    @Test
    void the_same_condition_twice_in_one_transaction_is_refused() {
        Organization agency = TestData.organisation();
        Bundle bundle = TestData.transaction();
        for (Organization each : List.of(agency, agency.copy())) {
            TestData.create(bundle, each).getRequest().setIfNoneExist("identifier=" + ODS + code(agency));
        }

        Answer answer = client.bundle(bundle);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "duplicate",
                        "same-match-url",
                        "Bundle.entry[1]",
                        "Entries 0 and 1 would be one and the same record; send it once."));
        assertThat(found("Organization", "identifier", ODS + code(agency))).isEmpty();
    }

    @Test
    void the_same_business_identifier_twice_in_one_transaction_is_refused() {
        String child = "Patient/" + client.created(TestData.child());
        String agency = "Organization/" + client.created(TestData.organisation());
        ServiceRequest referral = TestData.referral(child, agency, agency);

        Answer answer = client.bundle(TestData.transaction(referral, referral.copy()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("same-match-url");
        assertThat(found("ServiceRequest", "patient", child)).isEmpty();
    }

    @Test
    void what_exists_already_under_a_condition_is_found_and_not_made_again() {
        Organization agency = TestData.organisation();
        String id = client.created(agency);
        Patient child = TestData.child();
        Organization again = agency.copy();
        ServiceRequest referral = TestData.referral(TestData.urn(child), TestData.urn(again), TestData.urn(again));
        Bundle bundle = TestData.transaction(child, referral);
        TestData.create(bundle, again).getRequest().setIfNoneExist("identifier=" + ODS + code(agency));

        Bundle stored = client.bundle(bundle).expect(200).bundle();

        assertThat(stored.getEntry().get(2).getResponse().getStatus()).isEqualTo("200 OK");
        assertThat(location(stored, 2)).isEqualTo("Organization/" + id);
        assertThat(client.get(location(stored, 1))
                        .resource(ServiceRequest.class)
                        .getRequester()
                        .getReference())
                .isEqualTo("Organization/" + id);
        assertThat(found("Organization", "identifier", ODS + code(agency))).hasSize(1);
    }

    @Test
    void a_plain_create_under_a_condition_finds_what_exists_too() {
        Organization agency = TestData.organisation();
        String condition = "identifier=" + ODS + code(agency);

        Answer first = client.create(agency, "If-None-Exist", condition);
        Answer second = client.create(agency, "If-None-Exist", condition);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(found("Organization", "identifier", ODS + code(agency))).hasSize(1);
    }

    @Test
    void an_update_in_a_transaction_says_which_version_it_changes() {
        String id = client.created(TestData.organisation());
        Answer before = client.get("Organization/" + id);
        Organization changed = before.resource(Organization.class).setName("Another name");
        Organization beside = TestData.organisation();
        Bundle bundle = TestData.transaction(beside);
        BundleEntryComponent update = bundle.addEntry();
        update.setResource(changed);
        update.getRequest().setMethod(Bundle.HTTPVerb.PUT).setUrl("Organization/" + id);

        Answer without = client.bundle(bundle);
        update.getRequest().setIfMatch("W/\"7\"");
        Answer stale = client.bundle(bundle);
        update.getRequest().setIfMatch("W/\"None\"");
        assertThat(client.bundle(bundle).expect(412).issues().stream().map(Issue::rule))
                .containsExactly("stale-version");

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.issues().stream().map(Issue::rule)).containsExactly("if-match-required");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.issues().stream().map(Issue::rule)).containsExactly("stale-version");
        assertThat(client.get("Organization/" + id).text()).isEqualTo(before.text());
        assertThat(found("Organization", "identifier", ODS + code(beside))).isEmpty();

        update.getRequest().setIfMatch(before.etag());
        Bundle stored = client.bundle(bundle).expect(200).bundle();
        assertThat(stored.getEntry().get(1).getResponse().getStatus()).isEqualTo("200 OK");
        assertThat(client.get("Organization/" + id).etag()).isEqualTo("W/\"2\"");
    }

    @Test
    void an_update_of_what_is_not_there_refuses_the_transaction() {
        Organization beside = TestData.organisation();
        Organization nobody = TestData.organisation();
        nobody.setId("nobody");
        Bundle bundle = TestData.transaction(beside);
        bundle.addEntry()
                .setResource(nobody)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("Organization/nobody")
                .setIfMatch("W/\"1\"");

        Answer answer = client.bundle(bundle);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.issues())
                .containsExactly(
                        new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see."));
        assertThat(found("Organization", "identifier", ODS + code(beside))).isEmpty();
        assertThat(found("Organization", "identifier", ODS + code(nobody))).isEmpty();
    }

    @Test
    void reads_and_searches_in_a_batch_answer_as_they_do_alone() {
        String id = client.created(TestData.organisation());
        Bundle batch = new Bundle();
        batch.setType(Bundle.BundleType.BATCH);
        for (String url : List.of("Organization/" + id, "Organization/nobody", "Claim/1", "Organization?nonsense=1")) {
            batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(url);
        }

        Bundle answer = client.bundle(batch).expect(200).bundle();

        assertThat(answer.getEntry().stream()
                        .map(entry -> entry.getResponse().getStatus().substring(0, 3)))
                .containsExactly("200", "404", "404", "400");
        assertThat(FhirClient.text(answer.getEntry().get(0).getResource()))
                .isEqualTo(client.get("Organization/" + id).text());
        assertThat(outcome(answer, 1))
                .containsExactly(
                        new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see."));
        assertThat(outcome(answer, 2).stream().map(Issue::rule)).containsExactly("unknown-type");
        assertThat(outcome(answer, 3).stream().map(Issue::rule)).containsExactly("unknown-parameter");
    }

    private static List<Issue> outcome(Bundle answer, int entry) {
        return ((org.hl7.fhir.r4.model.OperationOutcome)
                        answer.getEntry().get(entry).getResponse().getOutcome())
                .getIssue().stream().map(Issue::of).toList();
    }

    @Test
    void only_transactions_and_batches_are_carried_out() {
        for (Bundle.BundleType type :
                List.of(Bundle.BundleType.COLLECTION, Bundle.BundleType.SEARCHSET, Bundle.BundleType.HISTORY)) {
            Organization agency = TestData.organisation();
            Bundle bundle = TestData.transaction(agency);
            bundle.setType(type);

            Answer answer = client.bundle(bundle);

            assertThat(answer.status()).as(type.toCode()).isIn(400, 422);
            assertThat(found("Organization", "identifier", ODS + code(agency))).isEmpty();
        }
    }

    @Test
    void a_transaction_in_xml_is_carried_out_alike() {
        Patient child = TestData.child();
        Organization agency = TestData.organisation();
        ServiceRequest referral = TestData.referral(TestData.urn(child), TestData.urn(agency), TestData.urn(agency));

        Answer answer = client.post(
                "",
                Answer.FHIR.newXmlParser().encodeResourceToString(TestData.transaction(referral, child, agency)),
                "Content-Type",
                "application/fhir+xml",
                "Accept",
                "application/fhir+xml");

        Bundle stored = answer.expect(200).bundle();
        assertThat(client.get(location(stored, 0))
                        .resource(ServiceRequest.class)
                        .getSubject()
                        .getReference())
                .isEqualTo(location(stored, 1));
    }
}
