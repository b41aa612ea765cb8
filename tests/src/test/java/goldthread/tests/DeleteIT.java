package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** Nothing is deleted over REST, on no way in. */
@AgainstTheServer
final class DeleteIT {
    private final FhirClient client;

    DeleteIT(FhirClient client) {
        this.client = client;
    }

    @Test
    void a_delete_is_refused_whatever_it_names() {
        String id = client.created(TestData.child());

        for (String path : List.of(
                "Patient/" + id,
                "Patient/nobody",
                "Patient/" + id + "/_history/1",
                "Patient?family=Thorne",
                "Patient")) {
            Answer answer = client.delete(path);
            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.issues())
                    .as(path)
                    .containsExactly(Issue.error(
                            "not-supported",
                            "delete-not-offered",
                            "",
                            "Nothing is deleted here: give the resource a status that says it was entered in error."));
        }
        assertThat(client.get("Patient/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_delete_in_a_transaction_refuses_all_of_it() {
        String id = client.created(TestData.child());
        String code = TestData.unique("D");
        Bundle bundle = TestData.transaction(TestData.organisation());
        bundle.getEntryFirstRep().setResource(TestData.organisation().setName(code));
        bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.DELETE).setUrl("Patient/" + id);

        Answer answer = client.bundle(bundle);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "not-supported", "delete-not-offered", "Bundle.entry[1].request", "Nothing is deleted here."));
        assertThat(client.get("Patient/" + id).status()).isEqualTo(200);
        assertThat(client.search("Organization", "name", code).bundle().getEntry())
                .isEmpty();
    }

    @Test
    void a_delete_in_a_batch_is_refused_alone() {
        String id = client.created(TestData.child());
        Bundle bundle = TestData.transaction(TestData.organisation());
        bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.DELETE).setUrl("Patient/" + id);
        bundle.setType(Bundle.BundleType.BATCH);

        Bundle answer = client.bundle(bundle).expect(200).bundle();

        assertThat(answer.getEntry().stream()
                        .map(entry -> entry.getResponse().getStatus().substring(0, 3)))
                .containsExactly("201", "405");
        assertThat(answer.getEntry()
                        .get(1)
                        .getResponse()
                        .getOutcome()
                        .equalsDeep(client.delete("Patient/" + id).resource(OperationOutcome.class)))
                .isTrue();
        assertThat(client.get("Patient/" + id).status()).isEqualTo(200);
    }

    @Test
    void what_would_empty_the_store_by_another_name_is_not_offered() {
        String id = client.created(TestData.child());

        for (String operation : List.of("$expunge", "$meta-delete", "$meta-add", "$merge", "$reindex")) {
            Answer answer = client.post("Patient/" + id + "/" + operation, "{\"resourceType\":\"Parameters\"}");
            assertThat(answer.status()).as(operation).isEqualTo(404);
            assertThat(answer.issues())
                    .as(operation)
                    .containsExactly(Issue.error(
                            "not-supported",
                            "not-supported",
                            "",
                            "This isn't offered here; `metadata` lists what is."));
        }
        assertThat(client.get("Patient/" + id).status()).isEqualTo(200);
    }
}
