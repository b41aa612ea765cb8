package goldthread.access;

import static goldthread.access.Entry.AMY;
import static goldthread.access.Entry.BEN;
import static goldthread.access.Entry.note;
import static goldthread.access.Standing.member;
import static goldthread.access.Verdict.AS_SENT;
import static goldthread.access.Verdict.SEEN;
import static goldthread.access.Verdict.UNKNOWN;
import static goldthread.access.Verdict.WITHHELD;
import static goldthread.terminology.ShareLevel.EVERYDAY;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static goldthread.terminology.ShareLevel.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Asked.Tie;
import goldthread.child.Mark;
import goldthread.terminology.ShareLevel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    private static final Standing CLINICIAN = member(RoleKind.HEALTH, RESTRICTED);

    @Test
    void whoever_stands_around_no_child_gets_nothing_of_any() {
        assertThat(Standing.of(RoleKind.HEALTH).on(note().at(EVERYDAY))).isEqualTo(UNKNOWN);
        assertThat(CLINICIAN.on(note().about(BEN).at(EVERYDAY))).isEqualTo(UNKNOWN);
    }

    @Test
    void what_is_about_two_children_is_for_those_who_stand_around_both() {
        Entry meeting = Entry.of("Appointment").about(AMY, BEN).at(EVERYDAY);

        assertThat(CLINICIAN.on(meeting)).isEqualTo(UNKNOWN);
        assertThat(CLINICIAN.to(BEN, Basis.MEMBER, EVERYDAY).on(meeting)).isEqualTo(SEEN);
        assertThat(CLINICIAN.to(BEN, Basis.MEMBER, EVERYDAY).on(meeting.at(RESTRICTED)))
                .isEqualTo(WITHHELD);
    }

    @Test
    void what_is_about_no_known_child_is_for_its_author_alone() {
        Entry stray = Entry.of("Observation").at(EVERYDAY);

        assertThat(CLINICIAN.on(stray)).isEqualTo(UNKNOWN);
        assertThat(CLINICIAN.on(stray.tied(Tie.AUTHOR))).isEqualTo(SEEN);
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYDAY,   EVERYDAY,   SEEN",
        "EVERYDAY,   RESTRICTED, WITHHELD",
        "EVERYDAY,   SEALED,     WITHHELD",
        "RESTRICTED, EVERYDAY,   SEEN",
        "RESTRICTED, RESTRICTED, SEEN",
        "RESTRICTED, SEALED,     WITHHELD",
        "SEALED,     EVERYDAY,   SEEN",
        "SEALED,     RESTRICTED, SEEN",
        "SEALED,     SEALED,     SEEN",
    })
    void a_member_sees_up_to_what_the_team_has_decided(ShareLevel ceiling, ShareLevel level, Verdict verdict) {
        assertThat(member(RoleKind.HEALTH, ceiling).on(note().at(level))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "PRACTICE_SYSTEM,   RESTRICTED",
        "SYSTEM,            RESTRICTED",
        "COUNCIL_SYSTEM,    RESTRICTED",
        "SCHOOL_SYSTEM,     EVERYDAY",
        "PRACTICE,          SEALED",
        "HEALTH,            SEALED",
        "COUNCIL,           SEALED",
        "COUNCIL_OVERSIGHT, RESTRICTED",
        "SCHOOL,            EVERYDAY",
        "SUPPORT,           RESTRICTED",
        "CARER,             RESTRICTED",
    })
    void no_team_lets_a_kind_of_caller_see_more_than_its_kind_may(RoleKind kind, ShareLevel highest) {
        Set<ShareLevel> seen = Arrays.stream(ShareLevel.values())
                .filter(level -> member(kind, SEALED).on(note().at(level)) == SEEN)
                .collect(Collectors.toSet());

        assertThat(seen)
                .isEqualTo(Arrays.stream(ShareLevel.values())
                        .filter(level -> level.compareTo(highest) <= 0)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_widest_of_several_rights_counts() {
        Standing twice = member(RoleKind.HEALTH, EVERYDAY).to(AMY, Basis.TASK_OWNER, RESTRICTED);

        assertThat(twice.on(note())).isEqualTo(SEEN);
    }

    @Test
    void a_right_on_a_basis_on_which_the_kind_does_not_rest_is_none() {
        Map<RoleKind, Set<Basis>> bases = Map.ofEntries(
                Map.entry(RoleKind.PRACTICE_SYSTEM, without(Basis.SELF, Basis.PARENT, Basis.EMERGENCY)),
                Map.entry(RoleKind.SYSTEM, without(Basis.SELF, Basis.PARENT, Basis.EMERGENCY, Basis.REGISTERED_GP)),
                Map.entry(
                        RoleKind.COUNCIL_SYSTEM,
                        without(Basis.SELF, Basis.PARENT, Basis.EMERGENCY, Basis.REGISTERED_GP)),
                Map.entry(
                        RoleKind.SCHOOL_SYSTEM,
                        without(Basis.SELF, Basis.PARENT, Basis.EMERGENCY, Basis.REGISTERED_GP)),
                Map.entry(RoleKind.EXCHANGE, Set.of()),
                Map.entry(RoleKind.PRACTICE, without(Basis.SELF, Basis.PARENT, Basis.COLLEAGUE)),
                Map.entry(RoleKind.HEALTH, without(Basis.SELF, Basis.PARENT, Basis.COLLEAGUE, Basis.REGISTERED_GP)),
                Map.entry(RoleKind.COUNCIL, without(Basis.SELF, Basis.PARENT, Basis.COLLEAGUE, Basis.REGISTERED_GP)),
                Map.entry(RoleKind.COUNCIL_OVERSIGHT, Set.of(Basis.MEMBER)),
                Map.entry(RoleKind.SCHOOL, Set.of(Basis.MEMBER)),
                Map.entry(RoleKind.SUPPORT, Set.of(Basis.MEMBER, Basis.TASK_OWNER)),
                Map.entry(RoleKind.CARER, Set.of(Basis.MEMBER)),
                Map.entry(RoleKind.PARENTAL, Set.of(Basis.MEMBER, Basis.PARENT)),
                Map.entry(RoleKind.YOUNG_PERSON, Set.of(Basis.SELF)),
                Map.entry(RoleKind.ANALYST, Set.of()),
                Map.entry(RoleKind.AUDITOR, Set.of()));

        Arrays.stream(RoleKind.values())
                .forEach(kind -> assertThat(Arrays.stream(Basis.values())
                                .filter(kind::restsOn)
                                .collect(Collectors.toSet()))
                        .as(kind.name())
                        .isEqualTo(bases.get(kind)));
        assertThat(Standing.of(RoleKind.SCHOOL)
                        .to(AMY, Basis.TASK_OWNER, SEALED)
                        .on(note().at(EVERYDAY)))
                .isEqualTo(UNKNOWN);
        assertThat(Standing.of(RoleKind.HEALTH)
                        .to(AMY, Basis.TASK_OWNER, SEALED)
                        .on(note().at(EVERYDAY)))
                .isEqualTo(SEEN);
    }

    private static Set<Basis> without(Basis... those) {
        Set<Basis> bases = EnumSet.allOf(Basis.class);
        bases.removeAll(Set.of(those));
        return bases;
    }

    @Test
    void what_is_shared_with_education_is_seen_by_schools_one_level_higher_and_by_nobody_else() {
        Entry shared = note().marked(Mark.SHARE_EDUCATION);

        assertThat(member(RoleKind.SCHOOL, EVERYDAY).on(note())).isEqualTo(WITHHELD);
        assertThat(member(RoleKind.SCHOOL, EVERYDAY).on(shared)).isEqualTo(SEEN);
        assertThat(member(RoleKind.SCHOOL_SYSTEM, EVERYDAY).on(shared)).isEqualTo(SEEN);
        assertThat(member(RoleKind.SCHOOL, SEALED).on(shared.at(SEALED))).isEqualTo(WITHHELD);
        assertThat(member(RoleKind.SUPPORT, EVERYDAY).on(shared)).isEqualTo(WITHHELD);
        assertThat(member(RoleKind.HEALTH, EVERYDAY).on(shared)).isEqualTo(WITHHELD);
        assertThat(Standing.of(RoleKind.SCHOOL).on(shared)).isEqualTo(UNKNOWN);
    }

    @Test
    void sharing_a_label_does_not_undo_a_mark_that_keeps() {
        Entry shared = note().at(EVERYDAY).marked(Mark.SHARE_EDUCATION, Mark.PSYCHIATRY);

        assertThat(member(RoleKind.SCHOOL, EVERYDAY).on(shared)).isEqualTo(WITHHELD);
        assertThat(member(RoleKind.HEALTH, EVERYDAY).on(shared)).isEqualTo(SEEN);
    }

    @Test
    void carers_in_the_team_gain_nothing_from_a_label_for_carers() {
        assertThat(member(RoleKind.CARER, EVERYDAY).on(note().marked(Mark.SHARE_WITH_CARER)))
                .isEqualTo(WITHHELD);
        assertThat(member(RoleKind.CARER, RESTRICTED).on(note())).isEqualTo(SEEN);
    }

    @Test
    void what_belongs_to_nobody_is_seen_by_everybody() {
        for (RoleKind kind : RoleKind.values()) {
            assertThat(Standing.of(kind).on(Entry.of("Organization").at(SEALED)))
                    .as(kind.name())
                    .isEqualTo(SEEN);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tie.class,
            names = {"AUTHOR", "ADDRESSEE", "REFERRER", "ITSELF"})
    void whoever_has_to_do_with_an_entry_sees_it_whatever_its_labels(Tie tie) {
        Entry sealed = note().at(SEALED).marked(Mark.THIRD_PARTY).tied(tie);

        assertThat(Standing.of(RoleKind.SCHOOL).on(sealed)).isEqualTo(SEEN);
        assertThat(member(RoleKind.SCHOOL, EVERYDAY).on(sealed)).isEqualTo(SEEN);
    }

    @Test
    void whoever_has_sent_a_child_sees_what_they_sent_until_they_stand_around_the_child() {
        Entry child = Entry.of("Patient").about(AMY).at(EVERYDAY).tied(Tie.SENDER);

        assertThat(Standing.of(RoleKind.HEALTH).on(child)).isEqualTo(AS_SENT);
        assertThat(Standing.of(RoleKind.HEALTH).on(child.tied(Tie.AUTHOR))).isEqualTo(AS_SENT);
        assertThat(member(RoleKind.HEALTH, EVERYDAY).on(child)).isEqualTo(SEEN);
        assertThat(member(RoleKind.HEALTH, EVERYDAY).on(child.at(RESTRICTED))).isEqualTo(AS_SENT);
    }

    @Test
    void a_caller_knows_the_children_around_whom_they_stand() {
        assertThat(CLINICIAN.decision().knows(AMY)).isTrue();
        assertThat(CLINICIAN.decision().knows(BEN)).isFalse();
        assertThat(Standing.of(RoleKind.EXCHANGE)
                        .to(AMY, Basis.MEMBER, SEALED)
                        .decision()
                        .knows(AMY))
                .isFalse();
    }
}
