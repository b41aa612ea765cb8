package goldthread.engagement;

import static goldthread.engagement.Stays.because;
import static goldthread.engagement.Stays.finished;
import static goldthread.engagement.Stays.overridden;
import static goldthread.engagement.Stays.planned;
import static goldthread.engagement.Stays.stay;
import static goldthread.engagement.Stays.with;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.ClosureReason;
import goldthread.terminology.TeamRole;
import goldthread.terminology.UnplannedEndingReason;
import java.time.LocalDate;
import java.util.EnumSet;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StayTest {

    private static Encounter visit(EncounterStatus status) {
        Encounter visit = stay(status);
        visit.getClass_().setCode("AMB");
        return visit;
    }

    private static boolean decided(Encounter before, Encounter after) {
        return Stay.decidedBy(before, after).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMP", "ACUTE", "NONAC"})
    void a_finished_stay_is_a_decision(String kind) {
        Encounter after = finished();
        after.getClass_().setCode(kind);

        assertThat(Stay.decidedBy(null, after)).isPresent();
        assertThat(decided(stay(EncounterStatus.INPROGRESS), after)).isTrue();
        assertThat(Stay.endedBy(null, after)).isPresent();
    }

    @Test
    void a_visit_ends_without_a_discharge() {
        assertThat(Stay.decidedBy(null, visit(EncounterStatus.FINISHED))).isEmpty();
        assertThat(Stay.endedBy(visit(EncounterStatus.INPROGRESS), visit(EncounterStatus.FINISHED)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UnplannedEndingReason.class)
    void what_happened_is_no_decision_but_to_need_the_bed_or_to_lose_contact_is_one(UnplannedEndingReason reason) {
        boolean decision = EnumSet.of(UnplannedEndingReason.BED_NEEDED, UnplannedEndingReason.LOST_CONTACT)
                .contains(reason);

        assertThat(Stay.decidedBy(null, because(finished(), reason)).isPresent())
                .isEqualTo(decision);
        assertThat(Stay.endedBy(null, because(finished(), reason))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TeamRole.class)
    void only_some_roles_may_go_ahead(TeamRole role) {
        boolean may = EnumSet.of(TeamRole.RESPONSIBLE_CLINICIAN, TeamRole.PSYCHIATRIST, TeamRole.MANAGER)
                .contains(role);

        assertThat(Stay.decidedBy(null, overridden(finished(), ClosureReason.IMPROVED, role))
                        .isPresent())
                .isNotEqualTo(may);
    }

    @Test
    void an_override_without_a_role_is_none() {
        assertThat(Stay.decidedBy(null, overridden(finished(), ClosureReason.IMPROVED, null)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncounterStatus.class,
            names = {"ARRIVED", "TRIAGED", "INPROGRESS", "ONLEAVE", "UNKNOWN"})
    void a_stay_that_had_begun_ends_also_when_it_is_called_off_put_off_or_called_a_visit(EncounterStatus status) {
        assertThat(decided(stay(status), stay(EncounterStatus.CANCELLED))).isTrue();
        assertThat(decided(stay(status), stay(EncounterStatus.PLANNED))).isTrue();
        assertThat(decided(stay(status), visit(EncounterStatus.INPROGRESS))).isTrue();
        assertThat(decided(stay(status), visit(EncounterStatus.FINISHED))).isTrue();
        assertThat(decided(stay(status), stay(EncounterStatus.ENTEREDINERROR))).isFalse();
        assertThat(decided(stay(status), stay(EncounterStatus.ONLEAVE))).isFalse();
    }

    @Test
    void one_that_had_not_begun_may_be_called_off() {
        assertThat(decided(stay(EncounterStatus.PLANNED), stay(EncounterStatus.CANCELLED)))
                .isFalse();
        assertThat(Stay.decidedBy(null, stay(EncounterStatus.CANCELLED))).isEmpty();
    }

    @Test
    void what_is_changed_after_the_end_is_asked_about_again_only_when_it_changes_the_decision() {
        Encounter left = because(finished(), UnplannedEndingReason.AGAINST_ADVICE);
        Encounter noted = planned(finished());
        noted.addReasonCode().setText("Noted later");

        assertThat(decided(left, finished())).isTrue();
        assertThat(decided(planned(finished()), noted)).isFalse();
        assertThat(decided(planned(finished()), finished())).isTrue();
        assertThat(Stay.endedBy(planned(finished()), noted)).isEmpty();
    }

    @Test
    void a_plan_that_is_added_to_an_old_stay_takes_nothing_away() {
        assertThat(decided(finished(), with(finished(), Stay.RISK_PLAN, "CarePlan/risk")))
                .isFalse();
        assertThat(decided(planned(finished()), with(finished(), Stay.RISK_PLAN, "CarePlan/other")))
                .isTrue();
    }

    @Test
    void an_end_that_is_moved_to_a_later_day_or_taken_back_is_decided_anew() {
        assertThat(decided(planned(finished()), endingOn(new DateTimeType("2026-06-20"))))
                .isTrue();
        assertThat(decided(planned(finished()), planned(stay(EncounterStatus.FINISHED))))
                .isTrue();
        assertThat(decided(planned(finished()), endingOn(new DateTimeType("2026-05-19"))))
                .isFalse();
    }

    private static Encounter endingOn(DateTimeType day) {
        Encounter stay = planned(finished());
        stay.getPeriod().setEndElement(day);
        return stay;
    }

    @Test
    void what_stands_twice_or_only_says_why_it_is_absent_fails_nothing() {
        DateTimeType unknown = new DateTimeType();
        unknown.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        Encounter twice = endingOn(unknown);
        twice.addExtension().setUrl(Extensions.DISCHARGE_PLAN).addExtension("override", new CodeType("x"));

        Stay stay = new Stay(twice);

        assertThat(stay.plan(Stay.RISK_PLAN)).contains("CarePlan/risk");
        assertThat(stay.isOverridden()).isFalse();
        assertThat(stay.lastDay(LocalDate.of(2026, 6, 1))).isEqualTo("2026-06-01");
    }

    @Test
    void what_ended_says_when_and_with_which_plans() {
        Stay stay = new Stay(planned(finished()));

        assertThat(stay.plan(Stay.RISK_PLAN)).contains("CarePlan/risk");
        assertThat(stay.plan(Stay.CARE_PLAN)).contains("CarePlan/care");
        assertThat(stay.child()).contains("wren");
        assertThat(stay.encounter().getExtensionByUrl(Extensions.DISCHARGE_PLAN))
                .isNotNull();
    }
}
