package goldthread.careteam;

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
import static goldthread.careteam.TestTeams.concept;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.period;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.EFFECTIVE;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.Rule;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamChangesTest {

    private static MemberRequest request(String member, String organisation, Period period, TeamRole... roles) {
        return new MemberRequest(
                Party.of(new Reference(member)),
                Arrays.stream(roles).map(TestTeams::concept).toList(),
                organisation == null ? null : new Reference(organisation),
                period,
                null);
    }

    private static MemberRequest teacher() {
        return request(TEACHER, SCHOOL, new Period(), TeamRole.SCHOOL_LEAD);
    }

    private static TeamChange propose(CareTeam team, MemberRequest wanted) {
        return new TeamChanges(team, NOW).propose(wanted, ShareLevel.EVERYDAY);
    }

    private static CareTeam changed(TeamChange change) {
        assertThat(change).isInstanceOf(TeamChange.Changed.class);
        return ((TeamChange.Changed) change).team();
    }

    private static void assertRefused(TeamChange change, Rule rule, String expression) {
        assertThat(change).isInstanceOfSatisfying(TeamChange.Refused.class, refused -> {
            assertThat(refused.breach().rule()).isEqualTo(rule);
            assertThat(refused.breach().expression()).isEqualTo(expression);
            assertThat(refused.breach().sentence()).endsWith(".");
        });
    }

    private static ParticipantStatus status(CareTeamParticipantComponent participant) {
        assertThat(participant.getExtensionsByUrl(Extensions.PARTICIPANT_STATUS))
                .hasSize(1);
        return Coded.find(ParticipantStatus.class, (CodeableConcept) participant
                        .getExtensionByUrl(Extensions.PARTICIPANT_STATUS)
                        .getValue())
                .orElseThrow();
    }

    @Nested
    class Proposing {

        @Test
        void adds_a_proposed_entry_from_today_and_leaves_the_others_alone() {
            CareTeam team = aroundAmy(lead("2026-06-08", null));
            CareTeam changed = changed(propose(team, teacher()));
            assertThat(team.getParticipant()).hasSize(2);
            assertThat(changed.getParticipant()).hasSize(3);
            assertThat(changed.getParticipant()
                            .get(1)
                            .equalsDeep(team.getParticipant().get(1)))
                    .isTrue();
            CareTeamParticipantComponent added = changed.getParticipant().get(2);
            assertThat(added.getMember().getReference()).isEqualTo(TEACHER);
            assertThat(added.getOnBehalfOf().getReference()).isEqualTo(SCHOOL);
            assertThat(TeamRole.SCHOOL_LEAD.isIn(added.getRole())).isTrue();
            assertThat(added.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-09-15");
            assertThat(added.getPeriod().hasEnd()).isFalse();
            assertThat(status(added)).isEqualTo(PROPOSED);
        }

        @Test
        void keeps_the_version_that_the_client_saw() {
            assertThat(changed(propose(aroundAmy(), teacher())).getIdElement().getVersionIdPart())
                    .isEqualTo("4");
        }

        @Test
        void takes_the_period_and_the_share_level_of_the_request() {
            MemberRequest wanted = new MemberRequest(
                    Party.of(new Reference(TEACHER)),
                    List.of(concept(TeamRole.SCHOOL_LEAD)),
                    new Reference(SCHOOL),
                    period("2026-10-01", "2027-07-21"),
                    concept(ShareLevel.RESTRICTED));
            CareTeamParticipantComponent added =
                    changed(propose(aroundAmy(), wanted)).getParticipant().get(1);
            assertThat(added.getPeriod().equalsDeep(period("2026-10-01", "2027-07-21")))
                    .isTrue();
            assertThat(ShareLevel.RESTRICTED.isIn((CodeableConcept)
                            added.getExtensionByUrl(Extensions.SHARE_LEVEL).getValue()))
                    .isTrue();
        }

        @Test
        void gives_the_share_level_of_the_role_when_none_is_asked_for() {
            CareTeamParticipantComponent added =
                    changed(propose(aroundAmy(), teacher())).getParticipant().get(1);
            assertThat(ShareLevel.EVERYDAY.isIn((CodeableConcept)
                            added.getExtensionByUrl(Extensions.SHARE_LEVEL).getValue()))
                    .isTrue();
        }

        @Test
        void the_same_again_changes_nothing() {
            CareTeam once = changed(propose(aroundAmy(), teacher()));
            assertThat(propose(once, teacher())).isInstanceOf(TeamChange.Unchanged.class);
        }

        @Test
        void somebody_who_is_there_in_this_role_is_refused() {
            CareTeam team = aroundAmy(acting(SCHOOL, since("2026-06-08", TEACHER, TeamRole.SCHOOL_LEAD)));
            assertRefused(propose(team, teacher()), Rule.MEMBER_ALREADY_THERE, "CareTeam.participant[1]");
        }

        @Test
        void somebody_who_is_proposed_in_one_of_several_roles_is_refused() {
            CareTeam once = changed(propose(aroundAmy(), teacher()));
            MemberRequest more =
                    request(TEACHER, SCHOOL, new Period(), TeamRole.SCHOOL_LEAD, TeamRole.DESIGNATED_TEACHER);
            assertRefused(propose(once, more), Rule.MEMBER_ALREADY_THERE, "CareTeam.participant[1]");
        }

        @Test
        void somebody_in_another_role_for_another_organisation_or_at_another_time_is_possible() {
            CareTeam team =
                    aroundAmy(acting(SCHOOL, between("2026-06-08", "2026-09-30", TEACHER, TeamRole.SCHOOL_LEAD)));
            changed(propose(team, request(TEACHER, SCHOOL, new Period(), TeamRole.DESIGNATED_TEACHER)));
            changed(propose(team, request(TEACHER, CAMHS, new Period(), TeamRole.SCHOOL_LEAD)));
            changed(propose(team, request(TEACHER, SCHOOL, period("2026-10-01", null), TeamRole.SCHOOL_LEAD)));
            assertRefused(
                    propose(team, request(TEACHER, SCHOOL, period("2026-09-30", null), TeamRole.SCHOOL_LEAD)),
                    Rule.MEMBER_ALREADY_THERE,
                    "CareTeam.participant[1]");
        }

        @Test
        void somebody_who_left_gets_a_new_entry() {
            CareTeam team = aroundAmy(
                    as(ENDED, acting(SCHOOL, between("2026-06-08", "2026-07-21", TEACHER, TeamRole.SCHOOL_LEAD))));
            assertThat(changed(propose(team, teacher())).getParticipant()).hasSize(3);
        }

        @Test
        void a_practitioner_for_no_organisation_is_refused() {
            assertRefused(
                    propose(aroundAmy(), request(TEACHER, null, new Period(), TeamRole.SCHOOL_LEAD)),
                    Rule.PROFILE,
                    "CareTeam.participant");
            changed(propose(aroundAmy(), request(MOTHER, null, new Period(), TeamRole.PARENT)));
        }
    }

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
