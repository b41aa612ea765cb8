package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Risky;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** When something changes in a child's life, whoever wrote something before that is asked to look at it again. */
@AgainstTheServer
final class StalenessIT {

    private final Engaged engaged;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final FhirClient school;
    private final String child;

    StalenessIT(TestServer server) {
        engaged = new Engaged(server);
        practice = engaged.practice();
        camhs = engaged.camhs();
        school = server.as("school-system");
        child = engaged.child();
    }

    private List<Task> asked() {
        return engaged.found(Task.class, "review-needed");
    }

    private Task about(String reference) {
        return asked().stream()
                .filter(task -> task.getFocus().getReference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private String risk(FhirClient client, String performer, int daysAgo) {
        return "RiskAssessment/" + client.created(Risky.selfHarm(child, performer, daysAgo, "low", "green"));
    }

    private String event(String code, int daysAgo) {
        return "Observation/" + practice.created(Risky.event(child, code, daysAgo));
    }

    @Test
    void everyone_who_wrote_before_a_change_is_asked_once_until_they_have_looked() {
        String theirs = risk(camhs, engaged.clinician(), 20);
        String ours = risk(practice, engaged.lead(), 20);
        String plan = "CarePlan/" + camhs.created(Risky.plan(child, engaged.trust(), 20));
        String event = event("bereavement", 3);
        event("school-change", 2);

        assertThat(asked())
                .hasSize(3)
                .extracting(task -> task.getFocus().getReference() + " by "
                        + task.getOwner().getReference())
                .containsExactlyInAnyOrder(
                        theirs + " by " + engaged.clinician(),
                        ours + " by " + engaged.lead(),
                        plan + " by " + engaged.lead());
        assertThat(about(theirs)).satisfies(task -> {
            assertThat(task.getMeta().getProfile().get(0).getValue()).endsWith("/cypmh-action");
            assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
            assertThat(task.getReasonReference().getReference()).isEqualTo(event);
            assertThat(Duration.between(
                            Instant.now(),
                            task.getRestriction().getPeriod().getEnd().toInstant()))
                    .isBetween(Duration.ofDays(13), Duration.ofDays(14));
        });
        assertThat(engaged.found(Flag.class, "review-needed")).singleElement().satisfies(flag -> {
            assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE);
            assertThat(((Reference) flag.getExtension().get(0).getValue()).getReference())
                    .isEqualTo(event);
        });
        assertThat(practice.get(child + "/$risk-summary").expect(200).text())
                .contains("Task/" + about(theirs).getIdElement().getIdPart(), "changed-since", "school");
        assertThat(practice.get(child + "/$shared-care-plan").expect(200).text())
                .contains("Look again", "Review needed");

        risk(camhs, engaged.clinician(), 0);
        assertThat(about(theirs).getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(about(theirs).getOutput()).hasSize(1);
        assertThat(about(ours).getStatus()).isEqualTo(TaskStatus.REQUESTED);

        risk(practice, engaged.lead(), 0);
        camhs.patch(plan, "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]", "If-Match", "W/\"1\"")
                .expect(200);
        assertThat(asked()).hasSize(3).extracting(Task::getStatus).containsOnly(TaskStatus.COMPLETED);
        assertThat(engaged.found(Flag.class, "review-needed"))
                .extracting(Flag::getStatus)
                .containsExactly(FlagStatus.INACTIVE);
    }

    @Test
    void an_answer_in_words_ends_it_and_only_a_later_change_asks_anew() {
        String risk = risk(camhs, engaged.clinician(), 20);
        event("placement-move", 3);
        Task task = about(risk);
        task.setStatus(TaskStatus.COMPLETED)
                .addOutput(new Task.TaskOutputComponent().setValue(new StringType("Asked her; nothing is different.")));
        task.getOutputFirstRep().getType().setText("Answer");
        camhs.update(task, "W/\"1\"").expect(200);
        assertThat(asked()).hasSize(1);

        event("arrest", 1);

        assertThat(asked()).hasSize(2);
        assertThat(asked())
                .filteredOn(open -> open.getStatus() == TaskStatus.REQUESTED)
                .singleElement()
                .satisfies(open -> assertThat(Duration.between(
                                Instant.now(),
                                open.getRestriction().getPeriod().getEnd().toInstant()))
                        .isBetween(Duration.ofHours(23), Duration.ofHours(24)));
    }

    @Test
    void a_change_and_the_assessment_that_came_of_it_in_one_bundle_ask_for_nothing() {
        risk(camhs, engaged.clinician(), 20);
        Bundle both = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        TestData.create(both, Risky.event(child, "missing", 1));
        RiskAssessment anew = Risky.selfHarm(child, engaged.clinician(), 0, "high", "red");
        TestData.create(both, anew);

        camhs.bundle(both).expect(200);

        assertThat(asked()).isEmpty();
    }

    @Test
    void changes_recorded_at_the_same_moment_lead_to_one_task() {
        risk(camhs, engaged.clinician(), 20);

        InParallel.run(
                4,
                number -> practice.create(Risky.event(child, "suspension", number + 1))
                        .expect(201));

        assertThat(asked()).hasSize(1);
        assertThat(engaged.found(Flag.class, "review-needed")).hasSize(1);
    }

    @Test
    void a_change_that_an_author_may_not_know_of_is_put_to_the_lead_and_stays_hidden() {
        String risk = risk(camhs, engaged.teacher(), 20);
        Observation restricted = Risky.event(child, "domestic-abuse-incident", 3);
        restricted.getMeta().getSecurityFirstRep().setCode("R");
        practice.created(restricted);

        assertThat(about(risk)).satisfies(task -> {
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
            assertThat(task.getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
        });
        assertThat(school.search("Task", "patient", child).bundle().getEntry()).isEmpty();
        assertThat(school.get(child + "/$risk-summary").expect(200).text()).doesNotContain("changed-since");
    }

    @Test
    void self_harm_that_becomes_more_frequent_is_told_to_the_team_whatever_the_level_says() {
        risk(camhs, engaged.clinician(), 0);
        event("self-harm", 9);
        assertThat(engaged.found(Flag.class, "self-harm-rising")).isEmpty();
        String second = event("overdose", 2);
        event("self-harm", 1);

        assertThat(engaged.found(Flag.class, "self-harm-rising"))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE);
                    assertThat(((Reference) flag.getExtension().get(0).getValue()).getReference())
                            .isEqualTo(second);
                });
        assertThat(engaged.found(Task.class, "whole-picture-review"))
                .singleElement()
                .satisfies(task -> assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead()));
        assertThat(practice.get(child + "/$risk-summary").expect(200).text())
                .contains("3 days in the last 30, 0 in the 60 before. It has become more frequent");
    }

    @Test
    void a_missed_appointment_is_a_change_too() {
        String risk = risk(camhs, engaged.clinician(), 20);

        camhs.create(engaged.missed("was-not-brought", 1, true)).expect(201);

        assertThat(about(risk).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    }
}
