package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

/** One story of a child, in order, from all who recorded it. What it tells is tested on the sample families. */
@AgainstTheServer
final class ChronologyIT {
    private final TestServer server;
    private final FhirClient client;
    private final String child;

    ChronologyIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
        this.child = "Patient/" + client.created(TestData.child());
    }

    private Answer story(String query) {
        return client.get(child + "/$chronology" + query);
    }

    private static List<ParametersParameterComponent> events(Answer answer) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("event"))
                .toList();
    }

    private static Optional<String> next(Answer answer) {
        return answer.resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("next"))
                .map(parameter -> parameter.getValue().primitiveValue())
                .findFirst();
    }

    private static String part(ParametersParameterComponent event, String name) {
        return event.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue() instanceof Reference reference
                        ? reference.getReference()
                        : part.getValue().isPrimitive()
                                ? part.getValue().primitiveValue()
                                : part.getValue().toString())
                .findFirst()
                .orElse("");
    }

    private static List<String> dates(Answer answer) {
        return events(answer).stream().map(event -> part(event, "date")).toList();
    }

    private void scores(int count) {
        Bundle scores = TestData.transaction();
        IntStream.rangeClosed(1, count)
                .forEach(day -> TestData.create(scores, TestData.score(child, "2026-03-%02d".formatted(day), day)));
        client.bundle(scores).expect(200);
    }

    @Test
    void an_event_says_what_happened_when_and_who_recorded_it() {
        client.created(TestData.score(child, "2026-03-10", 12));

        ParametersParameterComponent event = events(story("")).get(0);

        assertThat(events(story(""))).hasSize(1);
        assertThat(part(event, "date")).isEqualTo("2026-03-10");
        assertThat(part(event, "category")).isEqualTo("score");
        assertThat(part(event, "significance")).isIn("major", "minor");
        assertThat(part(event, "summary")).isNotBlank();
        assertThat(part(event, "recorded")).isNotBlank();
        assertThat(part(event, "resource")).startsWith("Observation/");
        Reference agency = (Reference) event.getPart().stream()
                .filter(part -> part.getName().equals("agency"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(agency.getIdentifier().getSystem() + "|"
                        + agency.getIdentifier().getValue())
                .isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code|Z99901");
    }

    @Test
    void the_story_runs_either_way_and_can_be_cut() {
        scores(5);

        assertThat(dates(story("")))
                .containsExactly("2026-03-05", "2026-03-04", "2026-03-03", "2026-03-02", "2026-03-01");
        assertThat(dates(story("?order=asc&start=2026-03-02&end=2026-03-04")))
                .containsExactly("2026-03-02", "2026-03-03", "2026-03-04");
        assertThat(dates(story("?start=2026-04"))).isEmpty();
        assertThat(dates(story("?end=2026-03"))).hasSize(5);
        assertThat(dates(story("?category=score"))).hasSize(5);
        assertThat(dates(story("?category=crisis"))).isEmpty();
        assertThat(dates(story("?category=crisis&category=score"))).hasSize(5);
    }

    @Test
    void the_story_can_be_asked_of_one_agency() {
        String registered = "Patient/" + client.created(TestData.registeredWith(Agencies.PRACTICE.in(client)));
        String teacher = "Practitioner/" + client.created(TestData.practitioner("Marsh"));
        client.created(TestData.team(registered, teacher, Agencies.SCHOOL.in(client)));
        client.created(TestData.score(registered, "2026-03-01", 1));
        server.as("school-system").created(TestData.score(registered, "2026-03-02", 2));
        String story = registered + "/$chronology?category=score&agency=";

        assertThat(dates(client.get(story + "https://fhir.nhs.uk/Id/ods-organization-code%7CZ99901")))
                .containsExactly("2026-03-01");
        assertThat(dates(client.get(story + "https://w3id.org/goldthread/fhir/NamingSystem/school-urn%7C999901")))
                .containsExactly("2026-03-02");
        assertThat(dates(client.get(story + "Organization/nobody"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_what_is_recorded_meanwhile_moves_none() {
        scores(13);
        List<String> told = new ArrayList<>();
        Answer page = story("?_count=5");
        told.addAll(dates(page));
        client.created(TestData.score(child, "2026-03-30", 18));

        while (next(page).isPresent()) {
            page = story("?page=" + next(page).orElseThrow());
            told.addAll(dates(page));
        }

        assertThat(told)
                .containsExactlyElementsOf(IntStream.iterate(13, day -> day > 0, day -> day - 1)
                        .mapToObj("2026-03-%02d"::formatted)
                        .toList());
    }

    @Test
    void a_page_works_for_nobody_else_and_for_no_other_child() {
        scores(3);
        String next = next(story("?_count=1")).orElseThrow();
        String other = "Patient/" + client.created(TestData.child());

        for (Answer answer : List.of(
                server.as("school-system").get(child + "/$chronology?page=" + next),
                client.get(other + "/$chronology?page=" + next),
                story("?page=nonsense"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("bad-grammar");
        }
    }

    @Test
    void a_corrected_date_takes_the_place_of_the_wrong_one() {
        String id = client.created(TestData.score(child, "2026-03-10", 12));
        Answer before = client.get("Observation/" + id);

        client.put("Observation/" + id, before.text().replace("2026-03-10", "2026-03-12"), "If-Match", before.etag())
                .expect(200);

        assertThat(dates(story(""))).containsExactly("2026-03-12");
    }

    @Test
    void a_referral_is_told_when_it_was_sent() {
        String agency = "Organization/" + client.created(TestData.organisation());
        ServiceRequest referral = TestData.referral(child, agency, agency);
        String id = client.created(referral);

        ParametersParameterComponent event = events(story("?category=referral")).get(0);

        assertThat(part(event, "date")).isEqualTo("2026-09-01T09:30:00Z");
        assertThat(part(event, "significance")).isEqualTo("major");
        assertThat(part(event, "resource")).isEqualTo("ServiceRequest/" + id);
        assertThat(part(event, "summary")).doesNotContain("Worried most mornings");
    }

    @Test
    void the_story_comes_as_a_document_too() {
        scores(2);

        Bundle document = story("?format=document").expect(200).bundle();

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        Composition composition = (Composition) document.getEntryFirstRep().getResource();
        assertThat(composition.getSection()).hasSize(2);
        assertThat(composition.getSection().get(1).getCode().getCodingFirstRep().getCode())
                .isEqualTo("early-life");
        assertThat(types(document, "Observation")).hasSize(2);
        assertThat(types(document, "Provenance"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(provenance -> assertThat(
                                ((Provenance) provenance).getAgentFirstRep().hasWho())
                        .isTrue());
        assertThat(document.getMeta().getSecurity()).hasSize(1);
    }

    private static List<Resource> types(Bundle document, String type) {
        return document.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource.fhirType().equals(type))
                .toList();
    }

    @Test
    void a_document_holds_for_its_reader_no_more_than_the_plain_answer() {
        scores(2);
        String stranger = server.as("school-system")
                .get(child + "/$chronology?format=document")
                .text();

        assertThat(stranger)
                .isEqualTo(server.as("school-system")
                        .get("Patient/nobody/$chronology")
                        .text());
        assertThat(story("?format=document&_count=1001").status()).isEqualTo(400);
    }

    @Test
    void what_can_not_be_asked_is_refused() {
        assertThat(story("?nonsense=1").status()).isEqualTo(400);
        assertThat(story("?nonsense=1").issues().stream().map(Issue::rule)).containsExactly("unknown-parameter");
        assertThat(story("?_count=101").status()).isEqualTo(400);
        assertThat(story("?_count=101").issues().stream().map(Issue::rule)).containsExactly("count-too-large");
        for (String query : List.of(
                "?start=yesterday",
                "?end=2026-13",
                "?order=sideways",
                "?category=nonsense",
                "?_count=0",
                "?_count=x",
                "?format=pdf")) {
            assertThat(story(query).status()).as(query).isEqualTo(400);
            assertThat(story(query).issues().stream().map(Issue::rule)).containsExactly("bad-grammar");
        }
        assertThat(client.get("Patient/nobody/$chronology").status()).isEqualTo(404);
        assertThat(client.get("Patient/nobody/$chronology").issues())
                .containsExactly(
                        new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see."));
    }
}
