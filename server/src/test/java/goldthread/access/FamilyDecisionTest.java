package goldthread.access;

import static goldthread.access.Entry.AMY;
import static goldthread.access.Entry.note;
import static goldthread.access.Standing.parent;
import static goldthread.access.Verdict.SEEN;
import static goldthread.access.Verdict.UNKNOWN;
import static goldthread.access.Verdict.WITHHELD;
import static goldthread.terminology.ShareLevel.EVERYDAY;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static goldthread.terminology.ShareLevel.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.child.Mark;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What parents, carers and young people see. Amy turns thirteen at midnight in London: in summer, 23:00 the day before. */
class FamilyDecisionTest {

    private static final Instant THIRTEENTH = Instant.parse("2026-05-03T23:00:00Z");
    private static final Instant SIXTEENTH = Instant.parse("2029-05-03T23:00:00Z");

    private static final Entry CHILD = Entry.of("Patient").about(AMY).at(EVERYDAY);
    private static final Entry TEAM = Entry.of("CareTeam").about(AMY).at(EVERYDAY);
    private static final Entry EVERY_DAY = note().at(EVERYDAY);
    private static final Entry SHARED = note().marked(Mark.SHARE_WITH_CARER);

    private static Standing parentAt(Instant moment) {
        return parent(THIRTEENTH).at(moment);
    }

    private static void sees(Standing standing, Entry... entries) {
        for (Entry entry : entries) {
            assertThat(standing.on(entry)).as(entry.toString()).isEqualTo(SEEN);
        }
    }

    private static void isKeptFrom(Standing standing, Entry... entries) {
        for (Entry entry : entries) {
            assertThat(standing.on(entry)).as(entry.toString()).isEqualTo(WITHHELD);
        }
    }

