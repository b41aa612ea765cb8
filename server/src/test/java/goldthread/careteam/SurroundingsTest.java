package goldthread.careteam;

import static goldthread.careteam.TestRecords.task;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.amy;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Span TODAY = Span.of(new DateTimeType("2026-09-15"));

    private static Around around(CareTeam team) {
        return Surroundings.of(new Circle(
                amy(),
                List.of(Team.of(team)),
                Activity.of(List.of(task("accepted", CAMHS)), TODAY),
                TestPeople.all(),
                TODAY));
    }

    @Test
    void agencies_are_those_of_members_in_effect_and_those_at_work_each_once() {
        Around around = around(aroundAmy(
                acting(SCHOOL, since("2026-06-08", "Practitioner/sam", TeamRole.LEAD_PROFESSIONAL)),
                acting(SCHOOL, since("2026-06-08", "Practitioner/kim", TeamRole.SENCO)),
                as(PROPOSED, acting("Organization/new", since("2026-06-08", "Practitioner/new", TeamRole.POLICE)))));

        assertThat(around.agencies())
                .extracting(agency -> agency.reference().getReference())
                .contains(SCHOOL, CAMHS)
                .doesNotHaveDuplicates()
                .doesNotContain("Organization/new");
        assertThat(around.people())
                .filteredOn(person -> !person.accepted())
                .extracting(person -> person.reference())
                .extracting(Reference::getReference)
                .containsExactly("Practitioner/new");
        assertThat(around.agencyOf("Practitioner/sam")).isPresent();
        assertThat(around.agencyOf("Practitioner/nobody")).isEmpty();
    }
}
