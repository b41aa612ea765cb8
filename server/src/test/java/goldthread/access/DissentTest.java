package goldthread.access;

import static goldthread.access.Entry.AMY;
import static goldthread.access.Entry.BEN;
import static goldthread.access.Entry.note;
import static goldthread.access.Standing.member;
import static goldthread.access.Verdict.SEEN;
import static goldthread.access.Verdict.UNKNOWN;
import static goldthread.access.Verdict.WITHHELD;
import static goldthread.terminology.ShareLevel.EVERYDAY;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Asked.Tie;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a recorded refusal to share takes from whom. */
class DissentTest {

    private static final long CONSENT = 99;
    private static final Dissent ALL = new Dissent(CONSENT, "", false);
    private static final Dissent OF_NOTES = new Dissent(CONSENT, "Observation", false);
    private static final Standing REFUSED = member(RoleKind.HEALTH, RESTRICTED).refused(AMY, ALL);

    @Test
    void whoever_is_refused_learns_that_something_is_held_and_who_the_child_is_and_no_more() {
        assertThat(REFUSED.on(note())).isEqualTo(WITHHELD);
        assertThat(REFUSED.on(note().at(EVERYDAY))).isEqualTo(WITHHELD);
        assertThat(REFUSED.on(Entry.of("Patient").about(AMY).at(EVERYDAY))).isEqualTo(SEEN);
        assertThat(REFUSED.on(Entry.of("CareTeam").about(AMY).at(EVERYDAY))).isEqualTo(SEEN);
        assertThat(REFUSED.mayChange(Entry.of("Goal").about(AMY))).isFalse();
    }

    @Test
    void it_is_about_the_child_whose_it_is() {
        Standing both = REFUSED.to(BEN, Basis.MEMBER, RESTRICTED);

        assertThat(both.on(note().about(BEN))).isEqualTo(SEEN);
        assertThat(both.on(note().about(AMY, BEN))).isEqualTo(WITHHELD);
        assertThat(Standing.of(RoleKind.HEALTH).refused(AMY, ALL).on(note())).isEqualTo(UNKNOWN);
    }

    @Test
    void it_covers_the_type_that_it_names_and_itself() {
        Standing standing = member(RoleKind.HEALTH, RESTRICTED).refused(AMY, OF_NOTES);
        Standing byTheNote = member(RoleKind.HEALTH, RESTRICTED)
                .refused(AMY, new Dissent(note().asked().key(), "Goal", false));

        assertThat(standing.on(note())).isEqualTo(WITHHELD);
        assertThat(standing.on(Entry.of("Goal").about(AMY))).isEqualTo(SEEN);
        assertThat(byTheNote.on(note())).isEqualTo(WITHHELD);
    }

    @Test
    void what_they_recorded_or_were_sent_stays_theirs() {
        for (Tie tie : EnumSet.of(Tie.AUTHOR, Tie.ADDRESSEE, Tie.REFERRER)) {
            assertThat(REFUSED.on(note().tied(tie))).as(tie.name()).isEqualTo(SEEN);
        }
    }

    @Test
    void whoever_is_given_a_task_reads_tasks_and_nothing_else() {
        Standing owner = Standing.of(RoleKind.HEALTH)
                .to(AMY, Basis.TASK_OWNER, RESTRICTED)
                .refused(AMY, ALL);

        assertThat(owner.on(Entry.of("Task").about(AMY))).isEqualTo(SEEN);
        assertThat(owner.on(note())).isEqualTo(WITHHELD);
        assertThat(REFUSED.on(Entry.of("Task").about(AMY))).isEqualTo(WITHHELD);
    }

    @Test
    void it_counts_against_what_rests_on_routine_and_not_against_the_child_or_an_emergency() {
        assertThat(Arrays.stream(Basis.values()).filter(Basis::isRoutine).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Basis.SELF, Basis.EMERGENCY)));
        assertThat(REFUSED.to(AMY, Basis.EMERGENCY, RESTRICTED).on(note())).isEqualTo(SEEN);
        assertThat(Standing.of(RoleKind.YOUNG_PERSON)
                        .to(AMY, Basis.SELF, RESTRICTED)
                        .refused(AMY, ALL)
                        .on(note()))
                .isEqualTo(SEEN);
    }

    @ParameterizedTest
    @EnumSource
    void a_duty_to_protect_the_child_counts_more_and_is_a_council_s(RoleKind kind) {
        boolean council = Set.of(RoleKind.COUNCIL, RoleKind.COUNCIL_SYSTEM, RoleKind.COUNCIL_OVERSIGHT)
                .contains(kind);
        Standing standing = member(kind, EVERYDAY).refused(AMY, new Dissent(CONSENT, "", true));

        assertThat(standing.on(note().at(EVERYDAY)) == SEEN).isEqualTo(council);
        assertThat(member(kind, EVERYDAY).refused(AMY, ALL).on(note().at(EVERYDAY)))
                .isNotEqualTo(SEEN);
    }

    @Test
    void one_refusal_without_a_duty_is_enough() {
        Standing standing = member(RoleKind.COUNCIL, EVERYDAY).refused(AMY, new Dissent(CONSENT, "", true), OF_NOTES);

        assertThat(standing.on(note().at(EVERYDAY))).isEqualTo(WITHHELD);
    }
}
