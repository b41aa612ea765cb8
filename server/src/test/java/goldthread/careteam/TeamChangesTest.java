package goldthread.careteam;

import static goldthread.careteam.TestChanges.assertRefused;
import static goldthread.careteam.TestChanges.changed;
import static goldthread.careteam.TestChanges.request;
import static goldthread.careteam.TestChanges.status;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.MOTHER;
import static goldthread.careteam.TestTeams.NOW;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.period;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.EFFECTIVE;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.Rule;
import goldthread.terminology.TeamRole;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamChangesTest {

    @Nested
    class Accepting {

        private static CareTeam proposed() {
            return aroundAmy(
                    as(PROPOSED, acting(SCHOOL, since("2026-06-08", TEACHER, TeamRole.SCHOOL_LEAD))),
                    as(PROPOSED, acting(PRACTICE, since("2026-06-08", GP, TeamRole.GP))));
        }

        private static TeamChange accept(CareTeam team, MemberRequest meant) {
            return new TeamChanges(team, NOW).accept(meant);
        }

        @Test
        void puts_the_proposal_into_effect_and_no_other() {
            CareTeam changed = changed(accept(proposed(), request(TEACHER, null, new Period())));
            assertThat(status(changed.getParticipant().get(1))).isEqualTo(EFFECTIVE);
            assertThat(status(changed.getParticipant().get(2))).isEqualTo(PROPOSED);
        }

        @Test
        void finds_the_proposal_by_role_and_organisation_when_they_are_given() {
            changed(accept(proposed(), request(TEACHER, SCHOOL, new Period(), TeamRole.SCHOOL_LEAD)));
            assertRefused(
                    accept(proposed(), request(TEACHER, CAMHS, new Period(), TeamRole.SCHOOL_LEAD)),
                    Rule.MEMBER_NOT_THERE,
                    "CareTeam.participant");
            assertRefused(
                    accept(proposed(), request(TEACHER, SCHOOL, new Period(), TeamRole.SENCO)),
                    Rule.MEMBER_NOT_THERE,
                    "CareTeam.participant");
        }

        @Test
        void what_is_in_effect_is_refused() {
            assertRefused(
                    accept(aroundAmy(lead("2026-06-08", null)), request(CLINICIAN, null, new Period())),
                    Rule.MEMBER_NOT_PROPOSED,
                    "CareTeam.participant[1]");
        }

        @Test
        void what_was_withdrawn_is_refused() {
            CareTeam withdrawn = aroundAmy(
                    as(PROPOSED, acting(SCHOOL, between("2026-06-08", "2026-09-14", TEACHER, TeamRole.SCHOOL_LEAD))));
            assertRefused(
                    accept(withdrawn, request(TEACHER, null, new Period())),
                    Rule.MEMBER_NOT_THERE,
                    "CareTeam.participant");
        }
    }

    @Nested
    class Ending {

        private static TeamChange end(CareTeam team, MemberRequest meant) {
            return new TeamChanges(team, NOW).end(meant);
        }

        @Test
        void today_is_the_last_day_unless_another_is_given_and_belongs_to_the_membership() {
            CareTeamParticipantComponent ended = changed(
                            end(aroundAmy(lead("2026-06-08", null)), request(CLINICIAN, null, new Period())))
                    .getParticipant()
                    .get(1);
            assertThat(ended.getPeriod().equalsDeep(period("2026-06-08", "2026-09-15")))
                    .isTrue();
            assertThat(ended.hasExtension(Extensions.PARTICIPANT_STATUS)).isFalse();
        }

        @Test
        void on_a_day_gone_by_marks_the_membership_as_ended() {
            CareTeamParticipantComponent ended = changed(end(
                            aroundAmy(as(EFFECTIVE, lead("2026-06-08", null))),
                            request(CLINICIAN, null, period(null, "2026-09-14"))))
                    .getParticipant()
                    .get(1);
            assertThat(ended.getPeriod().getEndElement().getValueAsString()).isEqualTo("2026-09-14");
            assertThat(status(ended)).isEqualTo(ENDED);
        }

        @Test
        void withdraws_a_proposal_that_stays_one() {
            CareTeamParticipantComponent withdrawn = changed(end(
                            aroundAmy(as(PROPOSED, since("2026-06-08", MOTHER, TeamRole.PARENT))),
                            request(MOTHER, null, period(null, "2026-09-14"))))
                    .getParticipant()
                    .get(1);
            assertThat(status(withdrawn)).isEqualTo(PROPOSED);
            assertThat(withdrawn.getPeriod().hasEnd()).isTrue();
        }

        @Test
        void ends_every_open_membership_that_is_meant() {
            CareTeam team = aroundAmy(
                    acting(SCHOOL, since("2026-06-08", TEACHER, TeamRole.SCHOOL_LEAD)),
                    acting(SCHOOL, since("2026-07-08", TEACHER, TeamRole.DESIGNATED_TEACHER)));
            CareTeam both = changed(end(team, request(TEACHER, null, new Period())));
            assertThat(both.getParticipant().get(1).getPeriod().hasEnd()).isTrue();
            assertThat(both.getParticipant().get(2).getPeriod().hasEnd()).isTrue();
            CareTeam one = changed(end(team, request(TEACHER, null, new Period(), TeamRole.SCHOOL_LEAD)));
            assertThat(one.getParticipant().get(1).getPeriod().hasEnd()).isTrue();
            assertThat(one.getParticipant().get(2).getPeriod().hasEnd()).isFalse();
        }

        @Test
        void the_same_again_changes_nothing() {
            CareTeam once = changed(end(aroundAmy(lead("2026-06-08", null)), request(CLINICIAN, null, new Period())));
            assertThat(end(once, request(CLINICIAN, null, new Period()))).isInstanceOf(TeamChange.Unchanged.class);
        }

        @Test
        void may_move_an_end_that_has_not_come_yet() {
            CareTeam changed = changed(end(
                    aroundAmy(lead("2026-06-08", "2026-12-31")), request(CLINICIAN, null, period(null, "2026-10-31"))));
            assertThat(changed.getParticipant()
                            .get(1)
                            .getPeriod()
                            .getEndElement()
                            .getValueAsString())
                    .isEqualTo("2026-10-31");
        }

        @Test
        void of_somebody_who_is_not_there_is_refused() {
            assertRefused(
                    end(aroundAmy(), request(TEACHER, null, new Period())),
                    Rule.MEMBER_NOT_THERE,
                    "CareTeam.participant");
            assertRefused(
                    end(
                            aroundAmy(between("2026-06-08", "2026-07-21", TEACHER, TeamRole.SCHOOL_LEAD)),
                            request(TEACHER, null, new Period())),
                    Rule.MEMBER_NOT_THERE,
                    "CareTeam.participant");
        }

        @Test
        void before_the_beginning_is_refused() {
            assertRefused(
                    end(aroundAmy(lead("2026-06-08", null)), request(CLINICIAN, null, period(null, "2026-06-07"))),
                    Rule.BASE_R4,
                    "CareTeam.participant[1].period");
        }
    }
}
