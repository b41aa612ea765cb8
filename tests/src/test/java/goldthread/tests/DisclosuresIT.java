package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who saw or changed a child's record is told to whoever may know, in words and without what the record says. */
@AgainstTheServer
final class DisclosuresIT {
    private final TestServer server;
    private final FhirClient practice;
    private final String child;

    DisclosuresIT(TestServer server) {
        this.server = server;
        this.practice = server.as("gp-system");
        child = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));
    }

    /** One line of the list. */
    private record Line(String who, String what, int count) {}

    private static Optional<JsonNode> part(JsonNode disclosure, String name) {
        return StreamSupport.stream(disclosure.path("part").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst();
    }

    private static List<JsonNode> disclosures(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().path("parameter").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals("disclosure"))
                .toList();
    }

    private static Optional<String> next(Answer answer) {
        return StreamSupport.stream(answer.json().path("parameter").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals("next"))
                .map(parameter -> parameter.path("valueString").asText())
                .findFirst();
    }

    private static Line line(JsonNode disclosure) {
        return new Line(
                part(disclosure, "who").orElseThrow().path("valueString").asText(),
                part(disclosure, "what").orElseThrow().path("valueString").asText(),
                part(disclosure, "count").orElseThrow().path("valueInteger").asInt());
    }

    private List<Line> lines(String query) {
        return disclosures(practice.get(child + "/$disclosures" + query)).stream()
                .map(DisclosuresIT::line)
                .toList();
    }

    @Test
    void what_was_done_is_told_newest_first_and_what_is_alike_once() {
        String score = "Observation/" + practice.created(TestData.score(child, "2026-03-01", 7));
        practice.get(score).expect(200);
        practice.get(score).expect(200);
        practice.search("Observation", "patient", child).expect(200);
        practice.get(child + "/$membership").expect(200);

        assertThat(lines(""))
                .extracting(Line::what, Line::count)
                .containsExactly(
                        tuple("read who is around the child", 1),
                        tuple("searched for and saw scores and observations", 1),
                        tuple("read scores and observations", 2),
                        tuple("added scores and observations", 1),
                        tuple("added personal details", 1));
        assertThat(lines("").get(0).what()).isEqualTo("read this list");
    }

    @Test
    void a_bundle_is_told_by_what_it_held_of_the_child() {
        Bundle bundle = TestData.transaction(TestData.organisation());
        TestData.create(bundle, TestData.score(child, "2026-03-01", 7));
        practice.bundle(bundle).expect(200);
        Bundle batch = new Bundle();
        batch.setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(child);
        practice.bundle(batch).expect(200);

        assertThat(lines(""))
                .extracting(Line::what)
                .containsExactly("read personal details", "wrote scores and observations", "added personal details");
    }

    @Test
    void another_childs_record_is_not_told_here() {
        String other = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));
        practice.created(TestData.score(other, "2026-03-01", 7));
        practice.get(other).expect(200);

        assertThat(lines("")).hasSize(1);
    }

    @Test
    void an_organisation_stands_by_its_identifier_and_the_purpose_in_words() {
        JsonNode first = disclosures(practice.get(child + "/$disclosures")).get(0);

        JsonNode organisation = part(first, "organisation").orElseThrow().path("valueReference");
        assertThat(organisation.path("identifier").path("value").asText()).isEqualTo("Z99901");
        assertThat(part(first, "purpose").orElseThrow().path("valueString").asText())
                .isEqualTo("to care for the child");
        assertThat(part(first, "when").orElseThrow().path("valueInstant").asText())
                .endsWith("Z");
    }

    @Test
    void someone_without_access_who_was_refused_is_told_with_their_organisation() {
        FhirClient stranger = server.as("school-lead-other");
        stranger.get(child + "/_history/99").expect(404);
        Bundle batch = new Bundle();
        batch.setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(child + "/_history/99");
        stranger.bundle(batch).expect(200);
        stranger.search("Task", "patient", child).expect(200);

        List<JsonNode> told = disclosures(practice.get(child + "/$disclosures"));

        assertThat(told.stream().map(DisclosuresIT::line))
                .startsWith(
                        new Line("Someone without access", "searched in the record, and saw nothing", 1),
                        new Line("Someone without access", "tried to read personal details, and was refused", 2));
        assertThat(part(told.get(0), "organisation")
                        .orElseThrow()
                        .path("valueReference")
                        .path("identifier")
                        .path("value")
                        .asText())
                .isEqualTo("999902");
    }

    @Test
    void pages_tell_every_attempt_once() {
        for (int i = 0; i < 6; i++) {
            practice.get(child).expect(200);
            practice.search("Task", "patient", child).expect(200);
        }
        int whole = lines("?_count=100").stream().mapToInt(Line::count).sum();

        List<Line> paged = new ArrayList<>();
        Answer page = practice.get(child + "/$disclosures?_count=3");
        while (true) {
            paged.addAll(disclosures(page).stream().map(DisclosuresIT::line).toList());
            Optional<String> next = next(page);
            if (next.isEmpty()) {
                break;
            }
            page = practice.get(child + "/$disclosures?page=" + next.get());
        }

        assertThat(paged.stream().mapToInt(Line::count).sum()).isEqualTo(whole + 1);
        assertThat(paged.get(0).what()).isEqualTo("read this list");
    }

    @Test
    void a_page_is_its_readers_and_its_childs() {
        practice.get(child).expect(200);
        String next = next(practice.get(child + "/$disclosures?_count=1")).orElseThrow();
        String other = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));

        assertThat(practice.get(other + "/$disclosures?page=" + next).status()).isEqualTo(400);
        assertThat(server.as("camhs-system")
                        .get(child + "/$disclosures?page=" + next)
                        .status())
                .isEqualTo(400);
        assertThat(practice.get(child + "/$disclosures?_count=1&page=" + next).status())
                .isEqualTo(400);
    }

    @Test
    void a_span_of_time_is_told_when_one_is_asked_for() {
        assertThat(lines("?start=2026-01")).isNotEmpty();
        assertThat(lines("?end=2020")).isEmpty();
        assertThat(lines("?start=2999")).isEmpty();
    }

    @Test
    void it_is_asked_by_post_too() {
        Answer answer = practice.post(
                child + "/$disclosures",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"_count\",\"valueInteger\":1}]}");

        assertThat(disclosures(answer)).hasSize(1);
    }

    @Test
    void nothing_is_told_that_the_record_says() {
        practice.get(child).expect(200);

        assertThat(practice.get(child + "/$disclosures").expect(200).text()).doesNotContain("Thorne", "Wren");
    }

    @ParameterizedTest
    @CsvSource({
        "who=x, unknown-parameter",
        "_count=0, bad-grammar",
        "_count=101, count-too-large",
        "start=yesterday, bad-grammar",
        "start=2026-02&end=2026-01, bad-grammar",
        "page=x, bad-grammar"
    })
    void what_is_not_in_order_is_refused(String query, String rule) {
        Answer answer = practice.get(child + "/$disclosures?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly(rule);
    }

    @Test
    void a_child_who_is_not_there_is_not_found() {
        Answer answer = practice.get("Patient/nobody/$disclosures");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo(practice.get("Patient/nobody").text());
    }
}
