package goldthread.careteam;

import static goldthread.careteam.TestGaps.codes;
import static goldthread.careteam.TestGaps.gaps;
import static goldthread.careteam.TestGaps.gp;
import static goldthread.careteam.TestGaps.teacher;
import static goldthread.careteam.TestGaps.team;
import static goldthread.careteam.TestPeople.ODS_OF_CAMHS;
import static goldthread.careteam.TestRecords.episode;
import static goldthread.careteam.TestRecords.stored;
import static goldthread.careteam.TestRecords.task;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.amy;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.MembershipGap.AGENCY_NOT_IN_TEAM;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.StoredResource;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgencyGapsTest {

    @Nested
    class An_agency {

        private static CareTeam withoutCamhs() {
            return aroundAmy(
                    gp(),
                    teacher(TeamRole.SENCO),
                    acting(SCHOOL, since("2026-06-08", "Practitioner/sam", TeamRole.LEAD_PROFESSIONAL)));
        }

        @Test
        void that_works_with_the_child_but_has_nobody_in_the_team_is_named() {
            assertThat(gaps(amy(), List.of(withoutCamhs()), task("accepted", CAMHS)))
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.code()).isEqualTo(AGENCY_NOT_IN_TEAM);
                        assertThat(gap.text())
                                .isEqualTo("Elmbrook CAMHS works with this child (a task) but has nobody in the team.");
                    });
        }

        @Test
        void is_named_once_however_much_it_does() {
            assertThat(gaps(
                            amy(),
                            List.of(withoutCamhs()),
                            task("accepted", CAMHS),
                            episode("active", "'start':'2026-06-08'"),
                            task("accepted", "PractitionerRole/tom-at-camhs")))
                    .hasSize(1);
        }

        @Test
        void is_in_the_team_by_any_member_in_effect_or_proposed() {
            assertThat(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SENCO))), task("accepted", CAMHS)))
                    .isEmpty();
            CareTeam proposed = withoutCamhs();
            proposed.addParticipant(as(PROPOSED, since("2026-09-01", CAMHS, TeamRole.CAMHS_CLINICIAN)));
            assertThat(gaps(amy(), List.of(proposed), task("accepted", CAMHS))).isEmpty();
        }

        @Test
        void is_in_the_team_by_somebody_whose_role_names_it() {
            CareTeam team = withoutCamhs();
            team.addParticipant(since("2026-09-01", "PractitionerRole/tom-at-camhs", TeamRole.THERAPIST));
            assertThat(gaps(amy(), List.of(team), task("accepted", CAMHS))).isEmpty();
        }

        @Test
        void whose_members_have_left_is_named() {
            CareTeam team = withoutCamhs();
            team.addParticipant(acting(CAMHS, between("2026-06-08", "2026-09-14", CLINICIAN, TeamRole.THERAPIST)));
            assertThat(codes(gaps(amy(), List.of(team), task("accepted", CAMHS))))
                    .containsExactly(AGENCY_NOT_IN_TEAM);
        }

        @Test
        void is_the_same_by_reference_and_by_identifier() {
            int bar = ODS_OF_CAMHS.indexOf('|');
            StoredResource referral = stored(
                    "ServiceRequest",
                    "r",
                    "'status':'active','performer':[{'type':'Organization','identifier':{'system':'"
                            + ODS_OF_CAMHS.substring(0, bar) + "','value':'" + ODS_OF_CAMHS.substring(bar + 1)
                            + "'}}]");
            assertThat(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SENCO))), referral))
                    .isEmpty();
            assertThat(codes(gaps(amy(), List.of(withoutCamhs()), referral))).containsExactly(AGENCY_NOT_IN_TEAM);
        }

        @Test
        void is_not_guessed_from_a_person_alone() {
            assertThat(gaps(amy(), List.of(withoutCamhs()), task("accepted", CLINICIAN)))
                    .isEmpty();
        }
    }
}
