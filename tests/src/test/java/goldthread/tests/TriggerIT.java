package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.ScoreRule;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules about scores: which are taken, and whom they ask to do what when a score is stored, corrected or missing. */
@AgainstTheServer
final class TriggerIT {

    private static final String SHIPPED = "https://w3id.org/goldthread/fhir/PlanDefinition/";
    private static final String YP_CORE = "718437004";
    private static final String SDQ_PARENT = "986121000000101";
    private static final String CORE_10 = "718583008";
    private static final String SDQ_EMOTIONAL = "986071000000101";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestServer server;
    private final Engaged engaged;
    private final FhirClient camhs;
    private final String child;
    private final List<PlanDefinition> rules = new ArrayList<>();

    TriggerIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
        camhs = engaged.camhs();
        child = engaged.child();
    }

    /** A rule of the trust would judge the children of other tests too. */
    @AfterEach
    void switchOff() {
        rules.forEach(rule -> camhs.update(rule.setStatus(PublicationStatus.RETIRED), "W/\"1\"")
                .expect(200));
    }

    private PlanDefinition rule(PlanDefinition rule) {
        rule.setId(camhs.created(rule));
        rules.add(rule);
        return rule;
    }

    private Observation score(String measure, int daysAgo, int points) {
        Observation score =
                TestData.score(child, LocalDate.now().minusDays(daysAgo).toString(), points);
        score.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", measure, null)));
        if (measure.equals(SDQ_PARENT)) {
            score.getExtension().clear();
        }
        return score;
    }

    private String stored(Observation score) {
        String id = camhs.created(score);
        score.setId(id);
        return "Observation/" + id;
    }

    private List<Task> asked() {
        return engaged.found(Task.class, "consider-assessment");
    }

    /** What comes of time alone comes a moment after the answer. */
    private Task soon(TaskStatus status) {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(this::asked, found -> found.size() == 1 && found.get(0).getStatus() == status)
                .get(0);
    }

    @Test
    void a_score_that_became_reliably_worse_is_put_to_the_lead_once_and_its_correction_takes_that_back() {
        String first = stored(score(YP_CORE, 60, 10));
        Observation worse = score(YP_CORE, 1, 25);
        worse.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null);
        String last = stored(worse);
        stored(score(YP_CORE, 0, 26));

        assertThat(asked()).singleElement().satisfies(task -> {
            assertThat(task.getMeta().getProfile().get(0).getValue()).endsWith("/cypmh-action");
            assertThat(task.getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
            assertThat(task.getInstantiatesCanonical()).isEqualTo(SHIPPED + "reliable-deterioration");
            assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
            assertThat(task.getFocus().getReference()).isEqualTo(last);
            assertThat(task.getReasonReference().getReference()).isEqualTo(last);
            assertThat(task.getInput())
                    .extracting(input -> ((Reference) input.getValue()).getReference())
                    .containsExactly(last, first);
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
            assertThat(Duration.between(
                            Instant.now(),
                            task.getRestriction().getPeriod().getEnd().toInstant()))
                    .isBetween(Duration.ofDays(13), Duration.ofDays(14));
        });
        assertThat(engaged.practice()
                        .search("Task", "owner", engaged.lead(), "status", "requested")
                        .expect(200)
                        .bundle()
                        .getEntry())
                .hasSize(1);

        worse.setStatus(ObservationStatus.CORRECTED).setValue(new IntegerType(11));
        camhs.update(worse, "W/\"1\"").expect(200);
        assertThat(asked()).singleElement().satisfies(task -> {
            assertThat(task.getStatus()).isEqualTo(TaskStatus.CANCELLED);
            assertThat(task.getStatusReason().getText()).contains("corrected");
        });
    }

    @Test
    void two_measures_in_one_bundle_ask_for_one_comprehensive_assessment_and_only_a_new_score_asks_anew() {
        PlanDefinition rule =
                rule(ScoreRule.of("recorder", ScoreRule.atLeast(17, SDQ_PARENT), ScoreRule.atLeast(11, CORE_10)));
        engaged.practice().created(score(CORE_10, 9, 30));
        stored(score(SDQ_PARENT, 8, 3));
        assertThat(asked()).isEmpty();

        Bundle both = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        Observation broader = score(CORE_10, 1, 20);
        TestData.create(both, score(SDQ_PARENT, 2, 20));
        TestData.create(both, broader);
        camhs.bundle(both).expect(200);

        Task task = asked().get(0);
        assertThat(asked()).hasSize(1);
        assertThat(task.getInstantiatesCanonical()).isEqualTo(rule.getUrl());
        assertThat(task.getOwner().getReference()).isEqualTo(engaged.trust());
        assertThat(task.getInput()).hasSize(2);
        task.setStatus(TaskStatus.COMPLETED)
                .addOutput(new Task.TaskOutputComponent().setValue(new StringType("An assessment is arranged.")));
        task.getOutputFirstRep().getType().setText("Answer");
        camhs.update(task, "W/\"1\"").expect(200);

        Observation said = camhs.get(task.getFocus().getReference()).resource(Observation.class);
        said.addNote().setText("He filled it in alone.");
        camhs.update(said, "W/\"1\"").expect(200);
        assertThat(asked()).hasSize(1);
        stored(score(CORE_10, 0, 20));
        assertThat(asked()).hasSize(2);
    }

    @Test
    void a_subscale_in_a_component_is_judged_and_is_a_series_of_its_own() {
        rule(ScoreRule.of("recorder", ScoreRule.atLeast(7, SDQ_EMOTIONAL)));
        Observation whole = score(SDQ_PARENT, 1, 12);
        whole.addComponent()
                .setCode(new CodeableConcept(new Coding("http://snomed.info/sct", SDQ_EMOTIONAL, null)))
                .setValue(new IntegerType(8));
        String stored = stored(whole);

        assertThat(asked())
                .singleElement()
                .satisfies(task -> assertThat(task.getFocus().getReference()).isEqualTo(stored));
        assertThat(camhs.get(child + "/$outcome-trend?measure=" + SDQ_EMOTIONAL)
                        .expect(200)
                        .text())
                .contains(stored);
    }

    @Test
    void scores_stored_at_the_same_moment_lead_to_one_task() {
        rule(ScoreRule.of("lead-professional", ScoreRule.atLeast(11, CORE_10)));

        InParallel.run(4, number -> camhs.create(score(CORE_10, 1, 20)).expect(201));

        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_follow_up_that_is_missing_is_asked_for_until_it_comes() {
        rule(ScoreRule.of("lead-professional", ScoreRule.noFollowUp(4, CORE_10)));
        String first = stored(score(CORE_10, 40, 3));

        Task task = soon(TaskStatus.REQUESTED);
        assertThat(task.getFocus().getReference()).isEqualTo(first);
        assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());

        stored(score(CORE_10, 0, 3));
        assertThat(soon(TaskStatus.COMPLETED).getOutput()).hasSize(1);
    }

    @Test
    void a_rule_finds_the_scores_that_were_there_before_it() {
        stored(score(CORE_10, 40, 3));

        rule(ScoreRule.of("recorder", ScoreRule.noFollowUp(4, CORE_10)));

        assertThat(soon(TaskStatus.REQUESTED).getOwner().getReference()).isEqualTo(engaged.trust());
    }

    @Test
    void a_threshold_without_its_source_and_a_rule_that_can_not_be_judged_are_refused() {
        PlanDefinition unsourced = ScoreRule.of("recorder", ScoreRule.atLeast(17, SDQ_PARENT));
        unsourced.getRelatedArtifact().clear();

        assertThat(camhs.create(unsourced).expect(422).issues())
                .containsExactly(new Issue(
                        "error",
                        "business-rule",
                        "trigger-unsourced",
                        "PlanDefinition.relatedArtifact",
                        "A rule with a clinical threshold is active only with the source in which the threshold was"
                                + " published: give a relatedArtifact of type citation with its citation or url, or leave"
                                + " it a draft."));
        camhs.create(unsourced.setStatus(PublicationStatus.DRAFT)).expect(201);
        assertThat(camhs.create(ScoreRule.of("recorder", ScoreRule.atLeast(41, SDQ_PARENT)))
                        .expect(422)
                        .issues())
                .containsExactly(new Issue(
                        "error",
                        "business-rule",
                        "trigger-unclear",
                        "PlanDefinition.action.extension",
                        "A threshold lies outside what one of its measures can give."));
        server.as("camhs-clinician")
                .create(ScoreRule.of("recorder", ScoreRule.atLeast(17, SDQ_PARENT)))
                .expect(403);
    }

    @Test
    void a_care_coordinator_is_asked_where_there_is_one_who_may_know() {
        rule(ScoreRule.of("care-coordinator", ScoreRule.atLeast(11, CORE_10)));
        String coordinated = "Patient/" + camhs.created(TestData.registeredWith(engaged.surgery()));
        CareTeam team = TestData.team(coordinated, engaged.lead(), engaged.surgery());
        TestData.join(team, "care-coordinator", engaged.clinician(), engaged.trust(), "2026-02-01");
        engaged.practice().created(team);

        camhs.created(score(CORE_10, 1, 20).setSubject(new Reference(coordinated)));
        stored(score(CORE_10, 1, 20));

        assertThat(camhs.search("Task", "patient", coordinated)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .extracting(entry -> ((Task) entry.getResource()).getOwner().getReference())
                .containsExactly(engaged.clinician());
        assertThat(asked()).extracting(task -> task.getOwner().getReference()).containsExactly(engaged.lead());
    }

    @Test
    void rules_ship_and_none_with_a_threshold_is_on() {
        List<PlanDefinition> shipped =
                List.of("reliable-deterioration", "sdq-with-broader-measure", "no-follow-up-score").stream()
                        .map(name -> (PlanDefinition) camhs.search("PlanDefinition", "url", SHIPPED + name)
                                .expect(200)
                                .bundle()
                                .getEntryFirstRep()
                                .getResource())
                        .toList();

        assertThat(shipped)
                .extracting(PlanDefinition::getStatus)
                .containsExactly(PublicationStatus.ACTIVE, PublicationStatus.DRAFT, PublicationStatus.DRAFT);
    }
}
