package goldthread.careteam;

import static goldthread.careteam.TestChanges.assertRefused;
import static goldthread.careteam.TestChanges.changed;
import static goldthread.careteam.TestChanges.propose;
import static goldthread.careteam.TestChanges.request;
import static goldthread.careteam.TestChanges.status;
import static goldthread.careteam.TestChanges.teacher;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.MOTHER;
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
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.Rule;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposeMemberTest {

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
                    Party.of(new Reference(SCHOOL)),
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
}
