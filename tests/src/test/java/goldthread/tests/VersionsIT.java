package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No update is lost, and every version stays to be read. */
@AgainstTheServer
final class VersionsIT {
    private static final Issue REQUIRED = Issue.error(
            "required",
            "if-match-required",
            "",
            "An update must say which version it changes: send the ETag that you last read as If-Match.");
    private static final Issue STALE = Issue.error(
            "conflict",
            "stale-version",
            "",
            "Somebody else saved first: read the current version and change that one.");
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");
    private static final String TO_MALE = "[{\"op\":\"replace\",\"path\":\"/gender\",\"value\":\"male\"}]";

    private final FhirClient client;

    VersionsIT(FhirClient client) {
        this.client = client;
    }

    @Test
    void an_update_without_a_version_is_asked_for_one() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer put = client.put("Patient/" + id, before.text());
        Answer patch = client.patch("Patient/" + id, TO_MALE);

        assertThat(put.status()).isEqualTo(428);
        assertThat(put.issues()).containsExactly(REQUIRED);
        assertThat(patch.status()).isEqualTo(428);
        assertThat(patch.issues()).containsExactly(REQUIRED);
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"W/\"2\"", "W/\"0\""})
    void an_update_of_another_version_than_the_current_one_is_refused(String version) {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer put = client.put("Patient/" + id, before.text().replace("female", "male"), "If-Match", version);
        Answer patch = client.patch("Patient/" + id, TO_MALE, "If-Match", version);

        assertThat(put.status()).isEqualTo(412);
        assertThat(put.issues()).containsExactly(STALE);
        assertThat(patch.status()).isEqualTo(412);
        assertThat(patch.issues()).containsExactly(STALE);
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void each_version_leads_to_the_next_and_all_can_be_read() {
        String id = client.created(TestData.child());
        String etag = client.get("Patient/" + id).etag();
        assertThat(etag).isEqualTo("W/\"1\"");

        for (int version = 2; version <= 5; version++) {
            Patient child = client.get("Patient/" + id).resource(Patient.class);
            child.getNameFirstRep().setText("version " + version);
            Answer answer = client.update(child, etag).expect(200);
            etag = answer.etag();
            assertThat(etag).isEqualTo("W/\"" + version + "\"");
            assertThat(answer.resource(Patient.class).getMeta().getVersionId()).isEqualTo(Integer.toString(version));
        }
        etag = client.patch("Patient/" + id, TO_MALE, "If-Match", etag)
                .expect(200)
                .etag();

        assertThat(etag).isEqualTo("W/\"6\"");
        Bundle history = client.get("Patient/" + id + "/_history").expect(200).bundle();
        assertThat(history.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(history.getEntry().stream()
                        .map(entry -> entry.getResource().getMeta().getVersionId()))
                .containsExactly("6", "5", "4", "3", "2", "1");
        assertThat(history.getEntry().stream().map(entry -> entry.getRequest().getMethod()))
                .containsExactly(
                        Bundle.HTTPVerb.PUT,
                        Bundle.HTTPVerb.PUT,
                        Bundle.HTTPVerb.PUT,
                        Bundle.HTTPVerb.PUT,
                        Bundle.HTTPVerb.PUT,
                        Bundle.HTTPVerb.POST);
        for (Bundle.BundleEntryComponent entry : history.getEntry()) {
            String version = entry.getResource().getMeta().getVersionId();
            Answer read = client.get("Patient/" + id + "/_history/" + version).expect(200);
            assertThat(read.etag()).isEqualTo("W/\"" + version + "\"");
            assertThat(read.text()).isEqualTo(FhirClient.text(entry.getResource()));
        }
        assertThat(client.get("Patient/" + id + "/_history/3")
                        .resource(Patient.class)
                        .getNameFirstRep()
                        .getText())
                .isEqualTo("version 3");
    }

    @Test
    void an_update_that_changes_nothing_makes_no_version() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer again = client.put("Patient/" + id, before.text(), "If-Match", before.etag());

        assertThat(again.expect(200).etag()).isEqualTo(before.etag());
        assertThat(client.get("Patient/" + id + "/_history").bundle().getEntry())
                .hasSize(1);
    }

    @Test
    void what_is_not_there_can_not_be_updated_into_being() {
        String number = TestData.nhsNumber();
        for (String id : List.of("nobody", "00000000-0000-4000-8000-000000000000")) {
            Patient child = TestData.child(number);
            child.setId(id);

            Answer put = client.update(child, "W/\"1\"");
            Answer patch = client.patch("Patient/" + id, TO_MALE, "If-Match", "W/\"1\"");

            assertThat(put.status()).isEqualTo(404);
            assertThat(put.issues()).containsExactly(NOTHING_HERE);
            assertThat(patch.status()).isEqualTo(404);
            assertThat(patch.issues()).containsExactly(NOTHING_HERE);
            assertThat(client.get("Patient/" + id).status()).isEqualTo(404);
        }
        assertThat(client.search("Patient", "identifier", "https://fhir.nhs.uk/Id/nhs-number|" + number)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void an_unknown_id_answers_alike_whether_or_not_the_body_names_a_known_child() {
        String known = TestData.nhsNumber();
        client.created(TestData.child(known));
        Patient ofKnownNumber = TestData.child(known);
        ofKnownNumber.setId("nobody");

        Answer answer = client.update(ofKnownNumber, "W/\"1\"");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.issues()).containsExactly(NOTHING_HERE);
    }

    @Test
    void versions_that_never_were_are_not_found() {
        String id = client.created(TestData.child());

        for (String path : List.of(
                "Patient/" + id + "/_history/2",
                "Patient/" + id + "/_history/x",
                "Patient/nobody/_history/1",
                "Patient/nobody/_history",
                "Patient/nobody")) {
            Answer answer = client.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.issues()).as(path).containsExactly(NOTHING_HERE);
        }
    }

    @Test
    void the_id_in_the_body_must_be_the_one_in_the_address() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);
        Patient other = before.resource(Patient.class);
        other.setId("other");
        Patient none = before.resource(Patient.class);
        none.setId((String) null);

        for (Patient body : List.of(other, none)) {
            Answer answer = client.put("Patient/" + id, FhirClient.text(body), "If-Match", before.etag());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("id-mismatch");
        }
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void an_update_by_condition_is_refused() {
        String number = TestData.nhsNumber();
        client.created(TestData.child(number));

        Answer answer = client.put(
                "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + number,
                FhirClient.text(TestData.child(number)),
                "If-Match",
                "W/\"1\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "not-supported", "not-supported", "", "An update names the id of what it changes."));
    }

    static Stream<Arguments> patchesThatDoNotApply() {
        return Stream.of(
                arguments("a path that isn't there", "[{\"op\":\"replace\",\"path\":\"/nope/1\",\"value\":\"x\"}]"),
                arguments("an operation that isn't one", "[{\"op\":\"shuffle\",\"path\":\"/gender\"}]"),
                arguments("a test that fails", "[{\"op\":\"test\",\"path\":\"/gender\",\"value\":\"male\"}]"),
                arguments("no list", "{\"op\":\"remove\",\"path\":\"/gender\"}"),
                arguments("no JSON", "nonsense"),
                arguments("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patchesThatDoNotApply")
    void a_patch_that_does_not_apply_changes_nothing(String what, String patch) {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer answer = client.patch("Patient/" + id, patch, "If-Match", before.etag());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("patch-invalid");
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    static Stream<Arguments> patchesThatBringTheUnreadable() {
        return Stream.of(
                arguments(
                        "an unknown element",
                        "[{\"op\":\"add\",\"path\":\"/nickname\",\"value\":\"x\"}]",
                        "unknown-element"),
                arguments(
                        "a NUL character",
                        "[{\"op\":\"add\",\"path\":\"/name/0/text\",\"value\":\"a\\u0000b\"}]",
                        "nul-character"),
                arguments(
                        "half a surrogate pair",
                        "[{\"op\":\"add\",\"path\":\"/name/0/text\",\"value\":\"a\\ud83db\"}]",
                        "invalid-utf-8"),
                arguments(
                        "a key twice",
                        "[{\"op\":\"replace\",\"path\":\"/gender\",\"value\":\"male\",\"value\":\"other\"}]",
                        "duplicate-key"),
                arguments("text after the end", TO_MALE + " x", "trailing-text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patchesThatBringTheUnreadable")
    void a_patch_is_read_as_strictly_as_a_resource(String what, String patch, String rule) {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer answer = client.patch("Patient/" + id, patch, "If-Match", before.etag());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly(rule);
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void a_patch_can_not_bring_a_reference_that_leads_nowhere() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        for (String reference : List.of("Organization/none", "Organization?identifier=https://example.org|none")) {
            Answer answer = client.patch(
                    "Patient/" + id,
                    "[{\"op\":\"add\",\"path\":\"/managingOrganization\",\"value\":{\"reference\":\"" + reference
                            + "\"}}]",
                    "If-Match",
                    before.etag());

            assertThat(answer.status()).as(reference).isEqualTo(422);
            assertThat(answer.text()).doesNotContain(reference);
        }
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void a_patch_may_bring_a_reference_that_leads_somewhere() {
        String id = client.created(TestData.child());
        String agency = "Organization/" + client.created(TestData.organisation());

        Answer answer = client.patch(
                "Patient/" + id,
                "[{\"op\":\"add\",\"path\":\"/managingOrganization\",\"value\":{\"reference\":\"" + agency + "\"}}]",
                "If-Match",
                "W/\"1\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.get("Patient/" + id)
                        .resource(Patient.class)
                        .getManagingOrganization()
                        .getReference())
                .isEqualTo(agency);
    }

    @Test
    void a_fhirpath_patch_is_refused() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer answer =
                client.patch("Patient/" + id, """
                    {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
                      {"name": "type", "valueCode": "replace"},
                      {"name": "path", "valueString": "Patient.gender"},
                      {"name": "value", "valueCode": "male"}]}]}
                    """, "If-Match", before.etag(), "Content-Type", "application/fhir+json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "not-supported",
                        "patch-invalid",
                        "",
                        "Only JSON Patch is taken: application/json-patch+json."));
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void of_ten_updates_of_one_version_one_is_stored_and_the_record_can_still_be_changed() {
        String id = client.created(referral());
        Answer before = client.get("ServiceRequest/" + id);

        List<Answer> answers = InParallel.run(10, i -> {
            ServiceRequest changed = before.resource(ServiceRequest.class);
            changed.addNote(new Annotation().setText("note " + i));
            return client.update(changed, before.etag());
        });

        assertThat(answers.stream().map(Answer::status).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412, 412, 412);
        answers.stream()
                .filter(answer -> answer.status() == 412)
                .forEach(answer -> assertThat(answer.issues()).containsExactly(STALE));
        Answer after = client.get("ServiceRequest/" + id);
        assertThat(after.etag()).isEqualTo("W/\"2\"");
        ServiceRequest again = after.resource(ServiceRequest.class);
        again.addNote(new Annotation().setText("afterwards"));
        assertThat(client.update(again, after.etag()).expect(200).etag()).isEqualTo("W/\"3\"");
    }

    @Test
    void what_several_clients_append_is_all_there_when_each_tries_again() {
        int clients = 8;
        int notes = 3;
        String id = client.created(referral());

        InParallel.run(clients, i -> {
            for (int n = 0; n < notes; n++) {
                append(id, "client " + i + " note " + n);
            }
            return i;
        });

        ServiceRequest after = client.get("ServiceRequest/" + id).resource(ServiceRequest.class);
        assertThat(after.getNote().stream().map(Annotation::getText))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, clients)
                        .boxed()
                        .flatMap(i -> IntStream.range(0, notes).mapToObj(n -> "client " + i + " note " + n))
                        .toList());
        assertThat(after.getMeta().getVersionId()).isEqualTo(Integer.toString(1 + clients * notes));
        Bundle history =
                client.get("ServiceRequest/" + id + "/_history").expect(200).bundle();
        assertThat(history.getEntry().stream()
                        .map(entry ->
                                Integer.valueOf(entry.getResource().getMeta().getVersionId())))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1 + clients * notes)
                        .boxed()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }

    private void append(String id, String note) {
        while (true) {
            Answer current = client.get("ServiceRequest/" + id);
            ServiceRequest changed = current.resource(ServiceRequest.class);
            changed.addNote(new Annotation().setText(note));
            Answer answer = client.update(changed, current.etag());
            if (answer.status() == 200) {
                return;
            }
            answer.expect(412);
        }
    }

    private ServiceRequest referral() {
        String child = "Patient/" + client.created(TestData.child());
        String agency = "Organization/" + client.created(TestData.organisation());
        return TestData.referral(child, agency, agency);
    }
}
