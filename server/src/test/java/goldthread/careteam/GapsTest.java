package goldthread.careteam;

import static goldthread.careteam.TestGaps.TODAY;
import static goldthread.careteam.TestGaps.codes;
import static goldthread.careteam.TestGaps.gaps;
import static goldthread.careteam.TestGaps.gp;
import static goldthread.careteam.TestGaps.teacher;
import static goldthread.careteam.TestGaps.team;
import static goldthread.careteam.TestRecords.meeting;
import static goldthread.careteam.TestRecords.stored;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.amy;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.MembershipGap.ADVOCATES_NOT_LINKED;
import static goldthread.terminology.MembershipGap.CHILD_NOT_MEMBER;
import static goldthread.terminology.MembershipGap.NO_GP;
import static goldthread.terminology.MembershipGap.NO_LEAD;
import static goldthread.terminology.MembershipGap.NO_SCHOOL;
import static goldthread.terminology.MembershipGap.NO_TEAM;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void nobody_is_missing_around_a_child_with_all_of_them() {
        assertThat(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SCHOOL_LEAD)))))
                .isEmpty();
    }

    @Test
    void nothing_is_known_about_a_child_that_is_not_stored_here() {
        assertThat(Gaps.of(new Circle(null, List.of(Team.of(team())), Activity.NONE, TestPeople.all(), TODAY)))
                .isEmpty();
    }

    @Test
    void gaps_come_in_the_order_of_their_codes_each_with_a_sentence() {
        List<Gap> gaps = gaps(amy(), List.of());
        assertThat(codes(gaps)).containsExactly(NO_GP, NO_SCHOOL, NO_LEAD, NO_TEAM);
        assertThat(gaps).allSatisfy(gap -> assertThat(gap.text()).endsWith(".").contains(" "));
    }

    @Nested
    class The_team {

        @Test
        void is_missing_when_it_is_over_or_not_active_or_of_another_kind() {
            CareTeam over = team(gp(), teacher(TeamRole.SENCO));
            over.getPeriod().setEndElement(TestTeams.period(null, "2026-09-14").getEndElement());
            CareTeam inactive = team(gp(), teacher(TeamRole.SENCO));
            inactive.setStatus(CareTeamStatus.INACTIVE);
            CareTeam mistaken = team(gp(), teacher(TeamRole.SENCO));
            mistaken.setStatus(CareTeamStatus.ENTEREDINERROR);
            CareTeam other = team(gp(), teacher(TeamRole.SENCO));
            other.setCategory(List.of(new CodeableConcept().setText("Weight management")));
            for (CareTeam none : List.of(over, inactive, mistaken, other)) {
                assertThat(codes(gaps(amy(), List.of(none)))).contains(NO_TEAM, NO_LEAD);
            }
        }

        @Test
        void lacks_a_lead_whose_time_is_over_or_who_is_only_proposed() {
            assertThat(codes(gaps(amy(), List.of(aroundAmy(lead("2026-06-08", "2026-09-14"))))))
                    .contains(NO_LEAD)
                    .doesNotContain(NO_TEAM);
            assertThat(codes(gaps(amy(), List.of(aroundAmy(as(PROPOSED, lead("2026-06-08", null)))))))
                    .contains(NO_LEAD);
            assertThat(codes(gaps(amy(), List.of(aroundAmy(lead("2026-06-08", "2026-09-15"))))))
                    .doesNotContain(NO_LEAD);
        }

        @Test
        void lacks_the_child_unless_it_says_why() {
            CareTeam team = team(gp(), teacher(TeamRole.SCHOOL_LEAD));
            team.getParticipant().remove(0);
            assertThat(codes(gaps(amy(), List.of(team)))).containsExactly(CHILD_NOT_MEMBER);
            team.addExtension(Extensions.CHILD_NOT_MEMBER_REASON, new CodeableConcept().setText("asked, declined"));
            assertThat(gaps(amy(), List.of(team))).isEmpty();
        }
    }

    @Nested
    class Advocates {

        private static final String ADA = "Practitioner/ada";
        private static final String BEN = "Practitioner/ben";

        private static CareTeam withAdvocates() {
            return team(
                    gp(),
                    teacher(TeamRole.SENCO),
                    since("2026-06-08", ADA, TeamRole.INDEPENDENT_ADVOCATE),
                    since("2026-06-08", BEN, TeamRole.CHAMPION),
                    since("2026-06-08", CLINICIAN, TeamRole.IMHA));
        }

        @Test
        void who_never_met_are_not_linked() {
            assertThat(gaps(amy(), List.of(withAdvocates()))).singleElement().satisfies(gap -> {
                assertThat(gap.code()).isEqualTo(ADVOCATES_NOT_LINKED);
                assertThat(gap.text()).startsWith("3 advocates");
            });
        }

        @Test
        void who_met_some_of_the_others_only_are_not_linked() {
            assertThat(codes(gaps(
                            amy(), List.of(withAdvocates()), meeting("Encounter", "finished", "individual", ADA, BEN))))
                    .containsExactly(ADVOCATES_NOT_LINKED);
        }

        @Test
        void are_linked_through_a_third_and_in_whatever_role_they_met() {
            assertThat(gaps(
                            amy(),
                            List.of(withAdvocates()),
                            meeting("Appointment", "fulfilled", "actor", "PractitionerRole/tom-at-camhs", BEN),
                            meeting("Encounter", "finished", "individual", ADA, BEN)))
                    .isEmpty();
        }

        @Test
        void who_were_invited_together_and_stayed_away_have_not_met() {
            String away = "{'actor':{'reference':'" + BEN + "'},'extension':[{'url':'" + Extensions.ATTENDANCE
                    + "','valueCodeableConcept':{'coding':[{'code':'%s'}]}}]}";
            String meeting = "'status':'fulfilled','participant':[{'actor':{'reference':'" + ADA + "'}}," + away + "]";
            CareTeam two = team(
                    gp(),
                    teacher(TeamRole.SENCO),
                    since("2026-06-08", ADA, TeamRole.INDEPENDENT_ADVOCATE),
                    since("2026-06-08", BEN, TeamRole.CHAMPION));

            assertThat(codes(gaps(amy(), List.of(two), stored("Appointment", "m", meeting.formatted("absent")))))
                    .containsExactly(ADVOCATES_NOT_LINKED);
            assertThat(gaps(amy(), List.of(two), stored("Appointment", "m", meeting.formatted("attended"))))
                    .isEmpty();
        }

        @Test
        void who_are_one_person_in_two_roles_are_linked() {
            CareTeam team = team(
                    gp(),
                    teacher(TeamRole.SENCO),
                    since("2026-06-08", ADA, TeamRole.INDEPENDENT_ADVOCATE),
                    since("2026-07-08", ADA, TeamRole.INDEPENDENT_VISITOR));
            assertThat(gaps(amy(), List.of(team))).isEmpty();
        }
    }
}