    private static void isNothingTo(Standing standing) {
        for (Entry entry : new Entry[] {CHILD, TEAM, EVERY_DAY, SHARED, note()}) {
            assertThat(standing.on(entry)).as(entry.toString()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void a_parent_of_a_younger_child_sees_the_everyday_record_and_what_is_shared_with_carers() {
        Standing before = parentAt(THIRTEENTH.minusNanos(1));

        sees(before, CHILD, TEAM, EVERY_DAY, SHARED);
        isKeptFrom(before, note(), SHARED.at(SEALED));
    }

    @Test
    void from_the_first_moment_of_thirteen_a_parent_sees_who_the_child_is_and_what_is_shared_with_carers() {
        for (Instant moment : Set.of(THIRTEENTH, THIRTEENTH.plusSeconds(1), SIXTEENTH.minusNanos(1))) {
            Standing reviewed = parentAt(moment);

            sees(reviewed, CHILD, TEAM, SHARED, SHARED.at(EVERYDAY));
            isKeptFrom(reviewed, EVERY_DAY, note(), SHARED.at(SEALED));
        }
    }

    @Test
    void a_label_that_hides_from_parents_hides_the_child_s_own_entry_too() {
        isKeptFrom(parentAt(THIRTEENTH), CHILD.marked(Mark.NOT_FOR_PARENT), SHARED.marked(Mark.NOT_FOR_PARENT));
    }

    @Test
    void from_the_first_moment_of_sixteen_a_parent_stands_around_nobody() {
        isNothingTo(parentAt(SIXTEENTH));
        isNothingTo(parentAt(SIXTEENTH.plusSeconds(1)));
    }

    @Test
    void three_years_are_counted_in_london_where_the_clock_may_stand_otherwise() {
        Instant midnightInWinter = Instant.parse("2026-02-28T00:00:00Z");

        assertThat(parent(midnightInWinter)
                        .at(Instant.parse("2029-02-27T23:59:59Z"))
                        .on(CHILD))
                .isEqualTo(SEEN);
        isNothingTo(parent(midnightInWinter).at(Instant.parse("2029-02-28T00:00:00Z")));
    }

    @Test
    void who_was_born_on_a_leap_day_is_sixteen_three_years_after_they_were_thirteen() {
        Standing parent = parent(Instant.parse("2029-02-28T00:00:00Z"));

        assertThat(parent.at(Instant.parse("2032-02-27T23:59:59Z")).on(CHILD)).isEqualTo(SEEN);
        isNothingTo(parent.at(Instant.parse("2032-02-28T00:00:00Z")));
    }

    @Test
    void the_parent_of_a_child_whose_age_is_not_known_sees_nothing() {
        isNothingTo(parent(null));
    }

    @Test
    void responsibility_alone_opens_nothing_and_neither_does_membership_alone() {
        Standing responsible = Standing.of(RoleKind.PARENTAL).to(AMY, new Right(Basis.PARENT, RESTRICTED, THIRTEENTH));
        Standing member = Standing.member(RoleKind.PARENTAL, EVERYDAY);
        Instant young = THIRTEENTH.minusSeconds(1);

        isNothingTo(responsible.at(young));
        isNothingTo(member.at(young));
    }

    @Test
    void membership_around_one_child_does_not_let_a_parent_see_another() {
        Standing mixed = Standing.of(RoleKind.PARENTAL)
                .to(AMY, new Right(Basis.PARENT, RESTRICTED, THIRTEENTH))
                .to(Entry.BEN, Basis.MEMBER, EVERYDAY)
                .at(THIRTEENTH.minusSeconds(1));

        isNothingTo(mixed);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void a_mark_hides_from_each_kind_what_the_list_says(Mark mark) {
        EnumSet<RoleKind> hiding = EnumSet.noneOf(RoleKind.class);
        for (RoleKind kind : RoleKind.values()) {
            if (kind.isHiddenBy(mark.bit())) {
                hiding.add(kind);
            }
        }

        assertThat(hiding).isEqualTo(hiddenFrom(mark));
    }

    private static EnumSet<RoleKind> hiddenFrom(Mark mark) {
        EnumSet<RoleKind> education = EnumSet.of(RoleKind.SCHOOL, RoleKind.SCHOOL_SYSTEM);
        EnumSet<RoleKind> carers = EnumSet.of(RoleKind.CARER, RoleKind.PARENTAL);
        EnumSet<RoleKind> kinds = EnumSet.noneOf(RoleKind.class);
        switch (mark) {
            case PSYCHIATRY, SUBSTANCE_USE -> kinds.addAll(education);
            case DOMESTIC_VIOLENCE, CHILD_DISCLOSURE, ADOPTION, LOCATION_PROTECTED -> {
                kinds.addAll(education);
                kinds.addAll(carers);
                kinds.add(RoleKind.SUPPORT);
            }
            case THIRD_PARTY, LEGAL_PROCEEDINGS, UNKNOWN -> {
                kinds.addAll(education);
                kinds.addAll(carers);
                kinds.add(RoleKind.SUPPORT);
                kinds.add(RoleKind.YOUNG_PERSON);
            }
            case YOUTH_JUSTICE -> {
                kinds.addAll(education);
                kinds.add(RoleKind.SUPPORT);
            }
            case NOT_FOR_PARENT -> kinds.addAll(carers);
            case NOT_FOR_CHILD -> kinds.add(RoleKind.YOUNG_PERSON);
            case SHARE_EDUCATION, SHARE_WITH_CARER -> {}
        }
        return kinds;
    }

    @Test
    void a_young_person_sees_their_own_record_but_not_what_is_kept_from_them() {
        Standing self = Standing.of(RoleKind.YOUNG_PERSON).to(AMY, Basis.SELF, RESTRICTED);

        sees(self, CHILD, TEAM, EVERY_DAY, note(), note().marked(Mark.NOT_FOR_PARENT));
        isKeptFrom(self, note().at(SEALED), note().marked(Mark.NOT_FOR_CHILD), EVERY_DAY.marked(Mark.THIRD_PARTY));
        assertThat(self.on(note().about(Entry.BEN))).isEqualTo(UNKNOWN);
        assertThat(self.on(note().about(AMY, Entry.BEN))).isEqualTo(UNKNOWN);
    }

    @Test
    void what_a_family_never_reads_it_doesn_t_come_upon_elsewhere_whatever_its_labels() {
        Standing young = Standing.of(RoleKind.YOUNG_PERSON).to(AMY, Basis.SELF, SEALED);

        assertThat(young.on(Entry.of("Flag").about(AMY).at(EVERYDAY))).isEqualTo(UNKNOWN);
        assertThat(young.on(Entry.of("FamilyMemberHistory").about(AMY).at(EVERYDAY)))
                .isEqualTo(UNKNOWN);
        assertThat(young.on(Entry.of("RiskAssessment").about(AMY).at(EVERYDAY))).isEqualTo(SEEN);
    }

    @Test
    void families_schools_and_those_who_watch_over_the_council_write_for_themselves() {
        EnumSet<RoleKind> alone = EnumSet.noneOf(RoleKind.class);
        EnumSet<RoleKind> families = EnumSet.noneOf(RoleKind.class);
        EnumSet<RoleKind> systems = EnumSet.noneOf(RoleKind.class);
        EnumSet<RoleKind> education = EnumSet.noneOf(RoleKind.class);
        for (RoleKind kind : RoleKind.values()) {
            add(kind, kind.writesAlone(), alone);
            add(kind, kind.isFamily(), families);
            add(kind, kind.isSystem(), systems);
            add(kind, kind.isEducation(), education);
        }

        assertThat(families).containsExactly(RoleKind.CARER, RoleKind.PARENTAL, RoleKind.YOUNG_PERSON);
        assertThat(alone)
                .containsExactly(
                        RoleKind.COUNCIL_OVERSIGHT,
                        RoleKind.SCHOOL,
                        RoleKind.CARER,
                        RoleKind.PARENTAL,
                        RoleKind.YOUNG_PERSON);
        assertThat(systems)
                .containsExactly(
                        RoleKind.PRACTICE_SYSTEM,
                        RoleKind.SYSTEM,
                        RoleKind.COUNCIL_SYSTEM,
                        RoleKind.SCHOOL_SYSTEM,
                        RoleKind.EXCHANGE);
        assertThat(education).containsExactly(RoleKind.SCHOOL_SYSTEM, RoleKind.SCHOOL);
    }

    private static void add(RoleKind kind, boolean when, EnumSet<RoleKind> into) {
        if (when) {
            into.add(kind);
        }
    }
}
