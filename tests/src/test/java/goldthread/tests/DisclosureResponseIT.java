package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Risky;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What a child has told someone is answered, and not only by whoever wrote it down. */
@AgainstTheServer
final class DisclosureResponseIT {
    private static final Issue BY_ANOTHER = new Issue(
            "error",
            "business-rule",
            "disclosure-answered",
            "Task.status",
            "What a child has told someone isn't closed by the organisation that wrote it down alone: another organisation"
                    + " around the child completes the task, with an output that says what came of it.");

    private final Engaged engaged;

    DisclosureResponseIT(TestServer server) {
        engaged = new Engaged(server);
    }

    private Observation disclosure() {
        Observation told = Risky.event(engaged.child(), "abuse-disclosed", 1);
        told.getMeta().getProfile().clear();
        return told.setCode(new CodeableConcept(
                new Coding("https://w3id.org/goldthread/fhir/CodeSystem/observation-kind", "disclosure", null)));
    }

    private static Task answered(Task task) {
        Task.TaskOutputComponent output = new Task.TaskOutputComponent();
        output.setValue(new StringType("Seen alone; the council was told."))
                .getType()
                .setText("Answer");
        return task.setStatus(TaskStatus.COMPLETED).addOutput(output);
    }

    private static Task cancelled(Task task) {
        task.getStatusReason()
                .addCoding(new Coding("https://w3id.org/goldthread/fhir/CodeSystem/rejection-reason", "other", null));
        return task.setStatus(TaskStatus.CANCELLED);
    }

    @Test
    void a_disclosure_asks_for_a_response_that_another_organisation_gives() {
        String id = engaged.camhs().created(disclosure());

        assertThat(engaged.found(Flag.class, "safeguarding")).hasSize(1);
        Task task = engaged.found(Task.class, "disclosure-response").get(0);
        assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
        assertThat(task.getFocus().getReference()).isEqualTo("Observation/" + id);

        assertThat(engaged.camhs()
                        .update(answered(task.copy()), "W/\"1\"")
                        .expect(422)
                        .issues())
                .containsExactly(BY_ANOTHER);
        assertThat(engaged.practice()
                        .update(cancelled(task.copy()), "W/\"1\"")
                        .expect(422)
                        .issues())
                .containsExactly(BY_ANOTHER);
        assertThat(engaged.camhs()
                        .patch(
                                "Observation/" + id,
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"entered-in-error\"}]",
                                "If-Match",
                                "W/\"1\"")
                        .expect(422)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("disclosure-answered");

        engaged.practice().update(answered(task.copy()), "W/\"1\"").expect(200);
        engaged.camhs()
                .patch(
                        "Observation/" + id,
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"entered-in-error\"}]",
                        "If-Match",
                        "W/\"1\"")
                .expect(200);
        assertThat(engaged.found(Task.class, "disclosure-response")).hasSize(1);
    }

    @Test
    void what_was_made_of_a_disclosure_is_known_no_wider_than_the_disclosure_is_later() {
        String id = engaged.camhs().created(disclosure());
        assertThat(labels(engaged.found(Flag.class, "safeguarding").get(0))).containsExactly("N");

        Observation kept = engaged.camhs().get("Observation/" + id).expect(200).resource(Observation.class);
        kept.getMeta().getSecurity().get(0).setCode("R");
        kept.getMeta()
                .addSecurity(
                        new Coding("https://w3id.org/goldthread/fhir/CodeSystem/sensitivity", "not-for-parent", null));
        engaged.camhs().update(kept, "W/\"1\"").expect(200);

        assertThat(engaged.found(Flag.class, "safeguarding"))
                .singleElement()
                .satisfies(flag -> assertThat(labels(flag)).containsExactly("R", "not-for-parent"));
        assertThat(engaged.found(Task.class, "disclosure-response"))
                .singleElement()
                .satisfies(task -> assertThat(labels(task)).containsExactly("R", "not-for-parent"));
    }

    private static List<String> labels(Resource resource) {
        return resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }
}
