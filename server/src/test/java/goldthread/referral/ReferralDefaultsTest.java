package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ReferralDefaultsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void a_time_of_which_only_is_said_why_it_is_not_said_is_filled_in() {
        Task task = new Task().setStatus(TaskStatus.REQUESTED);
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.getAuthoredOnElement()
                .addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));

        assertThat(new ReferralDefaults(Duration.ofDays(5)).fill(task, NOW)).isTrue();
        assertThat(task.getAuthoredOn()).isEqualTo(NOW);
        assertThat(task.getAuthoredOnElement().hasExtension()).isFalse();
        assertThat(task.getRestriction().getPeriod().getEnd()).isEqualTo(NOW.plus(Duration.ofDays(5)));
    }
}
