package goldthread.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What of that which is stored has the rules look again. */
final class KeptTest {

    private static Task asked(TaskStatus status) {
        return Robin.asked(status, "Observation/a").task();
    }

    @Test
    void the_end_of_a_task_of_a_rule_has_the_rule_look_again() {
        assertThat(Kept.movesOn(asked(TaskStatus.REQUESTED), asked(TaskStatus.COMPLETED)))
                .isTrue();
        assertThat(Kept.movesOn(asked(TaskStatus.REQUESTED), asked(TaskStatus.INPROGRESS)))
                .isFalse();
        assertThat(Kept.movesOn(asked(TaskStatus.COMPLETED), asked(TaskStatus.COMPLETED)))
                .isFalse();
        assertThat(Kept.movesOn(null, asked(TaskStatus.REQUESTED))).isFalse();
        assertThat(Kept.movesOn(new Task().setStatus(TaskStatus.REQUESTED), new Task().setStatus(TaskStatus.COMPLETED)))
                .isFalse();
    }

    @Test
    void an_episode_whose_status_changes_has_the_rules_look_again() {
        EpisodeOfCare active = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        EpisodeOfCare finished = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.FINISHED);

        assertThat(Kept.movesOn(active, finished)).isTrue();
        assertThat(Kept.movesOn(active, active.copy())).isFalse();
        assertThat(Kept.movesOn(new EpisodeOfCare(), active)).isTrue();
        assertThat(Kept.movesOn(null, active)).isFalse();
    }

    @Test
    void a_task_is_made_for_whoever_stored_the_score() {
        RequestDetails theirs = new SystemRequestDetails();
        RequestDetails ours = new SystemRequestDetails();
        Kept score = new Kept(new Observation(), true, theirs);
        Kept same = new Kept(new Observation(), false, ours);
        Kept task = new Kept(new Task(), true, ours);

        assertThat(Kept.because(List.of(score, same, task))).isSameAs(theirs);
        assertThat(Kept.because(List.of(task))).isSameAs(ours);
    }

    @Test
    void a_score_of_a_sibling_that_names_the_child_is_not_theirs() {
        Observation siblings = Robin.observation("a", Robin.GAD_7, "2026-05-01", 12);
        siblings.setSubject(new Reference("Patient/wren"));

        assertThat(ChildScores.mayCount(siblings, "robin")).isFalse();
        assertThat(ChildScores.mayCount(siblings, "wren")).isTrue();
        assertThat(ChildScores.mayCount(new Observation(), "robin")).isFalse();
        assertThat(ChildScores.mayCount(new Task(), "robin")).isTrue();
    }
}
