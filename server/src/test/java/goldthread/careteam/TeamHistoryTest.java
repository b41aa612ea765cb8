package goldthread.careteam;

import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.NOW;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.EFFECTIVE;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static goldthread.terminology.Rule.PARTICIPANT_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamHistoryTest {

    private static List<Breach> breaches(CareTeam before, CareTeam after) {
        return new TeamHistory(Team.of(before), Team.of(after)).breaches(NOW);
    }

    private static List<Breach> breaches(CareTeamParticipantComponent before, CareTeamParticipantComponent after) {
        return breaches(aroundAmy(before), aroundAmy(after));
    }

    private static void assertRemoved(List<Breach> breaches, String expression) {
        assertThat(breaches).singleElement().satisfies(breach -> {
            assertThat(breach.rule()).isEqualTo(PARTICIPANT_REMOVED);
            assertThat(breach.expression()).isEqualTo(expression);
            assertThat(breach.sentence()).isNotBlank();
        });
    }

    private static CareTeamParticipantComponent past() {
        return acting(SCHOOL, between("2026-06-08", "2026-07-21", TEACHER, TeamRole.SCHOOL_LEAD));
    }

    private static CareTeamParticipantComponent present() {
        return acting(PRACTICE, since("2026-06-08", GP, TeamRole.GP));
    }

    @Nested
    class What_is_kept {

        @Test
        void is_fine_in_any_order() {
            assertThat(breaches(aroundAmy(past(), present()), aroundAmy(present(), past())))
                    .isEmpty();
        }

        @Test
        void may_stand_beside_new_entries() {
            CareTeamParticipantComponent again = acting(SCHOOL, since("2026-09-01", TEACHER, TeamRole.SCHOOL_LEAD));
            TeamHistory history = new TeamHistory(Team.of(aroundAmy(past())), Team.of(aroundAmy(past(), again)));
            assertThat(history.breaches(NOW)).isEmpty();
            assertThat(history.added())
                    .singleElement()
                    .satisfies(added -> assertThat(added.entry()).isEqualTo(2));
        }

        @Test
        void may_be_written_with_a_version_or_with_its_roles_in_another_order() {
            CareTeamParticipantComponent before =
                    since("2026-06-08", CLINICIAN, TeamRole.CAMHS_CLINICIAN, TeamRole.PSYCHOLOGIST);
            CareTeamParticipantComponent after =
                    since("2026-06-08", CLINICIAN + "/_history/2", TeamRole.PSYCHOLOGIST, TeamRole.CAMHS_CLINICIAN);
            assertThat(breaches(before, after)).isEmpty();
        }

        @Test
        void may_get_a_label_or_an_organisation_that_it_lacked() {
            CareTeamParticipantComponent labelled = as(ENDED, past());
            labelled.getMember().setDisplay("Helen Marsh");
            assertThat(breaches(past(), labelled)).isEmpty();
            assertThat(breaches(since("2026-06-08", GP, TeamRole.GP), present()))
                    .isEmpty();
        }

        @Test
        void may_end_today_or_have_ended_already() {
            assertThat(breaches(present(), acting(PRACTICE, between("2026-06-08", "2026-09-15", GP, TeamRole.GP))))
                    .isEmpty();
            assertThat(breaches(
                            present(),
                            as(ENDED, acting(PRACTICE, between("2026-06-08", "2026-08-01", GP, TeamRole.GP)))))
                    .isEmpty();
        }

        @Test
        void may_last_longer_than_planned_while_it_lasts() {
            assertThat(breaches(
                            between("2026-06-08", "2026-09-15", GP, TeamRole.GP), since("2026-06-08", GP, TeamRole.GP)))
                    .isEmpty();
        }
    }

    @Nested
    class What_disappears {

        @Test
        void is_refused_whether_it_is_past_or_present() {
            assertRemoved(breaches(aroundAmy(past(), present()), aroundAmy(present())), "CareTeam.participant");
            assertRemoved(breaches(aroundAmy(past(), present()), aroundAmy(past())), "CareTeam.participant");
        }

        @Test
        void is_named_by_its_place_in_the_stored_team() {
            assertThat(breaches(aroundAmy(past(), present()), aroundAmy(past()))
                            .get(0)
                            .sentence())
                    .startsWith("Participant 3 of the stored team");
        }

        @Test
        void is_refused_in_teams_of_every_kind() {
            CareTeam before = aroundAmy(past());
            before.setCategory(List.of(new CodeableConcept().setText("Weight management")));
            CareTeam after = aroundAmy();
            after.setCategory(before.getCategory());
            assertRemoved(breaches(before, after), "CareTeam.participant");
        }

        @Test
        void is_also_what_now_has_another_member_role_or_start() {
            assertRemoved(
                    breaches(past(), acting(SCHOOL, between("2026-06-08", "2026-07-21", GP, TeamRole.SCHOOL_LEAD))),
                    "CareTeam.participant");
            assertRemoved(
                    breaches(past(), acting(SCHOOL, between("2026-06-08", "2026-07-21", TEACHER, TeamRole.SENCO))),
                    "CareTeam.participant");
            assertRemoved(
                    breaches(
                            past(), acting(SCHOOL, between("2026-06-09", "2026-07-21", TEACHER, TeamRole.SCHOOL_LEAD))),
                    "CareTeam.participant");
        }

        @Test
        void is_one_of_two_equal_entries_too() {
            assertRemoved(breaches(aroundAmy(present(), present()), aroundAmy(present())), "CareTeam.participant");
            assertThat(breaches(aroundAmy(present(), present()), aroundAmy(present(), present())))
                    .isEmpty();
        }

        @Test
        void is_noticed_among_members_who_have_only_a_name() {
            CareTeam before = aroundAmy(since("2026-06-08", GP, TeamRole.GP));
            before.getParticipant().get(1).setMember(new Reference().setDisplay("Auntie Bea"));
            assertRemoved(breaches(before, aroundAmy()), "CareTeam.participant");
        }
    }

    @Nested
    class What_is_over {

        @Test
        void gets_no_other_end() {
            assertRemoved(
                    breaches(
                            past(), acting(SCHOOL, between("2026-06-08", "2026-07-31", TEACHER, TeamRole.SCHOOL_LEAD))),
                    "CareTeam.participant[1]");
            assertRemoved(
                    breaches(past(), acting(SCHOOL, since("2026-06-08", TEACHER, TeamRole.SCHOOL_LEAD))),
                    "CareTeam.participant[1]");
        }
    }

    @Nested
    class What_goes_on {

        @Test
        void is_never_for_another_organisation_afterwards() {
            assertRemoved(breaches(present(), acting(CAMHS, present())), "CareTeam.participant[1]");
            assertRemoved(breaches(present(), since("2026-06-08", GP, TeamRole.GP)), "CareTeam.participant[1]");
        }

        @Test
        void is_not_proposed_again_once_it_was_accepted() {
            assertRemoved(breaches(present(), as(PROPOSED, present())), "CareTeam.participant[1]");
        }

        @Test
        void is_not_taken_up_again_once_it_was_ended() {
            assertRemoved(breaches(as(ENDED, present()), as(EFFECTIVE, present())), "CareTeam.participant[1]");
        }
    }

    @Nested
    class A_proposal {

        @Test
        void that_takes_effect_counts_as_accepted() {
            TeamHistory history = new TeamHistory(
                    Team.of(aroundAmy(present(), as(PROPOSED, past()))),
                    Team.of(aroundAmy(as(EFFECTIVE, past()), present())));
            assertThat(history.breaches(NOW)).isEmpty();
            assertThat(history.accepted())
                    .singleElement()
                    .satisfies(accepted -> assertThat(accepted.entry()).isEqualTo(1));
        }

        @Test
        void that_stays_or_is_dropped_from_view_is_not_accepted() {
            TeamHistory history = new TeamHistory(
                    Team.of(aroundAmy(as(PROPOSED, present()))), Team.of(aroundAmy(as(PROPOSED, present()))));
            assertThat(history.accepted()).isEmpty();
            assertThat(history.added()).isEmpty();
        }

        @Test
        void that_is_new_is_not_accepted_either() {
            TeamHistory history = new TeamHistory(Team.of(aroundAmy()), Team.of(aroundAmy(as(PROPOSED, present()))));
            assertThat(history.accepted()).isEmpty();
            assertThat(history.added()).hasSize(1);
        }
    }
}
