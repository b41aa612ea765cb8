package goldthread.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.terminology.EscalationStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeSettingsTest {

    private static final List<Integer> DAYS = List.of(2, 5, 5, 5, 10);

    private static ChallengeSettings settings(List<Integer> days, String every, String policy, String partners) {
        return new ChallengeSettings(days, Duration.parse(every), policy, partners);
    }

    @Test
    void each_stage_has_its_days() {
        ChallengeSettings settings = settings(DAYS, "PT10M", "https://www.example.org/policy", "urn:x|partners");

        assertThat(settings.days(EscalationStage.STAGE_1)).isEqualTo(2);
        assertThat(settings.days(EscalationStage.STAGE_5)).isEqualTo(10);
        assertThat(settings.policyAddress()).contains("https://www.example.org/policy");
        assertThat(settings.partnership()).contains("urn:x|partners");
    }

    @Test
    void nothing_need_be_set() {
        assertThat(settings(DAYS, "PT0S", "", "").policyAddress()).isEmpty();
        assertThat(settings(DAYS, "PT0S", "", "").partnership()).isEmpty();
    }

    @Test
    void what_makes_no_sense_keeps_the_server_from_starting() {
        assertThatThrownBy(() -> settings(List.of(2, 5), "PT10M", "", "")).hasMessageContaining("REPLY_WITHIN_DAYS");
        assertThatThrownBy(() -> settings(List.of(2, 5, 5, 0, 5), "PT10M", "", ""))
                .hasMessageContaining("REPLY_WITHIN_DAYS");
        assertThatThrownBy(() -> settings(DAYS, "-PT10M", "", "")).hasMessageContaining("LOOK_EVERY");
        assertThatThrownBy(() -> settings(DAYS, "PT10M", "the policy", "")).hasMessageContaining("POLICY");
        assertThatThrownBy(() -> settings(DAYS, "PT10M", "", "partners")).hasMessageContaining("PARTNERS");
    }
}
