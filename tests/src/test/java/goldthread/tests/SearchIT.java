package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.RawHttp;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search shows what is stored now, page after page, and refuses what it would have to ignore. */
@AgainstTheServer
final class SearchIT {
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number|";
    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code|";

    private final TestServer server;
    private final FhirClient client;

    SearchIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    private static List<String> ids(Bundle page, SearchEntryMode mode) {
        return page.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == mode)
                .map(entry -> entry.getResource().fhirType() + "/"
                        + entry.getResource().getIdPart())
                .toList();
    }

    private static List<String> matches(Answer answer) {
        return ids(answer.expect(200).bundle(), SearchEntryMode.MATCH);
    }

    /** A child with so many scores, one a day. */
    private String childWithScores(int count) {
        String child = "Patient/" + client.created(TestData.child());
        Bundle scores = TestData.transaction();
        IntStream.range(0, count)
                .forEach(i -> TestData.create(scores, TestData.score(child, "2026-03-%02d".formatted(i + 1), i % 19)));
        client.bundle(scores).expect(200);
        return child;
    }

    @Test
    void a_search_shows_what_was_stored_a_moment_ago() {
        String child = childWithScores(1);
        assertThat(matches(client.search("Observation", "patient", child))).hasSize(1);

        client.created(TestData.score(child, "2026-03-02", 5));

        assertThat(matches(client.search("Observation", "patient", child))).hasSize(2);
    }

    @Test
    void the_answer_is_a_search_set_of_the_stored_versions() {
        Patient child = TestData.child();
        String id = client.created(child);

        Bundle page = client.search("Patient", "_id", id).expect(200).bundle();

        assertThat(page.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(page.hasTotal()).isFalse();
        assertThat(page.getEntry()).hasSize(1);
        assertThat(page.getEntryFirstRep().getFullUrl())
                .isEqualTo(client.at("Patient/" + id).toString());
        assertThat(FhirClient.text(page.getEntryFirstRep().getResource()))
                .isEqualTo(client.get("Patient/" + id).text());
        assertThat(page.getLink("self").getUrl())
                .isEqualTo(client.at("Patient?_id=" + id).toString());
        assertThat(page.getLink("next")).isNull();
    }

    @Test
    void a_search_by_post_keeps_what_it_looks_for_out_of_the_address() {
        String number = TestData.nhsNumber();
        String id = client.created(TestData.child(number));

        Answer answer = client.postBytes(
                "Patient/_search",
                ("identifier=" + URLEncoder.encode(NHS + number, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(matches(answer)).containsExactly("Patient/" + id);
        assertThat(answer.bundle().getLink("self").getUrl()).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?nonsense=1",
                "Patient?name=Thorne",
                "Patient?_has:Observation:patient:code=x",
                "Patient?_content=x",
                "Patient?_text=x",
                "Patient?_filter=family%20eq%20x",
                "Patient?_tag=x",
                "Patient?_security=x",
                "Patient?_profile=x",
                "Patient?_source=x",
                "Patient?_list=x",
                "Patient?_type=Patient",
                "Patient?_total=accurate",
                "Patient?_contained=true",
                "Patient?_offset=1",
                "Patient?_sort=nonsense",
                "Observation?combo-code=x",
                "ServiceRequest?_include:iterate=ServiceRequest:requester"
            })
    void an_unknown_parameter_is_refused_and_never_ignored(String query) {
        Answer answer = client.get(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues()).hasSize(1);
        assertThat(answer.issues().get(0).withoutText()).isEqualTo(Issue.error("invalid", "unknown-parameter", "", ""));
        assertThat(answer.issues().get(0).text()).isNotBlank();
    }

    @Test
    void the_refusal_says_which_parameters_there_are() {
        assertThat(client.get("Location?nonsense=1").issues())
                .containsExactly(Issue.error(
                        "invalid",
                        "unknown-parameter",
                        "",
                        "`Location` has no such search parameter here. It has: [identifier, name,"
                                + " organization, status]."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_count=-1",
                "Patient?_count=x",
                "Patient?_count=1e6",
                "Patient?family=",
                "Patient?birthdate=yesterday",
                "Patient?birthdate=2012-13-45",
                "Patient?_lastUpdated=yesterday",
                "Patient?active=perhaps",
                "Patient?identifier:missing=true",
                "Patient?family:contains=x",
                "Patient?general-practitioner.name=x",
                "Patient?general-practitioner:Patient.family=x",
                "ServiceRequest?patient.birthdate=2012-05-04",
                "ServiceRequest?patient:Patient.family=x",
                "ServiceRequest?patient:identifier=9990000018",
                "ServiceRequest?_include=*",
                "ServiceRequest?_include=ServiceRequest:nonsense",
                "ServiceRequest?_include=Task:owner",
                "ServiceRequest?_revinclude=Observation:based-on",
                "Patient?_summary=count",
                "Patient?_page=nonsense",
                "Patient?identifier=a%00b"
            })
    void a_query_that_can_not_be_read_is_refused(String query) {
        Answer answer = client.get(query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("bad-grammar");
    }

    @Test
    void an_address_with_a_broken_escape_is_refused() throws IOException {
        String answer = RawHttp.send(
                server.port(), "GET /fhir/Patient?identifier=a% HTTP/1.1", "Authorization: Bearer " + client.token());

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat");
    }

    @ParameterizedTest
    @CsvSource({
        "101, count-too-large, `_count` is at most 100; follow `next` for more.",
        "1000000, count-too-large, `_count` is at most 100; follow `next` for more."
    })
    void a_page_has_at_most_a_hundred_matches(String count, String rule, String sentence) {
        Answer answer = client.search("Patient", "_count", count);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues()).containsExactly(Issue.error("invalid", rule, "", sentence));
        client.search("Patient", "_count", "100").expect(200);
    }

    @Test
    void a_search_has_at_most_twenty_parameters_and_a_hundred_alternatives() {
        String many = IntStream.range(0, 21).mapToObj(i -> "family=a" + i).collect(Collectors.joining("&"));
        String alternatives = IntStream.range(0, 101).mapToObj(i -> "a" + i).collect(Collectors.joining(","));

        Answer tooMany = client.get("Patient?" + many);
        Answer tooWide = client.get("Patient?family=" + alternatives);

        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.issues())
                .containsExactly(
                        Issue.error("invalid", "too-many-parameters", "", "A search takes at most 20 parameters."));
        assertThat(tooWide.status()).isEqualTo(400);
        assertThat(tooWide.issues())
                .containsExactly(Issue.error(
                        "invalid", "too-many-parameters", "", "A parameter takes at most 100 alternatives."));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        String child = childWithScores(23);
        String url = "Observation?patient=" + child + "&_sort=-date&_count=5";
        List<String> dates = new ArrayList<>();

        while (!url.isEmpty()) {
            Bundle page = client.get(url).expect(200).bundle();
            page.getEntry()
                    .forEach(entry -> dates.add(((Observation) entry.getResource())
                            .getEffectiveDateTimeType()
                            .getValueAsString()));
            url = page.getLink("next") == null ? "" : page.getLink("next").getUrl();
        }

        assertThat(dates)
                .containsExactlyElementsOf(IntStream.iterate(23, day -> day > 0, day -> day - 1)
                        .mapToObj("2026-03-%02d"::formatted)
                        .toList());
    }

    @Test
    void a_page_link_shows_nothing_and_works_for_nobody_else() {
        String number = TestData.nhsNumber();
        String child = client.created(TestData.child(number));
        client.created(TestData.score("Patient/" + child, "2026-03-01", 1));
        client.created(TestData.score("Patient/" + child, "2026-03-02", 2));
        String next = client.search("Observation", "patient:identifier", NHS + number, "_count", "1")
                .expect(200)
                .bundle()
                .getLink("next")
                .getUrl();

        Answer fromAnother = server.as("school-system").get(next);
        Answer elsewhere = client.get(next.replace("/Observation?", "/Patient?"));
        char last = next.charAt(next.length() - 3);
        Answer changed = client.get(
                next.substring(0, next.length() - 3) + (last == 'A' ? 'B' : 'A') + next.substring(next.length() - 2));

        assertThat(next).doesNotContain(number).doesNotContain(child);
        for (Answer answer : List.of(fromAnother, elsewhere, changed)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.issues())
                    .containsExactly(Issue.error(
                            "processing",
                            "bad-grammar",
                            "",
                            "This page has ended or isn't yours; ask again from the start."));
        }
        assertThat(matches(client.get(next))).hasSize(1);
    }

    @Test
    void a_child_is_found_by_nhs_number_in_each_of_the_ways_in_which_it_is_asked() {
        String number = TestData.nhsNumber();
        String child = "Patient/" + client.created(TestData.child(number));
        String score = "Observation/" + client.created(TestData.score(child, "2026-03-01", 1));

        for (String parameter : List.of("patient:identifier", "patient.identifier", "patient:Patient.identifier")) {
            assertThat(matches(client.search("Observation", parameter, NHS + number)))
                    .as(parameter)
                    .containsExactly(score);
            assertThat(matches(client.search("Observation", parameter, NHS + "9990000000")))
                    .as(parameter)
                    .isEmpty();
            assertThat(matches(client.search("Observation", parameter, "https://example.org/other|" + number)))
                    .as(parameter)
                    .isEmpty();
        }
        assertThat(matches(client.search("Observation", "patient", child))).containsExactly(score);
        assertThat(matches(client.search("Observation", "patient", child.replace("Patient/", ""))))
                .containsExactly(score);
    }

    @Test
    void an_agency_is_found_by_its_identifier_through_what_names_it() {
        Organization agency = TestData.organisation();
        String code = agency.getIdentifierFirstRep().getValue();
        String agencyId = "Organization/" + client.created(agency);
        String child = "Patient/" + client.created(TestData.child());
        String referral = "ServiceRequest/" + client.created(TestData.referral(child, agencyId, agencyId));
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.getFor().setReference(child);
        task.getFocus().setReference(referral);
        task.getOwner().setReference(agencyId);
        String taskId = "Task/" + client.created(task);

        assertThat(matches(client.search("ServiceRequest", "requester:Organization.identifier", ODS + code)))
                .containsExactly(referral);
        assertThat(matches(client.search("ServiceRequest", "requester:Organization.identifier", ODS + "none")))
                .isEmpty();
        assertThat(matches(client.search(
                        "Task", "owner:Organization.identifier", ODS + code, "_lastUpdated", "gt2020-01-01")))
                .containsExactly(taskId);
        assertThat(matches(client.search(
                        "Task", "owner:Organization.identifier", ODS + code, "_lastUpdated", "lt2020-01-01")))
                .isEmpty();
    }

    @Test
    void what_a_match_names_and_what_names_it_can_come_with_it() {
        String agency = "Organization/" + client.created(TestData.organisation());
        String child = "Patient/" + client.created(TestData.child());
        String referral = "ServiceRequest/" + client.created(TestData.referral(child, agency, agency));
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.getFor().setReference(child);
        task.getFocus().setReference(referral);
        String taskId = "Task/" + client.created(task);

        Bundle page = client.get("ServiceRequest?patient=" + child
                        + "&_include=ServiceRequest:patient&_include=ServiceRequest:requester&_revinclude=Task:focus")
                .expect(200)
                .bundle();

        assertThat(ids(page, SearchEntryMode.MATCH)).containsExactly(referral);
        assertThat(ids(page, SearchEntryMode.INCLUDE)).containsExactlyInAnyOrder(child, agency, taskId);
    }

    @Test
    void included_resources_do_not_count_towards_a_page() {
        String agency = "Organization/" + client.created(TestData.organisation());
        String child = "Patient/" + client.created(TestData.child());
        client.created(TestData.referral(child, agency, agency));
        client.created(TestData.referral(child, agency, agency));

        Bundle page = client.get("ServiceRequest?patient=" + child + "&_include=ServiceRequest:requester&_count=2")
                .expect(200)
                .bundle();

        assertThat(ids(page, SearchEntryMode.MATCH)).hasSize(2);
        assertThat(ids(page, SearchEntryMode.INCLUDE)).containsExactly(agency);
    }

    @Test
    void several_conditions_must_all_hold_and_of_alternatives_one() {
        String child = childWithScores(3);

        assertThat(matches(
                        client.search("Observation", "patient", child, "date", "ge2026-03-02", "date", "lt2026-03-03")))
                .hasSize(1);
        assertThat(matches(client.search("Observation", "patient", child, "date", "2026-03-01,2026-03-03")))
                .hasSize(2);
        assertThat(matches(client.search("Observation", "patient", child, "code", "718656000,none")))
                .hasSize(3);
        assertThat(matches(client.search("Observation", "patient", child, "code:not", "718656000")))
                .isEmpty();
    }

    @Test
    void a_sort_is_kept_and_ties_are_broken_the_same_way_each_time() {
        String child = "Patient/" + client.created(TestData.child());
        Bundle scores = TestData.transaction();
        IntStream.range(0, 6).forEach(i -> TestData.create(scores, TestData.score(child, "2026-03-01", i)));
        client.bundle(scores).expect(200);

        List<String> first = matches(client.search("Observation", "patient", child, "_sort", "date"));

        assertThat(first).hasSize(6);
        for (int i = 0; i < 3; i++) {
            assertThat(matches(client.search("Observation", "patient", child, "_sort", "date")))
                    .isEqualTo(first);
        }
    }

    @Test
    void a_count_of_nothing_gives_nothing() {
        Bundle page = client.search("Patient", "_count", "0").expect(200).bundle();

        assertThat(page.getEntry()).isEmpty();
        assertThat(page.getLink("next")).isNull();
    }

    @Test
    void a_search_that_finds_nothing_is_an_empty_answer() {
        Bundle page =
                client.search("Patient", "family", "no such name").expect(200).bundle();

        assertThat(page.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(page.getEntry()).isEmpty();
    }

    @Test
    void parts_of_resources_are_marked_as_parts() {
        String id = client.created(TestData.child());

        Resource part = client.search("Patient", "_id", id, "_elements", "birthDate")
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource();

        assertThat(part.getMeta().getTag().stream().map(tag -> tag.getCode())).contains("SUBSETTED");
        assertThat(((Patient) part).hasBirthDate()).isTrue();
        assertThat(((Patient) part).hasName()).isFalse();
    }

    @Test
    void two_hundred_searches_at_once_are_all_answered() {
        String child = childWithScores(5);

        List<Integer> found = InParallel.run(
                200,
                i -> matches(client.search("Observation", "patient", child)).size());

        assertThat(found).hasSize(200).containsOnly(5);
    }

    @Test
    void a_referral_can_be_changed_and_is_found_by_what_it_says_now() {
        String agency = "Organization/" + client.created(TestData.organisation());
        String child = "Patient/" + client.created(TestData.child());
        String id = client.created(TestData.referral(child, agency, agency));
        Answer before = client.get("ServiceRequest/" + id);
        ServiceRequest revoked = before.resource(ServiceRequest.class);
        revoked.setStatus(ServiceRequest.ServiceRequestStatus.REVOKED);
        client.update(revoked, before.etag()).expect(200);

        assertThat(matches(client.search("ServiceRequest", "patient", child, "status", "active")))
                .isEmpty();
        assertThat(matches(client.search("ServiceRequest", "patient", child, "status", "revoked")))
                .containsExactly("ServiceRequest/" + id);
    }
}
