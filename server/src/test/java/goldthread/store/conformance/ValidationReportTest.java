package goldthread.store.conformance;

import static goldthread.store.conformance.TestConformance.ROOT;
import static goldthread.store.conformance.TestConformance.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.profiles.Profiles;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    /** Each issue as {@code severity rule expression}. */
    private static List<String> report(String resource, String type, String... profiles)
            throws JsonProcessingException {
        return TestConformance.REPORT.of(json(resource), type, List.of(profiles)).getIssue().stream()
                .map(ValidationReportTest::line)
                .toList();
    }

    private static String line(OperationOutcomeIssueComponent issue) {
        return issue.getSeverity().toCode() + " "
                + issue.getDetails().getCodingFirstRep().getCode() + " "
                + issue.getExpression().get(0).getValue();
    }

    @Test
    void nothing_wrong_is_said_too() throws Exception {
        OperationOutcome outcome =
                TestConformance.REPORT.of(json("{'resourceType':'Location','name':'Hall'}"), "Location", List.of());

        assertThat(outcome.getIssue())
                .singleElement()
                .satisfies(issue -> assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.INFORMATION));
    }

    @Test
    void everything_wrong_is_said_at_once() throws Exception {
        assertThat(report("{'resourceType':'Location','surprise':1,'status':'open','name':7}", "Location"))
                .contains(
                        "error unknown-element Location",
                        "error wrong-type Location.name",
                        "error base-r4 Location.status");
    }

    @Test
    void a_rule_of_a_claimed_profile_is_named() throws Exception {
        String patient = "{'resourceType':'Patient','meta':{'profile':['" + Profiles.PATIENT + "']},"
                + "'name':[{'family':'Linnet'}],'birthDate':'2012-03-04'}";

        assertThat(report(patient, "Patient")).contains("error cypmh-pat-2 Patient");
    }

    @Test
    void a_given_profile_counts_like_a_claimed_one() throws Exception {
        String bare = "{'resourceType':'Patient','active':true}";

        assertThat(report(bare, "Patient", Profiles.PATIENT))
                .contains("error cypmh-pat-2 Patient", "error profile Patient");
        assertThat(TestConformance.REPORT.of(json(bare), "Patient", List.of()).getIssue())
                .noneMatch(issue -> issue.getSeverity() == IssueSeverity.ERROR);
    }

    @Test
    void a_given_profile_that_is_not_known_is_said_not_to_be() throws Exception {
        assertThat(report("{'resourceType':'Location','name':'Hall'}", "Location", ROOT + "StructureDefinition/none"))
                .containsExactly("error profile Location");
    }

    @Test
    void the_resource_must_be_of_the_type_asked() throws Exception {
        assertThat(report("{'resourceType':'Patient'}", "Location")).containsExactly("error wrong-type Location");
    }

    @Nested
    class what_is_asked {

        @Test
        void is_the_body_with_the_profiles_of_the_query() throws Exception {
            ValidateInput input = ValidateInput.of(
                    json("{'resourceType':'Goal'}"),
                    Map.of("profile", new String[] {Profiles.GOAL}, "_format", new String[] {"json"}));

            assertThat(input.resource()).isEqualTo(json("{'resourceType':'Goal'}"));
            assertThat(input.profiles()).containsExactly(Profiles.GOAL);
        }

        @Test
        void is_within_parameters() throws Exception {
            ValidateInput input = ValidateInput.of(
                    json("{'resourceType':'Parameters','parameter':[{'name':'mode','valueCode':'create'},"
                            + "{'name':'profile','valueUri':'" + Profiles.GOAL + "'},"
                            + "{'name':'resource','resource':{'resourceType':'Goal'}}]}"),
                    Map.of());

            assertThat(input.resource()).isEqualTo(json("{'resourceType':'Goal'}"));
            assertThat(input.profiles()).containsExactly(Profiles.GOAL);
        }

        @Test
        void is_a_new_resource_and_nothing_else() throws Exception {
            JsonNode goal = json("{'resourceType':'Goal'}");

            assertRefused(400, "bad-grammar", () -> ValidateInput.of(goal, Map.of("mode", new String[] {"delete"})));
            assertRefused(400, "unknown-parameter", () -> ValidateInput.of(goal, Map.of("foo", new String[] {"x"})));
            assertRefused(400, "bad-grammar", () -> ValidateInput.of(goal, Map.of("profile", new String[] {""})));
            assertRefused(400, "bad-grammar", () -> ValidateInput.of(json("{'resourceType':'Parameters'}"), Map.of()));
        }
    }
}
