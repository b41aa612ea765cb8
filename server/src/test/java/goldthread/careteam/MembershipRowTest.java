package goldthread.careteam;

import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.MOTHER;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.period;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import goldthread.terminology.Vocabulary;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class MembershipRowTest {
    private static final RoleGuide GUIDE = new RoleGuide(Vocabulary.read(FhirContext.forR4Cached()));

    private static List<MembershipRow> rows(CareTeam team) {
        return MembershipRow.of(Team.of(team), GUIDE);
    }

    @Test
    void there_is_one_for_each_entry_and_role() {
        CareTeam team = aroundAmy(
                acting(CAMHS, since("2026-06-08", CLINICIAN, TeamRole.LEAD_PROFESSIONAL, TeamRole.CAMHS_CLINICIAN)));
        assertThat(rows(team))
                .containsExactly(
                        row(0, "Patient/amy", "child", null, false),
                        row(1, CLINICIAN, "lead-professional", CAMHS, true),
                        row(1, CLINICIAN, "camhs-clinician", CAMHS, false));
    }

    private static MembershipRow row(int entry, String member, String role, String organisation, boolean lead) {
        return new MembershipRow(
                "around-amy",
                entry,
                "amy",
                member,
                role,
                organisation,
                lead,
                true,
                ShareLevel.RESTRICTED,
                "effective",
                Instant.parse("2026-06-07T23:00:00Z"),
                null);
    }

    @Test
    void it_sees_what_the_team_has_decided_else_what_its_role_usually_sees() {
        CareTeam decided = aroundAmy(acting(CAMHS, since("2026-06-08", CLINICIAN, TeamRole.CAMHS_CLINICIAN)));
        decided.getParticipant()
                .get(1)
                .addExtension(Extensions.SHARE_LEVEL, new CodeableConcept().addCoding(ShareLevel.EVERYDAY.coding()));

        assertThat(rows(decided).get(1).ceiling()).isEqualTo(ShareLevel.EVERYDAY);
        assertThat(rows(aroundAmy(acting(CAMHS, since("2026-06-08", CLINICIAN, TeamRole.CLASS_TEACHER))))
                        .get(1)
                        .ceiling())
                .isEqualTo(ShareLevel.EVERYDAY);
    }

    @Test
    void it_is_valid_until_the_end_of_the_last_day() {
        assertThat(rows(aroundAmy(between("2026-06-08", "2026-07-21", MOTHER, TeamRole.PARENT)))
                        .get(1)
                        .validTo())
                .isEqualTo("2026-07-21T23:00:00Z");
    }

    @Test
    void it_is_valid_no_longer_than_the_team_is_at_work() {
        CareTeam team = aroundAmy(since("2026-06-08", MOTHER, TeamRole.PARENT));
        team.setPeriod(period("2026-06-08", "2026-08-31"));
        assertThat(rows(team).get(1).validTo()).isEqualTo("2026-08-31T23:00:00Z");
    }

    @Test
    void it_is_valid_since_the_epoch_when_nothing_says_since_when() {
        CareTeam team = aroundAmy(between(null, null, MOTHER, TeamRole.PARENT));
        team.setPeriod(null);
        assertThat(rows(team).get(1).validFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void only_effective_members_of_the_active_team_around_the_child_have_rights() {
        CareTeam team = aroundAmy(
                as(PROPOSED, acting(SCHOOL, since("2026-06-08", TEACHER, TeamRole.SCHOOL_LEAD))),
                as(ENDED, between("2026-06-08", "2026-07-21", MOTHER, TeamRole.PARENT)));
        assertThat(rows(team)).extracting(MembershipRow::givesRights).containsExactly(true, false, false);
        assertThat(rows(team)).extracting(MembershipRow::status).containsExactly("effective", "proposed", "ended");
        team.setStatus(CareTeamStatus.SUSPENDED);
        assertThat(rows(team)).noneMatch(MembershipRow::givesRights);
        team.setStatus(CareTeamStatus.ACTIVE).setCategory(List.of(new CodeableConcept().setText("Other")));
        assertThat(rows(team)).hasSize(3).noneMatch(MembershipRow::givesRights);
    }

    @Test
    void a_proposed_lead_is_no_lead() {
        CareTeam team =
                aroundAmy(as(PROPOSED, acting(CAMHS, since("2026-06-08", CLINICIAN, TeamRole.LEAD_PROFESSIONAL))));
        assertThat(rows(team)).noneMatch(MembershipRow::lead);
    }

    @Test
    void somebody_without_one_of_our_roles_has_one_too() {
        CareTeam team = aroundAmy(since("2026-06-08", MOTHER));
        team.getParticipant().get(1).addRole(new CodeableConcept().setText("Neighbour"));
        assertThat(rows(team).get(1).roleCode()).isEmpty();
    }

    @Test
    void a_role_written_twice_counts_once() {
        assertThat(rows(aroundAmy(since("2026-06-08", MOTHER, TeamRole.PARENT, TeamRole.PARENT))))
                .hasSize(2);
    }

    @Test
    void there_is_none_for_members_or_children_who_are_not_stored_here() {
        CareTeam team = aroundAmy(since("2026-06-08", "https://elsewhere.example/fhir/Practitioner/x", TeamRole.GP));
        team.addParticipant(since("2026-06-08", MOTHER, TeamRole.PARENT).setMember(new Reference().setDisplay("Bea")));
        assertThat(rows(team)).hasSize(1);
        team.setSubject(new Reference("https://elsewhere.example/fhir/Patient/amy"));
        assertThat(rows(team)).isEmpty();
    }

    @Test
    void an_organisation_elsewhere_is_not_noted() {
        CareTeam team = aroundAmy(
                acting("https://elsewhere.example/fhir/Organization/x", since("2026-06-08", CLINICIAN, TeamRole.GP)));
        assertThat(rows(team).get(1).organisation()).isNull();
    }
}
