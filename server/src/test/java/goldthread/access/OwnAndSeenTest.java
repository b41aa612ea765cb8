package goldthread.access;

import static goldthread.access.Entry.AMY;
import static goldthread.access.Entry.BEN;
import static goldthread.access.Entry.note;
import static goldthread.access.Standing.member;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static goldthread.terminology.ShareLevel.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Asked.Tie;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of which records a caller may set the labels anew: those of the own organisation, seen by standing around the child. */
class OwnAndSeenTest {

    private static final Standing CLINICIAN = member(RoleKind.HEALTH, RESTRICTED);

    @Test
    void it_is_the_organisation_s_own_and_the_caller_sees_it_as_one_of_the_team() {
        assertThat(CLINICIAN.isOwnAndSeen(note().tied(Tie.AUTHOR))).isTrue();
        assertThat(CLINICIAN.isOwnAndSeen(note())).isFalse();
        assertThat(CLINICIAN.isOwnAndSeen(note().tied(Tie.ADDRESSEE, Tie.REFERRER)))
                .isFalse();
        assertThat(Standing.of(RoleKind.HEALTH).isOwnAndSeen(note().tied(Tie.AUTHOR)))
                .isFalse();
    }

    @Test
    void what_is_above_their_level_or_about_another_child_too_is_not() {
        assertThat(CLINICIAN.isOwnAndSeen(note().at(SEALED).tied(Tie.AUTHOR))).isFalse();
        assertThat(member(RoleKind.HEALTH, SEALED)
                        .isOwnAndSeen(note().at(SEALED).tied(Tie.AUTHOR)))
                .isTrue();
        assertThat(CLINICIAN.isOwnAndSeen(note().about(AMY, BEN).tied(Tie.AUTHOR)))
                .isFalse();
    }

    @Test
    void a_refusal_to_share_leaves_them_their_own() {
        assertThat(CLINICIAN.refused(AMY, new Dissent(7, "", false)).isOwnAndSeen(note().tied(Tie.AUTHOR)))
                .isTrue();
    }

    @Test
    void the_directory_has_no_labels() {
        assertThat(CLINICIAN.isOwnAndSeen(Entry.of("Organization").about(AMY).tied(Tie.AUTHOR)))
                .isFalse();
    }

    @Test
    void only_clinicians_of_mental_health_services_for_children_may() {
        assertThat(Arrays.stream(Role.values())
                        .filter(Role::isCamhsClinician)
                        .map(Role::code)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "camhs-clinician",
                        "camhs-lead",
                        "care-coordinator",
                        "psychiatrist",
                        "psychologist",
                        "therapist",
                        "crisis-practitioner",
                        "responsible-clinician");
    }
}
