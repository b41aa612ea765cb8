package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The families' stories hold together: states follow each other, nobody disappears, nothing is left out. */
class SampleStoryTest {

    /** Which state may follow which, beside staying the same. */
    private static final Map<String, Set<String>> NEXT = Map.of(
            "requested", Set.of("received", "accepted", "rejected", "cancelled"),
            "received", Set.of("accepted", "rejected", "on-hold", "completed", "cancelled"),
            "accepted", Set.of("in-progress", "on-hold", "completed", "cancelled"),
            "in-progress", Set.of("on-hold", "completed", "failed", "cancelled"));

    static List<String> families() {
        return SampleFiles.FAMILIES;
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_referral_goes_from_state_to_state_as_the_rules_allow(String family) {
        Entry.versions(family, "Task").forEach((name, versions) -> {
            for (int i = 1; i < versions.size(); i++) {
                String before = versions.get(i - 1).path("status").asText();
                String after = versions.get(i).path("status").asText();
                assertThat(after.equals(before)
                                || NEXT.getOrDefault(before, Set.of()).contains(after))
                        .as("%s goes from %s to %s", name, before, after)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void nobody_disappears_from_the_team(String family) {
        List<JsonNode> versions =
                Entry.versions(family, "CareTeam").values().iterator().next();

        assertThat(versions).hasSizeGreaterThan(Entry.WHOLE_STORIES.contains(family) ? 2 : 0);
        for (int i = 1; i < versions.size(); i++) {
            assertThat(memberships(versions.get(i))).containsAll(memberships(versions.get(i - 1)));
        }
    }

    private static List<String> memberships(JsonNode team) {
        return Entry.stream(team.path("participant"))
                .map(participant -> Entry.member(participant)
                        + Entry.codes(participant.path("role"))
                        + participant.at("/period/start").asText())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void each_record_has_consent_risk_and_notices(String family) {
        assertThat(Entry.latest(family, "Consent")).isNotEmpty();
        assertThat(Entry.latest(family, "RiskAssessment")).isNotEmpty();
        assertThat(Entry.latest(family, "Communication"))
                .hasSizeGreaterThanOrEqualTo(Entry.WHOLE_STORIES.contains(family) ? 5 : 1);
    }
}
