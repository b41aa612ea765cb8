package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Canonical;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** Who has sent a child, and is nothing else to them, has a record of their own: the same whether others know the child. */
@AgainstTheServer
final class SentChildIT {
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String SECRET = "Kestrelhide";
    private static final String JSON_PATCH = "application/json-patch+json";

    private final TestServer server;
    private final FhirClient client;

    SentChildIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    private static String body(String number, String family) {
        return """
            {"resourceType":"Patient","meta":{"tag":[{"system":"urn:example:tag","code":"asked"}]},
             "gender":"female","extension":[{"url":"urn:example:weight","valueDecimal":1.500}],
             "identifier":[{"system":"%s","value":"%s"}],"name":[{"family":"%s","given":["Wren"]}],
             "birthDate":"2012-05-04"}""".formatted(NHS, number, family);
    }

    private static String set(String path, String value) {
        return "[{\"op\":\"replace\",\"path\":\"%s\",\"value\":%s}]".formatted(path, value);
    }

    /** A child whom the client has sent, and who was here before or wasn't. */
    private final class Story {
        private final String number = TestData.nhsNumber();
        private final String family = "Fam" + number;
        private final Map<String, String> answers = new LinkedHashMap<>();
        private final String id;

        Story(boolean known) {
            if (known) {
                server.as("camhs-system").create(othersView()).expect(201);
            }
            Answer created = client.post("Patient", body(number, family));
            id = created.id();
            note("create", created);
        }

        private Patient othersView() {
            Patient child = TestData.child(number);
            child.getNameFirstRep().setFamily(SECRET);
            child.addAddress().setCity(SECRET);
            return child;
        }

        Answer note(String what, Answer answer) {
            Map<String, Object> headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeIf(name -> List.of("date", "x-request-id").contains(name.toLowerCase()));
            answers.put(what, plain(answer.status() + " " + headers + "\n" + answer.text()));
            return answer;
        }

        /** Without what is different from child to child, and from moment to moment. */
        private String plain(String text) {
            return text.replace(id, "ID")
                    .replace(number, "NUMBER")
                    .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)", "TIME")
                    .replaceAll("\\w{3}, \\d\\d \\w{3} \\d{4} [0-9:]{8} GMT", "TIME")
                    .replaceAll("_page=[\\w-]+", "_page=PAGE");
        }

        String path() {
            return "Patient/" + id;
        }

        String current() {
            return client.get(path()).expect(200).text();
        }

        Answer change(String method, String ifMatch, String resource) {
            return client.post("", """
                {"resourceType":"Bundle","type":"transaction","entry":[{"resource":%s,
                 "request":{"method":"%s","url":"%s","ifMatch":"W/\\"%s\\""}}]}""".formatted(resource, method, path(), ifMatch));
        }

        private String binary(String patch) {
            return "{\"resourceType\":\"Binary\",\"contentType\":\"%s\",\"data\":\"%s\"}"
                    .formatted(JSON_PATCH, Base64.getEncoder().encodeToString(patch.getBytes(StandardCharsets.UTF_8)));
        }

        Map<String, String> told() {
            reads("first");
            updates();
            patches();
            bundles();
            reads("last");
            searches();
            return answers;
        }

        private void reads(String when) {
            note(when + " read", client.get(path()));
            note(when + " read as XML", client.get(path(), "Accept", "application/fhir+xml"));
            note(when + " read unchanged", client.get(path(), "If-None-Match", "W/\"1\""));
            note(when + " first version", client.get(path() + "/_history/1"));
            note(when + " version that isn't there", client.get(path() + "/_history/77"));
            note(when + " history", client.get(path() + "/_history"));
            note(when + " history by one", client.get(path() + "/_history?_count=1"));
        }

        private void updates() {
            String male = current().replace("female", "male");
            note("update", client.put(path(), male, "If-Match", "W/\"1\""));
            note("the same again", client.put(path(), male, "If-Match", "W/\"2\""));
            note("stale update", client.put(path(), male, "If-Match", "W/\"1\""));
            note("update of no version", client.put(path(), male));
            note(
                    "update of the number",
                    client.put(path(), male.replace(number, TestData.nhsNumber()), "If-Match", "W/\"2\""));
            note("update without the number", client.put(path(), male.replace(NHS, "urn:x"), "If-Match", "W/\"2\""));
            note("brought again", client.post("Patient", body(number, family + "b")));
        }

