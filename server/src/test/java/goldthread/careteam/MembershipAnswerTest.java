package goldthread.careteam;

import static goldthread.careteam.TestPeople.phone;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.concept;
import static goldthread.careteam.TestTeams.period;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.MembershipGap;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class MembershipAnswerTest {

    private static Member member(String name, CodeableConcept role, Period period) {
        return new Member(
                new Reference(CLINICIAN),
                name,
                role,
                name == null ? null : "Keeps everyone working together.",
                name == null ? null : new Reference(CAMHS),
                true,
                ParticipantStatus.EFFECTIVE,
                period,
                Optional.empty(),
                name == null ? List.of() : List.of(phone("01632 960112"), phone("01632 960113")),
                new Reference("CareTeam/around-amy"));
    }

    private static List<String> names(ParametersParameterComponent parameter) {
        return parameter.getPart().stream()
                .map(ParametersParameterComponent::getName)
                .toList();
    }

    @Test
    void a_member_has_the_parts_of_the_contract_in_their_order() {
        Parameters answer = MembershipAnswer.of(
                List.of(member("Tom Brandt", concept(TeamRole.LEAD_PROFESSIONAL), period("2026-06-08", "2026-12-31"))),
                List.of());
        assertThat(names(answer.getParameterFirstRep()))
                .containsExactly(
                        "person",
                        "name",
                        "role",
                        "definition",
                        "organisation",
                        "lead",
                        "status",
                        "start",
                        "end",
                        "contact",
                        "contact",
                        "source");
        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(answer))
                .contains("{\"name\":\"lead\",\"valueBoolean\":true}")
                .contains("{\"name\":\"status\",\"valueCode\":\"effective\"}")
                .contains("{\"name\":\"start\",\"valueDateTime\":\"2026-06-08\"}")
                .contains("{\"name\":\"end\",\"valueDateTime\":\"2026-12-31\"}");
    }

    @Test
    void what_is_unknown_is_left_out() {
        Parameters answer = MembershipAnswer.of(List.of(member(null, new CodeableConcept(), new Period())), List.of());
        assertThat(names(answer.getParameterFirstRep())).containsExactly("person", "lead", "status", "source");
    }

    @Test
    void a_gap_has_a_code_and_a_sentence() {
        Parameters answer = MembershipAnswer.of(
                List.of(), List.of(new Gap(MembershipGap.NO_GP, "No GP surgery is known for this child.")));
        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(answer))
                .isEqualTo("{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"gap\",\"part\":["
                        + "{\"name\":\"code\",\"valueCode\":\"no-gp\"},"
                        + "{\"name\":\"text\",\"valueString\":\"No GP surgery is known for this child.\"}]}]}");
    }
}
