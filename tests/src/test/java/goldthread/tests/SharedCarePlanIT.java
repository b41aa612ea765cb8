package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** One document with what everyone has agreed to do for a child. What it says is tested on the sample families. */
@AgainstTheServer
final class SharedCarePlanIT {
    private static final List<String> SECTIONS = List.of(
            "about-me",
            "team",
            "carers",
            "goals",
            "wishes",
            "actions",
            "safety-plan",
            "risk",
            "assessments",
            "scores",
            "referrals",
            "statutory",
            "guidance",
            "reviews",
            "meetings",
            "challenges",
            "transition",
            "medication",
            "school",
            "diagnoses");

    private final FhirClient client;
    private final String child;

    SharedCarePlanIT(FhirClient client) {
        this.client = client;
        this.child = "Patient/" + client.created(TestData.child());
    }

    private Answer plan(String query) {
        return client.get(child + "/$shared-care-plan" + query);
    }

    private static Composition composition(Answer answer) {
        return (Composition) answer.expect(200).bundle().getEntryFirstRep().getResource();
    }

    private static Optional<SectionComponent> section(Answer answer, String code) {
        return composition(answer).getSection().stream()
                .filter(section ->
                        section.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst();
    }

    private static String words(Answer answer, String code) {
        return section(answer, code).orElseThrow().getText().getDivAsString();
    }

    @Test
    void the_answer_is_a_fhir_document_about_the_child() {
        Bundle document = plan("").expect(200).bundle();

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getIdentifier().hasValue()).isTrue();
        assertThat(document.hasTimestamp()).isTrue();
        assertThat(document.getEntry())
                .allSatisfy(entry -> assertThat(entry.hasFullUrl()).isTrue());
        Composition composition = (Composition) document.getEntryFirstRep().getResource();
        assertThat(composition.getSubject().getReference()).endsWith(child);
        assertThat(composition.getText().hasDiv()).isTrue();
        assertThat(document.getEntry().get(1).getFullUrl())
                .isEqualTo(client.at(child).toString());
        assertThat(document.getEntry().get(1).getResource().fhirType()).isEqualTo("Patient");
    }

    @Test
    void a_first_visit_is_compared_with_nothing_however_often_the_page_is_loaded() {
        for (int look = 0; look < 3; look++) {
            Composition plan = composition(plan("?sinceLastLooked=true"));

            assertThat(plan.getText().getDivAsString()).contains("You look at this plan for the first time.");
            assertThat(plan.getEvent()).singleElement().satisfies(event -> {
                assertThat(event.getCodeFirstRep().getCodingFirstRep().getCode())
                        .isEqualTo("first-look");
                assertThat(event.hasPeriod()).isFalse();
            });
        }
        assertThat(composition(plan("")).getEvent()).isEmpty();
        assertThat(composition(plan("?since=2026-01-01"))
                        .getEventFirstRep()
                        .getPeriod()
                        .getStartElement()
                        .getValueAsString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void a_section_without_anything_says_so() {
        Answer answer = plan("");

        assertThat(composition(answer).getSection().stream()
                        .map(section -> section.getCode().getCodingFirstRep().getCode()))
                .containsExactlyElementsOf(SECTIONS);
        assertThat(section(answer, "goals")
                        .orElseThrow()
                        .getEmptyReason()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("nothing-recorded");
    }

    @Test
    void what_is_recorded_stands_in_its_section_with_the_resource_it_rests_on() {
        Goal goal = new Goal();
        goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
        goal.setSubject(new Reference(child)).getDescription().setText("I want to sleep & <not> worry");
        String id = "Goal/" + client.created(goal);

        Answer answer = plan("");

        SectionComponent goals = section(answer, "goals").orElseThrow();
        assertThat(goals.hasEmptyReason()).isFalse();
        assertThat(goals.getEntry().stream().map(Reference::getReference))
                .anyMatch(reference -> reference.endsWith(id));
        assertThat(goals.getText().getDivAsString()).contains("I want to sleep &amp; &lt;not&gt; worry");
        Bundle document = answer.bundle();
        assertThat(document.getEntry().stream()
                        .filter(entry -> entry.getFullUrl().equals(client.at(id).toString()))
                        .map(entry -> FhirClient.text(entry.getResource())))
                .containsExactly(client.get(id).text());
    }

    @Test
    void a_referral_that_waits_is_no_help() {
        String agency = "Organization/" + client.created(TestData.organisation());
        assertThat(section(plan(""), "no-service-helping")).isEmpty();

        client.created(TestData.referral(child, agency, agency));

        assertThat(section(plan(""), "no-service-helping")).isPresent();
        assertThat(section(plan(""), "referrals").orElseThrow().hasEmptyReason())
                .isFalse();
    }

    @Test
    void sections_can_be_chosen_and_what_changed_since_can_be_marked() {
        String agency = "Organization/" + client.created(TestData.organisation());
        client.created(TestData.referral(child, agency, agency));

        assertThat(composition(plan("?section=goals&section=team")).getSection().stream()
                        .map(section -> section.getCode().getCodingFirstRep().getCode()))
                .containsExactly("team", "goals");
        assertThat(words(plan("?since=2020-01-01T00:00:00Z"), "referrals")).contains("Changed");
        assertThat(words(plan("?since=2099-01-01T00:00:00Z"), "referrals")).doesNotContain("Changed");
        assertThat(words(plan(""), "referrals")).doesNotContain("Changed");
    }

    @Test
    void an_earlier_day_can_be_asked_about() {
        client.created(TestData.score(child, "2026-03-10", 12));

        assertThat(section(plan("?asOf=2026-03-09"), "scores").orElseThrow().hasEmptyReason())
                .isTrue();
        assertThat(section(plan("?asOf=2026-03-10"), "scores").orElseThrow().hasEmptyReason())
                .isFalse();
    }

    @Test
    void it_can_be_asked_by_post_too() {
        Answer answer = client.post(child + "/$shared-care-plan", """
            {"resourceType": "Parameters", "parameter": [
              {"name": "section", "valueCode": "goals"}, {"name": "asOf", "valueDate": "2026-03-10"}]}
            """);

        assertThat(composition(answer).getSection()).hasSize(1);
    }

    @Test
    void what_can_not_be_asked_is_refused() {
        assertThat(plan("?nonsense=1").status()).isEqualTo(400);
        assertThat(plan("?nonsense=1").issues().stream().map(Issue::rule)).containsExactly("unknown-parameter");
        for (String query : List.of(
                "?asOf=yesterday",
                "?section=nonsense",
                "?since=nonsense",
                "?sinceLastLooked=perhaps",
                "?sinceLastLooked=true&since=2026-01-01")) {
            assertThat(plan(query).status()).as(query).isEqualTo(400);
            assertThat(plan(query).issues().stream().map(Issue::rule)).containsExactly("bad-grammar");
        }
        assertThat(client.get("Patient/nobody/$shared-care-plan").status()).isEqualTo(404);
        assertThat(client.get("Patient/nobody/$shared-care-plan").issues())
                .containsExactly(
                        new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see."));
    }
}
