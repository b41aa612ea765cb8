package goldthread.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who of a team is asked. */
final class TeamNowTest {

    @Test
    void the_lead_is_asked_while_they_may_know() {
        assertThat(TeamNow.asked(List.of("Practitioner/v"), Set.of("Organization/a", "Practitioner/v")))
                .contains("Practitioner/v");
    }

    @Test
    void else_a_member_who_may_organisations_first_but_no_family() {
        assertThat(TeamNow.asked(
                        List.of("Practitioner/v"),
                        Set.of("RelatedPerson/m", "Practitioner/w", "Organization/b", "Patient/c")))
                .contains("Organization/b");
        assertThat(TeamNow.asked(List.of(), Set.of("RelatedPerson/m", "PractitionerRole/x", "Practitioner/w")))
                .contains("Practitioner/w");
    }

    @Test
    void nobody_is_asked_of_whom_it_is_kept() {
        assertThat(TeamNow.asked(List.of("Practitioner/v"), Set.of("RelatedPerson/m", "Patient/c")))
                .isEmpty();
    }
}