        private void patches() {
            note("patch", patch(set("/gender", "\"other\""), "W/\"3\""));
            note("stale patch", patch(set("/gender", "\"male\""), "W/\"3\""));
            note("patch of no version", client.patch(path(), set("/gender", "\"male\"")));
            note("patch of what isn't there", patch(set("/gendr", "1"), "W/\"4\""));
            note("patch with what R4 doesn't know", patch(set("/gendr", "1").replace("replace", "add"), "W/\"4\""));
            note("patch of the number", patch(set("/identifier/0/value", "\"9990000018\""), "W/\"4\""));
            note("patch to nowhere", patch("""
                        [{"op":"add","path":"/managingOrganization","value":{"reference":"Organization/no"}}]""", "W/\"4\""));
        }

        private Answer patch(String patch, String version) {
            return client.patch(path(), patch, "If-Match", version);
        }

        private void bundles() {
            String unknown = current().replace("\"other\"", "\"unknown\"");
            note("update in a bundle", change("PUT", "4", unknown));
            note("stale update in a bundle", change("PUT", "4", unknown));
            note("patch in a bundle", change("PATCH", "5", binary(set("/birthDate", "\"2012-05-05\""))));
            note("stale patch in a bundle", change("PATCH", "5", binary(set("/birthDate", "\"2012-05-06\""))));
            note(
                    "patch of the number in a bundle",
                    change("PATCH", "6", binary(set("/identifier/0/value", "\"9990000018\""))));
        }

        private void searches() {
            search("_id", id);
            search("identifier", NHS + "|" + number);
            search("identifier", number);
            search("family", family);
            search("family", family, "birthdate", "2012-05");
            search("family", family, "birthdate", "2012-05-04");
            search("family:exact", family + "b", "given", "wren");
            search("family", SECRET);
            search("family", family, "_count", "1");
        }

