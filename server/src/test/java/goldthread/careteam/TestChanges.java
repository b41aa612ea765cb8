package goldthread.careteam;

import static goldthread.careteam.TestTeams.NOW;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.period;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.Rule;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import java.util.Arrays;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Asks for changes of a team and looks at what comes of them. */
final class TestChanges {

    private TestChanges() {}

    static MemberRequest request(String member, String organisation, Period period, TeamRole... roles) {
        return new MemberRequest(
                Party.of(new Reference(member)),
                Arrays.stream(roles).map(TestTeams::concept).toList(),
                organisation == null ? null : Party.of(new Reference(organisation)),
                period,
                null);
    }

    static MemberRequest teacher() {
        return request(TEACHER, SCHOOL, new Period(), TeamRole.SCHOOL_LEAD);
    }

    static TeamChange propose(CareTeam team, MemberRequest wanted) {
        return new TeamChanges(team, NOW).propose(wanted, ShareLevel.EVERYDAY);
    }

    static CareTeam changed(TeamChange change) {
        assertThat(change).isInstanceOf(TeamChange.Changed.class);
        return ((TeamChange.Changed) change).team();
    }

    static void assertRefused(TeamChange change, Rule rule, String expression) {
        assertThat(change).isInstanceOfSatisfying(TeamChange.Refused.class, refused -> {
            assertThat(refused.breach().rule()).isEqualTo(rule);
            assertThat(refused.breach().expression()).isEqualTo(expression);
            assertThat(refused.breach().sentence()).endsWith(".");
        });
    }

    static ParticipantStatus status(CareTeamParticipantComponent participant) {
        assertThat(participant.getExtensionsByUrl(Extensions.PARTICIPANT_STATUS))
                .hasSize(1);
        return Coded.find(ParticipantStatus.class, (CodeableConcept) participant
                        .getExtensionByUrl(Extensions.PARTICIPANT_STATUS)
                        .getValue())
                .orElseThrow();
    }
}
