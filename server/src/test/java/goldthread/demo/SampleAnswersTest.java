package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code expected.json} promises as answers about each family is what its messages say. */
class SampleAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> OPEN = Set.of("requested", "received", "accepted", "in-progress", "on-hold");

    static List<String> families() {
        return SampleFiles.FAMILIES;
    }

    private static JsonNode expected(String family) {
        String file = "/samples/" + family + "/expected.json";
        try (InputStream content = Objects.requireNonNull(SampleAnswersTest.class.getResourceAsStream(file), file)) {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_team_is_who_the_answer_says(String family) {
        JsonNode answer = expected(family);
        LocalDate day = LocalDate.parse(answer.path("asOf").asText());
        List<String> now = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        for (JsonNode participant : Entry.latest(family, "CareTeam").get(0).path("participant")) {
            String end = participant.at("/period/end").asText();
            boolean over = !end.isEmpty() && LocalDate.parse(end).isBefore(day);
            String status = Entry.codes(participant.at("/extension/0/valueCodeableConcept"))
                    .get(0);
            assertThat(status).isEqualTo(over ? "ended" : "effective");
            (over ? ended : now)
                    .add(Entry.member(participant)
                            + Entry.codes(participant.path("role"))
                            + participant.at("/onBehalfOf/display").asText()
                            + participant.at("/period/start").asText()
                            + end);
        }

        assertThat(now).containsExactlyInAnyOrderElementsOf(said(answer.at("/membership/members"), answer));
        assertThat(ended).containsExactlyInAnyOrderElementsOf(said(answer.at("/membership/ended"), answer));
    }

    private static List<String> said(JsonNode members, JsonNode answer) {
        return Entry.stream(members)
                .map(member -> {
                    List<String> roles = Entry.stream(member.path("roles"))
                            .map(JsonNode::asText)
                            .toList();
                    boolean child = member.path("name").equals(answer.at("/child/name"));
                    return (child ? "the child" : member.path("name").asText())
                            + roles
                            + member.path("organisation").asText()
                            + member.path("start").asText()
                            + member.path("end").asText();
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void one_professional_leads_at_a_time(String family) {
        JsonNode answer = expected(family);

        assertThat(Entry.stream(answer.at("/membership/members"))
                        .filter(member -> member.path("roles").toString().contains("lead-professional"))
                        .map(member -> member.path("name").asText()))
                .containsExactly(answer.at("/membership/lead").asText());
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_scores_are_those_of_the_answer(String family) {
        Map<String, List<Integer>> series = new TreeMap<>();
        for (JsonNode score : Entry.latest(family, "Observation")) {
            if (score.has("valueInteger")) {
                String rater = score.at("/performer/0/display").asText("the child");
                series.computeIfAbsent(Entry.codes(score.path("code")).get(0) + " " + rater, key -> new ArrayList<>())
                        .add(score.path("valueInteger").asInt());
            }
        }

        assertThat(expected(family).at("/sharedCarePlan/scores"))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(series.get(said.path("code").asText() + " "
                                + said.path("rater").asText()))
                        .hasToString(said.path("values").toString().replace(",", ", ")));
        if (Entry.WHOLE_STORIES.contains(family)) {
            assertThat(series.values()).anySatisfy(values -> assertThat(values).hasSizeGreaterThanOrEqualTo(3));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_plans_in_force_are_those_of_the_answer(String family) {
        List<String> inForce = Entry.latest(family, "CarePlan").stream()
                .filter(plan -> plan.path("status").asText().equals("active"))
                .map(plan -> plan.path("title").asText() + " "
                        + plan.at("/extension/0/valueDate").asText())
                .toList();
        JsonNode answer = expected(family).path("sharedCarePlan");
        List<String> said = new ArrayList<>(Entry.stream(answer.path("plans"))
                .map(SampleAnswersTest::titleAndReview)
                .toList());
        if (answer.has("safetyPlan")) {
            said.add(titleAndReview(answer.path("safetyPlan")));
        }

        assertThat(inForce).containsExactlyInAnyOrderElementsOf(said);
    }

    private static String titleAndReview(JsonNode plan) {
        return plan.path("title").asText() + " " + plan.path("reviewDue").asText();
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_open_goals_are_in_the_childs_words(String family) {
        assertThat(Entry.latest(family, "Goal"))
                .allSatisfy(goal ->
                        assertThat(goal.at("/expressedBy/reference").asText()).contains("Patient"))
                .filteredOn(goal -> goal.path("lifecycleStatus").asText().equals("active"))
                .extracting(goal -> goal.at("/description/text").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Entry.stream(expected(family).at("/sharedCarePlan/goals"))
                                .map(JsonNode::asText)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_chronology_has_as_many_events_of_a_kind_as_the_answer_says(String family) {
        expected(family)
                .at("/chronology/events")
                .properties()
                .forEach(kind -> assertThat(Entry.latest(family, kind.getKey()))
                        .as(kind.getKey())
                        .hasSize(kind.getValue().asInt()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_referrals_that_are_open_are_those_of_the_answer(String family) {
        assertThat(Entry.latest(family, "Task"))
                .filteredOn(task -> Entry.codes(task.path("code")).contains("fulfill"))
                .filteredOn(task -> OPEN.contains(task.path("status").asText()))
                .extracting(task -> task.at("/identifier/0/value").asText())
                .containsExactlyElementsOf(Entry.stream(expected(family).at("/sharedCarePlan/openReferrals"))
                        .map(JsonNode::asText)
                        .toList());
    }
}
