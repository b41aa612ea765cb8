package goldthread.tests;

import static goldthread.tests.support.Parts.parameters;
import static goldthread.tests.support.Parts.part;
import static goldthread.tests.support.Parts.stream;
import static goldthread.tests.support.Parts.texts;
import static goldthread.tests.support.SampleFamily.expected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.EachFamily;
import goldthread.tests.support.FhirClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sample families, as the demo loads them: what each family's {@code expected.json} promises is what the server
 * answers over HTTP. The server that the tests share was started with the samples.
 */
@AgainstTheServer
final class FamiliesIT {
    private final FhirClient client;

    FamiliesIT(FhirClient client) {
        this.client = client;
    }

    private String child(JsonNode expected) {
        JsonNode found = client.search(
                        "Patient",
                        "identifier",
                        "https://fhir.nhs.uk/Id/nhs-number|"
                                + expected.at("/child/nhsNumber").asText())
                .expect(200)
                .json();
        assertThat(found.path("entry")).hasSize(1);
        return "Patient/" + found.at("/entry/0/resource/id").asText();
    }

    @EachFamily
    void the_team_is_who_the_family_s_page_says(String family) {
        JsonNode expected = expected(family);
        Answer now = client.get(
                child(expected) + "/$membership?asOf=" + expected.path("asOf").asText());
        Answer everybody = client.get(child(expected) + "/$membership?includeEnded=true&asOf="
                + expected.path("asOf").asText());

        assertThat(lines(now)).containsExactlyInAnyOrderElementsOf(said(expected.at("/membership/members")));
        assertThat(lines(everybody)).containsAll(said(expected.at("/membership/ended")));
        assertThat(part(parameters(now, "member").get(0), "name")).isEqualTo(expected.at("/membership/lead"));
        assertThat(part(parameters(now, "member").get(0), "lead").asBoolean()).isTrue();
        assertThat(parameters(now, "gap").stream().map(gap -> part(gap, "code").asText()))
                .containsExactlyInAnyOrderElementsOf(stream(expected.at("/membership/gaps"))
                        .map(gap -> gap.isTextual()
                                ? gap.asText()
                                : gap.path("code").asText())
                        .toList());
    }

    /** One line for each member and role. */
    private static List<String> lines(Answer answer) {
        return parameters(answer, "member").stream()
                .map(member -> part(member, "name").asText() + "|"
                        + part(member, "role").at("/coding/0/code").asText() + "|"
                        + part(member, "organisation").path("display").asText() + "|"
                        + part(member, "start").asText() + "|"
                        + part(member, "end").asText())
                .toList();
    }

    private static List<String> said(JsonNode members) {
        return stream(members)
                .flatMap(member -> texts(member.path("roles")).stream()
                        .map(role -> member.path("name").asText() + "|" + role + "|"
                                + member.path("organisation").asText() + "|"
                                + member.path("start").asText() + "|"
                                + member.path("end").asText()))
                .toList();
    }

    @EachFamily
    void the_shared_plan_holds_what_the_family_s_page_says(String family) {
        JsonNode expected = expected(family);
        JsonNode plan = expected.path("sharedCarePlan");
        JsonNode document = client.get(child(expected) + "/$shared-care-plan?asOf="
                        + expected.path("asOf").asText())
                .expect(200)
                .json();
        Map<String, String> words = new TreeMap<>();
        stream(document.at("/entry/0/resource/section"))
                .forEach(section -> words.put(
                        section.at("/code/coding/0/code").asText(),
                        allText(section).replace("&#39;", "'").replace("&amp;", "&")));

        List<String> plans = titles(document, "CarePlan");
        if (plan.has("safetyPlan")) {
            assertThat(plans).contains(plan.at("/safetyPlan/title").asText());
        }
        assertThat(plans)
                .containsAll(stream(plan.path("plans"))
                        .map(each -> each.path("title").asText())
                        .toList());
        assertThat(words.get("goals")).contains(texts(plan.path("goals")));
        texts(plan.path("overdue"))
                .forEach(action -> assertThat(words.get("actions")).contains(action));
        assertThat(words.containsKey("no-service-helping"))
                .isEqualTo(plan.path("noServiceHelping").asBoolean());
        texts(plan.path("openReferrals"))
                .forEach(referral -> assertThat(document.toString()).contains("\"" + referral + "\""));
    }

    private static String allText(JsonNode section) {
        StringBuilder text = new StringBuilder(section.at("/text/div").asText());
        section.path("section").forEach(inner -> text.append(allText(inner)));
        return text.toString();
    }

    private static List<String> titles(JsonNode document, String type) {
        return stream(document.path("entry"))
                .map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asText().equals(type))
                .map(resource -> resource.path("title").asText())
                .toList();
    }

    @EachFamily
    void the_story_tells_what_the_family_s_page_says(String family) {
        JsonNode expected = expected(family);
        List<JsonNode> events = events(child(expected));

        Map<String, TreeSet<String>> resources = new TreeMap<>();
        TreeSet<String> agencies = new TreeSet<>();
        List<String> dates = new ArrayList<>();
        events.forEach(event -> {
            String reference = part(event, "resource").path("reference").asText();
            resources
                    .computeIfAbsent(reference.split("/", -1)[0], type -> new TreeSet<>())
                    .add(reference);
            agencies.add(part(event, "agency").path("display").asText());
            dates.add(part(event, "date").asText()
                    + part(event, "period").path("start").asText());
        });

        expected.at("/chronology/events")
                .properties()
                .forEach(kind -> assertThat(resources.getOrDefault(kind.getKey(), new TreeSet<>()))
                        .as(kind.getKey())
                        .hasSize(kind.getValue().asInt()
                                + expected.at("/chronology/byServer/" + kind.getKey())
                                        .asInt()));
        assertThat(agencies).containsAll(texts(expected.at("/chronology/agencies")));
        assertThat(dates.stream().map(date -> date.substring(0, 4)).toList())
                .isSortedAccordingTo(java.util.Comparator.naturalOrder());
    }

    /** Whether the server itself recorded it: which referrals are overdue depends on the day of the test. */
    private static boolean isOfTheServer(JsonNode event) {
        return part(event, "agency").at("/identifier/system").asText().equals("https://w3id.org/goldthread/fhir");
    }

    /** All pages, oldest first, without what the server recorded by itself. */
    private List<JsonNode> events(String child) {
        List<JsonNode> events = new ArrayList<>();
        String query = "?order=asc&_count=10";
        while (!query.isEmpty()) {
            Answer page = client.get(child + "/$chronology" + query);
            parameters(page, "event").stream()
                    .filter(event -> !isOfTheServer(event))
                    .forEach(events::add);
            query = stream(page.json().path("parameter"))
                    .filter(parameter -> parameter.path("name").asText().equals("next"))
                    .map(parameter -> "?page=" + parameter.path("valueString").asText())
                    .findFirst()
                    .orElse("");
        }
        return events;
    }
}
