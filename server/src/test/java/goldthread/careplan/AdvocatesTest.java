package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.TeamRole;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class AdvocatesTest {

    private final CareTeam team = withId(new CareTeam(), "CareTeam/around").setStatus(CareTeamStatus.ACTIVE);

    AdvocatesTest() {
        team.addCategory(code(CareTeamCategory.TEAM_AROUND_CHILD)).setPeriod(period("2026-01-10", null));
        join(RecordBuilder.TEACHER, TeamRole.INDEPENDENT_ADVOCATE);
        join(RecordBuilder.SOCIAL_WORKER, TeamRole.IMHA);
    }

    private void join(Reference member, TeamRole role) {
        team.addParticipant().setMember(member).addRole(code(role)).setPeriod(period("2026-01-10", null));
    }

    private static Encounter meeting(Reference... people) {
        Encounter meeting = withId(new Encounter(), "Encounter/meeting").setStatus(EncounterStatus.FINISHED);
        meeting.setPeriod(period("2026-04-01", "2026-04-01"));
        for (Reference person : people) {
            meeting.addParticipant().setIndividual(person);
        }
        return meeting;
    }

    private static List<Set<Mark>> marks(RecordBuilder record) {
        return TeamSection.of(record.on("2026-06-01")).groups().get(0).statements().stream()
                .map(Statement::marks)
                .toList();
    }

    @Test
    void two_advocates_who_were_never_in_one_meeting_are_marked() {
        assertThat(marks(new RecordBuilder().add(team, meeting(RecordBuilder.TEACHER))))
                .containsExactly(Set.of(Mark.NEVER_MET), Set.of(Mark.NEVER_MET));
        assertThat(marks(new RecordBuilder().add(team, meeting(RecordBuilder.TEACHER, RecordBuilder.SOCIAL_WORKER))))
                .containsExactly(Set.of(), Set.of());
    }

    @Test
    void one_advocate_alone_has_nobody_to_meet_and_a_supporter_is_the_childs_choice() {
        team.getParticipant().remove(1);
        join(RecordBuilder.MOTHER, TeamRole.CHOSEN_SUPPORTER);

        assertThat(marks(new RecordBuilder().add(team))).containsExactly(Set.of(), Set.of(Mark.CHOSEN));
    }
}
