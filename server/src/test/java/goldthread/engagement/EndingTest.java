package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.ClosureReason;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.TeamRole;
import goldthread.terminology.UnplannedEndingReason;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EndingTest {

    private static EpisodeOfCare episode(EpisodeOfCareStatus status, ClosureReason reason) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(status);
        Extension closure = new Extension(Extensions.CLOSURE);
        closure.addExtension(new Extension("reason", new CodeableConcept(reason.coding())));
        episode.addExtension(closure);
        return episode;
    }

    private static Extension closure(EpisodeOfCare episode) {
        return episode.getExtensionByUrl(Extensions.CLOSURE);
    }

    private static EpisodeOfCare unplanned(ClosureReason reason, UnplannedEndingReason fact) {
        EpisodeOfCare episode = episode(EpisodeOfCareStatus.FINISHED, reason);
        closure(episode).addExtension(new Extension("unplanned-reason", new CodeableConcept(fact.coding())));
        return episode;
    }

    private static EpisodeOfCare overridden(boolean withRole) {
        EpisodeOfCare episode = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.NON_ATTENDANCE);
        Extension override = new Extension("override");
        override.addExtension(new Extension("reason", new CodeableConcept(TeamRole.MANAGER.coding())));
        if (withRole) {
            override.addExtension(new Extension("role", new CodeableConcept(TeamRole.MANAGER.coding())));
        }
        closure(episode).addExtension(override);
        return episode;
    }

    @ParameterizedTest
    @EnumSource(ClosureReason.class)
    void to_end_because_the_child_does_not_come_is_a_decision(ClosureReason reason) {
        boolean notComing = reason == ClosureReason.NON_ATTENDANCE
                || reason == ClosureReason.CHILD_DECLINED
                || reason == ClosureReason.CARER_DECLINED;

        assertThat(new Ending(episode(EpisodeOfCareStatus.FINISHED, reason)).isDecision())
                .isEqualTo(notComing);
    }

    @ParameterizedTest
    @MethodSource
    void what_happened_is_no_decision(UnplannedEndingReason reason, boolean decision) {
        assertThat(new Ending(unplanned(ClosureReason.NON_ATTENDANCE, reason)).isDecision())
                .isEqualTo(decision);
    }

    static Stream<Arguments> what_happened_is_no_decision() {
        return Stream.of(
                Arguments.of(UnplannedEndingReason.AGAINST_ADVICE, false),
                Arguments.of(UnplannedEndingReason.TRIBUNAL, false),
                Arguments.of(UnplannedEndingReason.DIED, false),
                Arguments.of(UnplannedEndingReason.TRANSFERRED_URGENTLY, false),
                Arguments.of(UnplannedEndingReason.ABSCONDED, false),
                Arguments.of(UnplannedEndingReason.SERVICE_CLOSED, false),
                Arguments.of(UnplannedEndingReason.BED_NEEDED, true),
                // A child who can't be found is one whose safety must be asked about.
                Arguments.of(UnplannedEndingReason.LOST_CONTACT, true));
    }

    @Test
    void an_override_counts_with_reason_and_role() {
        assertThat(new Ending(overridden(true)).isDecision()).isFalse();
        assertThat(new Ending(overridden(false)).isDecision()).isTrue();
    }

    @Test
    void only_the_change_that_ends_it_brings_an_end() {
        EpisodeOfCare active = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        EpisodeOfCare finished = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.GOALS_MET);
        EpisodeOfCare cancelled = episode(EpisodeOfCareStatus.CANCELLED, ClosureReason.GOALS_MET);

        assertThat(Ending.broughtBy(active, finished)).isPresent();
        assertThat(Ending.broughtBy(null, finished)).isPresent();
        assertThat(Ending.broughtBy(active, cancelled)).isPresent();
        assertThat(Ending.broughtBy(finished, finished)).isEmpty();
        assertThat(Ending.broughtBy(cancelled, finished)).isEmpty();
        assertThat(Ending.broughtBy(finished, active)).isEmpty();
    }

    @Test
    void a_reason_that_comes_later_is_decided_then() {
        EpisodeOfCare before = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.GOALS_MET);
        EpisodeOfCare after = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.NON_ATTENDANCE);

        assertThat(new Ending(after).isDecidedAnew(before)).isTrue();
        assertThat(new Ending(after).isDecidedAnew(after)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = EpisodeType.class,
            names = {"SCHOOL", "PLACEMENT"})
    void where_a_child_lives_or_learns_is_no_service(EpisodeType type) {
        EpisodeOfCare place = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.NON_ATTENDANCE);
        place.addType(new CodeableConcept(type.coding()));

        assertThat(Ending.broughtBy(null, place)).isEmpty();
        assertThat(new Ending(place).isDecidedAnew(null)).isFalse();
    }

    @Test
    void what_lacks_a_reason_or_a_way_back_or_was_not_planned_is_incomplete() {
        EpisodeOfCare whole = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.GOALS_MET);
        closure(whole).addExtension(new Extension("re-access", new StringType("Ring us.")));
        EpisodeOfCare left = unplanned(ClosureReason.CHILD_DECLINED, UnplannedEndingReason.AGAINST_ADVICE);
        closure(left).addExtension(new Extension("re-access", new StringType("Ring us.")));

        assertThat(new Ending(whole).isIncomplete()).isFalse();
        assertThat(new Ending(left).isIncomplete()).isTrue();
        assertThat(new Ending(episode(EpisodeOfCareStatus.FINISHED, ClosureReason.GOALS_MET)).isIncomplete())
                .isTrue();
        assertThat(new Ending(new EpisodeOfCare().setStatus(EpisodeOfCareStatus.FINISHED)).isIncomplete())
                .isTrue();
        assertThat(new Ending(overridden(true)).isIncomplete()).isTrue();
    }

    @Test
    void a_service_does_not_end_unseen_as_a_place() {
        EpisodeOfCare both = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.NON_ATTENDANCE);
        both.addType(new CodeableConcept(EpisodeType.MENTAL_HEALTH.coding()))
                .addType(new CodeableConcept(EpisodeType.PLACEMENT.coding()));
        EpisodeOfCare school = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.NON_ATTENDANCE);
        school.addType(new CodeableConcept(EpisodeType.SCHOOL.coding()));
        EpisodeOfCare renamed = episode(EpisodeOfCareStatus.FINISHED, ClosureReason.NON_ATTENDANCE);
        renamed.addType(new CodeableConcept(EpisodeType.MENTAL_HEALTH.coding()));

        assertThat(Ending.broughtBy(null, both)).isPresent();
        assertThat(Ending.broughtBy(null, school)).isEmpty();
        assertThat(Ending.broughtBy(school, renamed)).isPresent();
        assertThat(new Ending(renamed).isDecidedAnew(school)).isTrue();
    }
}
