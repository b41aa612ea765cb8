package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of types and operations is closed. */
@AgainstTheServer
final class UnknownTypeIT {
    private static final Issue NOT_A_TYPE = Issue.error(
            "not-supported", "unknown-type", "", "This is not a type of this server; `metadata` lists them.");
    private static final Issue NOT_OFFERED =
            Issue.error("not-supported", "not-supported", "", "This isn't offered here; `metadata` lists what is.");

    private final FhirClient client;

    UnknownTypeIT(FhirClient client) {
        this.client = client;
    }

    @Test
    void in_a_batch_only_the_entry_of_an_unknown_type_is_refused() {
        Basic basic = new Basic();
        basic.setCode(new CodeableConcept().setText("x"));
        Bundle bundle = TestData.transaction(TestData.organisation(), basic);
        bundle.setType(Bundle.BundleType.BATCH);

        Bundle answer = client.bundle(bundle).expect(200).bundle();

        assertThat(answer.getEntry().stream()
                        .map(entry -> entry.getResponse().getStatus().substring(0, 3)))
                .containsExactly("201", "404");
        assertThat(((OperationOutcome) answer.getEntry().get(1).getResponse().getOutcome())
                        .getIssue().stream().map(Issue::of))
                .containsExactly(Issue.error(
                        "not-supported",
                        "unknown-type",
                        "",
                        "This is not a type of this server; `metadata` lists them."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claim/1",
                "Claim",
                "Claim?status=active",
                "Claim/1/_history",
                "Basic/1",
                "Nonsense/1",
                "patient/1"
            })
    void a_type_that_is_not_listed_is_not_found(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.issues()).containsExactly(NOT_A_TYPE);
    }

    @Test
    void a_type_that_is_not_listed_can_not_be_written() {
        Basic basic = new Basic();
        basic.setCode(new CodeableConcept().setText("x"));

        Answer create = client.create(basic);
        Answer update = client.put("Basic/1", FhirClient.text(basic.copy().setId("1")), "If-Match", "W/\"1\"");

        assertThat(create.status()).isEqualTo(404);
        assertThat(create.issues()).containsExactly(NOT_A_TYPE);
        assertThat(update.status()).isEqualTo(404);
        assertThat(update.issues()).containsExactly(NOT_A_TYPE);
    }

    @Test
    void nor_as_an_entry_of_a_bundle() {
        Basic basic = new Basic();
        basic.setCode(new CodeableConcept().setText("x"));
        Organization beside = TestData.organisation();
        Bundle bundle = TestData.transaction(beside, basic);

        Answer answer = client.bundle(bundle);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "not-supported",
                        "unknown-type",
                        "Bundle.entry[1].resource",
                        "This is not a type of this server; `metadata` lists them."));
        assertThat(client.search(
                                "Organization",
                                "identifier",
                                "https://fhir.nhs.uk/Id/ods-organization-code|"
                                        + beside.getIdentifierFirstRep().getValue())
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/1/$everything",
                "Patient/$everything",
                "Patient/$match",
                "$export",
                "$graphql",
                "Patient/1/$graphql",
                "$meta",
                "Patient/$meta",
                "$get-resource-counts",
                "_history",
                "Patient/_history",
                "Patient/1/$nonsense"
            })
    void what_is_not_listed_is_not_offered(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.issues()).containsExactly(NOT_OFFERED);
    }
}