        private void search(String... query) {
            note("search " + plain(String.join(" ", query)), client.search("Patient", query));
        }
    }

    @Test
    void every_answer_is_the_same_whether_others_know_the_child_or_not() {
        Map<String, String> unknown = new Story(false).told();
        Map<String, String> known = new Story(true).told();

        assertThat(known).containsOnlyKeys(unknown.keySet());
        unknown.forEach((what, answer) -> assertThat(known.get(what)).as(what).isEqualTo(answer));
        assertThat(known.toString()).doesNotContain(":\"" + SECRET);
        assertThat(unknown.get("update")).startsWith("200 ").contains("[W/\"2\"]");
        assertThat(unknown.get("the same again")).startsWith("200 ").contains("[W/\"2\"]");
        assertThat(unknown.get("stale update")).startsWith("412 ");
        assertThat(unknown.get("update of no version")).startsWith("428 ");
        assertThat(unknown.get("patch")).startsWith("200 ").contains("[W/\"4\"]");
        assertThat(unknown.get("stale patch")).startsWith("412 ");
        assertThat(unknown.get("patch of no version")).startsWith("428 ");
        assertThat(unknown.get("patch with what R4 doesn't know"))
                .startsWith("400 ")
                .contains("unknown-element");
        assertThat(unknown.get("patch to nowhere")).startsWith("422 ").contains("reference-not-found");
        assertThat(unknown.get("update in a bundle")).startsWith("200 ").contains("_history/5");
        assertThat(unknown.get("patch in a bundle")).startsWith("200 ").contains("_history/6");
        assertThat(unknown.get("last read")).startsWith("200 ").contains("[W/\"6\"]", "2012-05-05", "1.500");
        assertThat(unknown.get("last first version")).startsWith("200 ").contains("2012-05-04", "1.500");
        assertThat(unknown.get("last history")).contains("\"total\":6");
    }

    @Test
    void no_way_leads_to_another_nhs_number() {
        for (Story story : List.of(new Story(false), new Story(true))) {
            Map<String, String> answers = story.told();
            for (String way : List.of(
                    "update of the number",
                    "update without the number",
                    "patch of the number",
                    "patch of the number in a bundle")) {
                assertThat(answers.get(way)).as(way).startsWith("422 ").contains("\"R-01\"");
            }
        }
    }

    @Test
    void what_is_read_is_what_was_sent() {
        for (Story story : List.of(new Story(false), new Story(true))) {
            String sent = Canonical.json(Answer.json(body(story.number, story.family)));
            Answer read = client.get(story.path()).expect(200);

            assertThat(Canonical.json(read.json())).isEqualTo(sent);
            assertThat(Canonical.json(client.get(story.path() + "/_history/1").json()))
                    .isEqualTo(sent);
            assertThat(Canonical.json(client.search("Patient", "family", story.family)
                            .json()
                            .at("/entry/0/resource")))
                    .isEqualTo(sent);
        }
    }

    @Test
    void a_list_by_pages_has_each_child_once() {
        String given = "Wren" + System.nanoTime();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String number = TestData.nhsNumber();
            if (i % 2 == 0) {
                server.as("camhs-system").create(TestData.child(number)).expect(201);
            }
            sent.add(client.post("Patient", body(number, "Paged").replace("Wren", given))
                    .id());
        }
        for (int i = 0; i < 3; i++) {
            Patient child = TestData.child();
            child.getIdentifier().clear();
            child.getMeta().getProfile().clear();
            child.getNameFirstRep().getGiven().get(0).setValue(given);
            sent.add(client.created(child));
        }

        List<String> found = new ArrayList<>();
        Bundle page = client.search("Patient", "given", given, "_count", "2").bundle();
        while (true) {
            page.getEntry().forEach(entry -> found.add(entry.getResource().getIdPart()));
            assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(2);
            if (page.getLink("next") == null) {
                break;
            }
            page = client.get(page.getLink("next").getUrl()).bundle();
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void a_search_that_names_nobody_lists_the_child_too() {
        Story story = new Story(true);
        List<String> found = new ArrayList<>();
        Bundle page = client.search("Patient", "_count", "100").bundle();
        while (true) {
            page.getEntry().forEach(entry -> found.add(entry.getResource().getIdPart()));
            if (page.getLink("next") == null) {
                break;
            }
            page = client.get(page.getLink("next").getUrl()).bundle();
        }

        assertThat(found).containsOnlyOnce(story.id).doesNotHaveDuplicates();
    }

    @Test
    void a_record_that_follows_a_reference_to_the_child_shows_what_was_sent() {
        for (boolean known : List.of(false, true)) {
            Story story = new Story(known);
            String agency = "Organization/" + client.created(TestData.organisation());
            String referral = client.created(TestData.referral(story.path(), agency, agency));

            Bundle found = client.search("ServiceRequest", "_id", referral, "_include", "ServiceRequest:patient")
                    .bundle();

            assertThat(found.getEntry()).hasSize(2);
            assertThat(((Patient) found.getEntry().get(1).getResource())
                            .getNameFirstRep()
                            .getFamily())
                    .isEqualTo(story.family);
        }
    }

    @Test
    void what_the_only_source_says_is_there_for_whoever_comes_later() {
        FhirClient camhs = server.as("camhs-system");
        Patient child = TestData.child();
        child.setId(camhs.created(child));
        String practice = "{\"system\":\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"Z99901\"}";

        camhs.patch("Patient/" + child.getIdPart(), set("/gender", "\"male\""), "If-Match", "W/\"1\"")
                .expect(200);
        assertThat(client.get("Patient/" + child.getIdPart()).status()).isEqualTo(404);
        camhs.patch(
                        "Patient/" + child.getIdPart(),
                        set("/generalPractitioner/0", "{\"identifier\":" + practice + "}"),
                        "If-Match",
                        "W/\"2\"")
                .expect(200);

        Answer seen = client.get("Patient/" + child.getIdPart()).expect(200);
        assertThat(seen.etag()).isEqualTo("W/\"3\"");
        assertThat(seen.resource(Patient.class).getGender().toCode()).isEqualTo("male");
        Answer alone = camhs.patch("Patient/" + child.getIdPart(), set("/gender", "\"other\""), "If-Match", "W/\"3\"");
        assertThat(alone.expect(200).etag()).isEqualTo("W/\"4\"");
        assertThat(client.get("Patient/" + child.getIdPart()).etag()).isEqualTo("W/\"3\"");
    }

    @Test
    void a_child_who_is_sent_with_what_they_name_reads_where_that_is() {
        for (boolean known : List.of(false, true)) {
            String number = TestData.nhsNumber();
            if (known) {
                server.as("camhs-system").create(TestData.child(number)).expect(201);
            }
            var agency = TestData.organisation();
            Patient child = TestData.child(number);
            child.getManagingOrganization().setReference(TestData.urn(agency));

            Bundle answer = client.bundle(TestData.transaction(child, agency))
                    .expect(200)
                    .bundle();

            String where = answer.getEntry().get(0).getResponse().getLocation();
            String organisation =
                    answer.getEntry().get(1).getResponse().getLocation().split("/_history", -1)[0];
            assertThat(client.get(where)
                            .resource(Patient.class)
                            .getManagingOrganization()
                            .getReference())
                    .isEqualTo(organisation);
        }
    }

    @Test
    void two_changes_of_one_child_in_one_bundle_are_refused_alike() {
        List<List<Issue>> issues = new ArrayList<>();
        for (boolean known : List.of(false, true)) {
            Story story = new Story(known);
            String entry = """
                {"resource":%s,"request":{"method":"PUT","url":"%s","ifMatch":"W/\\"1\\""}}""".formatted(story.current(), story.path());

            Answer answer = client.post(
                    "",
                    "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entry + "," + entry + "]}");

            issues.add(answer.expect(422).issues());
        }
        assertThat(issues.get(0)).isEqualTo(issues.get(1));
    }
}
