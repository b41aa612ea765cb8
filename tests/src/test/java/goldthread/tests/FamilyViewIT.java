package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parent and the young person of a sample family see of it, and what they never do. */
@AgainstTheServer
final class FamilyViewIT {
    private static final String NOTICE = "holds something about this child that is not shown to you";
    private static final List<String> NEVER = List.of("Flag", "FamilyMemberHistory", "Provenance", "List");

    private final TestServer server;

    FamilyViewIT(TestServer server) {
        this.server = server;
    }

    /** The one child whom they see at all. */
    private static String child(FhirClient caller) {
        Bundle found = caller.get("Patient").expect(200).bundle();
        assertThat(found.getEntry()).hasSize(1);
        return "Patient/" + found.getEntryFirstRep().getResource().getIdPart();
    }

    private static TreeSet<String> types(Answer plan) {
        return plan.expect(200).bundle().getEntry().stream()
                .map(entry -> entry.getResource().fhirType())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "young-person"})
    void a_family_is_never_told_that_something_is_withheld(String identity) {
        FhirClient caller = server.as(identity);
        String child = child(caller);

        for (String operation : List.of(
                "/$shared-care-plan",
                "/$chronology",
                "/$membership",
                "/$outcome-trend",
                "/$risk-summary",
                "/$statutory-timeline",
                "/$carers")) {
            assertThat(caller.get(child + operation).expect(200).text())
                    .as(operation)
                    .doesNotContain(NOTICE);
        }
        assertThat(server.as("school-lead")
                        .get(child + "/$chronology")
                        .expect(200)
                        .text())
                .contains(NOTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "young-person"})
    void what_a_family_may_not_read_is_in_no_plan_and_no_story(String identity) {
        FhirClient caller = server.as(identity);
        String child = child(caller);
        String story = caller.get(child + "/$chronology").expect(200).text();

        for (String type : NEVER) {
            assertThat(caller.search(type, "patient", child).status()).as(type).isEqualTo(403);
            assertThat(types(caller.get(child + "/$shared-care-plan"))).doesNotContain(type);
            assertThat(story).doesNotContain("\"" + type + "/");
        }
    }

    @Test
    void a_parent_of_a_child_of_thirteen_sees_who_is_there_and_what_is_shared_with_them() {
        FhirClient parent = server.as("parent");
        String child = child(parent);

        assertThat(types(parent.get(child + "/$shared-care-plan")))
                .contains("CareTeam", "Patient")
                .doesNotContain("Observation", "RiskAssessment", "ServiceRequest", "Condition");
        assertThat(parent.search("Observation", "patient", child)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void a_young_person_reads_their_own_scores_and_risks() {
        FhirClient young = server.as("young-person");
        String child = child(young);

        assertThat(types(young.get(child + "/$shared-care-plan"))).contains("Observation", "RiskAssessment");
        assertThat(young.search("RiskAssessment", "patient", child)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .isNotEmpty();
    }
}
