package goldthread.careteam;

import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.concept;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberRequestTest {

    private static final ParametersParameterComponent MEMBER = parameter("member", new Reference(CLINICIAN));
    private static final ParametersParameterComponent ROLE = parameter("role", concept(TeamRole.CAMHS_CLINICIAN));

    private static ParametersParameterComponent parameter(String name, Type value) {
        return new ParametersParameterComponent().setName(name).setValue(value);
    }

    @Test
    void somebody_is_added_with_roles_organisation_period_and_share_level() {
        MemberRequest request = MemberRequest.toAdd(List.of(
                MEMBER,
                ROLE,
                parameter("onBehalfOf", new Reference(CAMHS)),
                parameter("period", period("2026-10-01", "2027-01-31")),
                parameter("shareLevel", new CodeType("everyday"))));
        assertThat(request.member().key()).isEqualTo(CLINICIAN);
        assertThat(TeamRole.CAMHS_CLINICIAN.isIn(request.roles())).isTrue();
        assertThat(request.organisation()).isNotNull();
        assertThat(request.period().equalsDeep(period("2026-10-01", "2027-01-31")))
                .isTrue();
        assertThat(request.shareLevel()).isNotNull();
        assertThat(ShareLevel.EVERYDAY.isIn(request.shareLevel())).isTrue();
    }

    @Test
    void a_role_may_be_written_as_a_concept_a_coding_or_one_of_our_codes() {
        for (Type role : List.of(
                concept(TeamRole.CAMHS_CLINICIAN),
                TeamRole.CAMHS_CLINICIAN.coding(),
                new CodeType("camhs-clinician"),
                new StringType("camhs-clinician"))) {
            assertThat(TeamRole.CAMHS_CLINICIAN.isIn(MemberRequest.toAdd(List.of(MEMBER, parameter("role", role)))
                            .roles()))
                    .as(role.fhirType())
                    .isTrue();
        }
    }

    @Test
    void a_start_may_be_given_alone() {
        assertThat(MemberRequest.toAdd(List.of(MEMBER, ROLE, parameter("start", new DateType("2026-10-01"))))
                        .period()
                        .equalsDeep(period("2026-10-01", null)))
                .isTrue();
    }

    @Test
    void the_last_day_is_given_as_end() {
        assertThat(MemberRequest.toEnd(List.of(MEMBER, parameter("end", new DateType("2026-10-01"))))
                        .period()
                        .equalsDeep(period(null, "2026-10-01")))
                .isTrue();
    }

    @Test
    void it_means_entries_of_the_member_narrowed_by_role_and_organisation() {
        Participant lead =
                Team.of(aroundAmy(lead("2026-06-08", null))).participants().get(1);
        assertThat(MemberRequest.toAccept(List.of(MEMBER)).means(lead)).isTrue();
        assertThat(MemberRequest.toAccept(List.of(MEMBER, ROLE)).means(lead)).isFalse();
        assertThat(MemberRequest.toAccept(List.of(MEMBER, parameter("onBehalfOf", new Reference(CAMHS))))
                        .means(lead))
                .isTrue();
        assertThat(MemberRequest.toAccept(List.of(MEMBER, parameter("onBehalfOf", new Reference("Organization/x"))))
                        .means(lead))
                .isFalse();
        assertThat(MemberRequest.toAccept(List.of(parameter("member", new Reference("Practitioner/x"))))
                        .means(lead))
                .isFalse();
    }

    static Stream<List<ParametersParameterComponent>> what_nobody_can_mean() {
        return Stream.of(
                List.of(ROLE),
                List.of(MEMBER),
                List.of(MEMBER, MEMBER, ROLE),
                List.of(parameter("member", new StringType(CLINICIAN)), ROLE),
                List.of(parameter("member", new Reference().setDisplay("Tom")), ROLE),
                List.of(MEMBER, ROLE, parameter("colour", new StringType("blue"))),
                List.of(MEMBER, ROLE, parameter("end", new DateType("2026-10-01"))),
                List.of(MEMBER, ROLE, parameter("start", new StringType("tomorrow"))),
                List.of(MEMBER, parameter("role", new DateType("2026-10-01"))));
    }

    @ParameterizedTest
    @MethodSource("what_nobody_can_mean")
    void what_nobody_can_mean_is_refused_with_a_sentence(List<ParametersParameterComponent> parameters) {
        assertThatThrownBy(() -> MemberRequest.toAdd(parameters))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    OperationOutcome outcome = (OperationOutcome) refused.getOperationOutcome();
                    assertThat(outcome.getIssueFirstRep().getDiagnostics()).endsWith(".");
                    assertThat(outcome.getIssueFirstRep()
                                    .getDetails()
                                    .getCodingFirstRep()
                                    .getCode())
                            .isIn("bad-grammar", "unknown-parameter");
                });
    }
}
