package goldthread.tests.bench.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChildRecordsTest {
    private static final Map<String, String> DIRECTORY = Map.of(
            "gp-practice", "Organization/11",
            "camhs", "Organization/12",
            "school", "Organization/13",
            "council", "Organization/14",
            "gp", "Practitioner/21",
            "clinician", "Practitioner/22",
            "teacher", "Practitioner/23",
            "social-worker", "Practitioner/24");

    private final ChildRecords records = new ChildRecords(DIRECTORY, true);

    @Test
    void the_same_child_has_the_same_record_in_each_run() {
        assertThat(new ChildRecords(DIRECTORY, true).bundle(4711)).isEqualTo(records.bundle(4711));
    }

    @Test
    void two_children_differ_and_share_no_identifier() {
        JsonNode one = json(records.bundle(1));
        JsonNode two = json(records.bundle(2));
        assertThat(identifiers(one)).isNotEmpty().doesNotContainAnyElementsOf(identifiers(two));
        assertThat(one.findValuesAsText("fullUrl")).doesNotContainAnyElementsOf(two.findValuesAsText("fullUrl"));
    }

    @Test
    void a_record_is_a_transaction_of_24_creates() {
        JsonNode bundle = json(records.bundle(0));
        assertThat(bundle.path("type").asText()).isEqualTo("transaction");
        assertThat(bundle.path("entry")).hasSize(24).hasSize(records.names().size());
        assertThat(bundle.path("entry")).allSatisfy(entry -> {
            assertThat(entry.at("/request/method").asText()).isEqualTo("POST");
            assertThat(entry.at("/request/url").asText())
                    .isEqualTo(entry.at("/resource/resourceType").asText());
        });
    }

    @Test
    void a_record_has_about_28_kilobytes() {
        assertThat(IntStream.range(0, 200).map(n -> records.bundle(n).getBytes(UTF_8).length))
                .allSatisfy(bytes -> assertThat(bytes).isBetween(27_000, 29_000));
    }

    @Test
    void every_reference_leads_into_the_record_or_the_directory() {
        JsonNode bundle = json(records.bundle(7));
        List<String> targets = new ArrayList<>(bundle.findValuesAsText("fullUrl"));
        targets.addAll(DIRECTORY.values());
        targets.add("Organization?identifier=https://fhir.nhs.uk/Id/ods-organization-code|X99901");
        assertThat(targets)
                .containsAll(bundle.findValues("reference").stream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList());
    }

    @Test
    void no_placeholder_is_left() {
        assertThat(records.bundle(3)).doesNotContain("{{").doesNotContain("}}\"");
    }

    @Test
    void what_happens_later_has_the_same_child_mother_and_team() {
        Map<String, String> stored =
                Map.of("patient", "Patient/1", "mother", "RelatedPerson/2", "care-team", "CareTeam/3");

        JsonNode later = json(records.more(8, stored));

        assertThat(later.path("entry")).hasSize(ChildRecords.MORE);
        List<String> targets = new ArrayList<>(later.findValuesAsText("fullUrl"));
        targets.addAll(DIRECTORY.values());
        targets.addAll(stored.values());
        targets.add("Organization?identifier=https://fhir.nhs.uk/Id/ods-organization-code|X99901");
        assertThat(targets)
                .containsAll(later.findValues("reference").stream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList());
        assertThat(later.findValuesAsText("resourceType")).doesNotContain("Patient", "RelatedPerson", "CareTeam");
    }

    @Test
    void six_people_are_in_the_team() {
        JsonNode team =
                json(records.bundle(3)).path("entry").get(records.names().indexOf("care-team"));
        assertThat(team.at("/resource/participant")).hasSize(ChildRecords.TEAM_MEMBERS);
    }

    @Test
    void profiles_can_be_left_unclaimed() {
        ChildRecords plain = new ChildRecords(DIRECTORY, false);
        assertThat(plain.bundle(3)).doesNotContain("StructureDefinition/cypmh-");
        assertThat(json(plain.bundle(3)).path("entry")).hasSize(24);
    }

    @Test
    void the_broken_score_claims_the_profile_and_has_no_rater() {
        JsonNode score = json(records.brokenScore("Patient/1"));
        assertThat(score.at("/meta/profile/0").asText()).endsWith("/cypmh-outcome-score");
        assertThat(score.at("/subject/reference").asText()).isEqualTo("Patient/1");
        assertThat(score.has("performer")).isFalse();
    }

    @Test
    void the_directory_is_all_that_records_point_to() {
        assertThat(Directory.entries(true).stream().map(Directory.Entry::name))
                .containsExactlyInAnyOrderElementsOf(DIRECTORY.keySet());
    }

    private static List<String> identifiers(JsonNode bundle) {
        return Pattern.compile(
                        "\"identifier\":\\[\\{(\"use\":\"official\",)?\"system\":\"([^\"]+)\",\"value\":\"([^\"]+)\"")
                .matcher(bundle.toString())
                .results()
                .map((MatchResult match) -> match.group(2) + "|" + match.group(3))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
