package goldthread.careteam;

import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.amy;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.concept;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.on;
import static goldthread.careteam.TestTeams.since;

import goldthread.profiles.Extensions;
import goldthread.store.StoredResource;
import goldthread.terminology.CareStatus;
import goldthread.terminology.MembershipGap;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Patient;

/** Asks who is missing around Amy. */
final class TestGaps {

    static final Span TODAY = on("2026-09-15");

    private TestGaps() {}

    static List<Gap> gaps(Patient child, List<CareTeam> teams, StoredResource... work) {
        return Gaps.of(new Circle(
                child,
                teams.stream().map(Team::of).toList(),
                Activity.of(List.of(work), TODAY),
                TestPeople.all(),
                TODAY));
    }

    static List<MembershipGap> codes(List<Gap> gaps) {
        return gaps.stream().map(Gap::code).toList();
    }

    static CareTeamParticipantComponent gp() {
        return acting(PRACTICE, since("2026-06-08", GP, TeamRole.GP));
    }

    static CareTeamParticipantComponent teacher(TeamRole role) {
        return acting(SCHOOL, since("2026-06-08", TEACHER, role));
    }

    /** Nobody is missing around Amy but those left out here. */
    static CareTeam team(CareTeamParticipantComponent... others) {
        CareTeam team = aroundAmy(others);
        team.addParticipant(lead("2026-06-08", null));
        return team;
    }

    static Patient amyWith(CareStatus status) {
        Patient amy = amy();
        amy.addExtension(Extensions.CARE_STATUS, concept(status));
        return amy;
    }
}
