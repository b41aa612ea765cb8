package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.child.Mark;
import goldthread.terminology.ShareLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What those see who answer for all children in care of a council. */
final class RemitTest {

    private static Verdict verdict(RoleKind kind, ShareLevel level, int marks, Dissent... dissents) {
        Decision nobody = new Decision(kind, Map.of(), Map.of("wren", List.of(dissents)), Instant.EPOCH);
        Asked asked = new Asked(1, "CarePlan", "plan", Set.of("wren"), level, marks, Set.of(), "council");
        return Remit.asMember(nobody, kind, Set.of("wren")).on(asked);
    }

    @Test
    void they_see_what_a_member_in_their_role_would_see() {
        assertThat(verdict(RoleKind.COUNCIL_OVERSIGHT, ShareLevel.RESTRICTED, 0))
                .isEqualTo(Verdict.SEEN);
        assertThat(verdict(RoleKind.COUNCIL_OVERSIGHT, ShareLevel.SEALED, 0)).isEqualTo(Verdict.WITHHELD);
        assertThat(verdict(RoleKind.SCHOOL, ShareLevel.EVERYDAY, 0)).isEqualTo(Verdict.SEEN);
        assertThat(verdict(RoleKind.SCHOOL, ShareLevel.RESTRICTED, 0)).isEqualTo(Verdict.WITHHELD);
        assertThat(verdict(RoleKind.SCHOOL, ShareLevel.EVERYDAY, Mark.PSYCHIATRY.bit()))
                .isEqualTo(Verdict.WITHHELD);
    }

    @Test
    void a_refusal_to_share_holds_for_them() {
        assertThat(verdict(RoleKind.SCHOOL, ShareLevel.EVERYDAY, 0, new Dissent(9, "", false)))
                .isEqualTo(Verdict.WITHHELD);
    }

    @Test
    void a_child_who_is_not_in_the_councils_care_stays_unknown() {
        Decision nobody = new Decision(RoleKind.SCHOOL, Map.of(), Map.of(), Instant.EPOCH);
        Asked both =
                new Asked(1, "CarePlan", "plan", Set.of("wren", "robin"), ShareLevel.EVERYDAY, 0, Set.of(), "council");

        assertThat(Remit.asMember(nobody, RoleKind.SCHOOL, Set.of("wren")).on(both))
                .isEqualTo(Verdict.UNKNOWN);
    }
}
