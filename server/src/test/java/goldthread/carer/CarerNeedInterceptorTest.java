package goldthread.carer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.Sensitivity;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarerNeedInterceptorTest {

    private static Observation stated(ObservationKind kind) {
        return Families.stated("stated", kind, Families.GRAN, "2027-05-01");
    }

    @ParameterizedTest
    @EnumSource(
            value = ObservationKind.class,
            names = {"CARER_NEED", "CARER_CAPABILITY"})
    void what_is_stated_of_a_carer_is_marked_third_party(ObservationKind kind) {
        Observation open = stated(kind);
        assertThatThrownBy(() -> CarerNeedInterceptor.require(open))
                .isInstanceOfSatisfying(
                        UnprocessableEntityException.class,
                        refused -> assertThat(((OperationOutcome) refused.getOperationOutcome()).getIssueFirstRep())
                                .satisfies(issue -> {
                                    assertThat(issue.getDetails()
                                                    .getCodingFirstRep()
                                                    .getCode())
                                            .isEqualTo("carer-need-unprotected");
                                    assertThat(issue.getExpression().get(0).getValue())
                                            .isEqualTo("Observation.meta.security");
                                }));

        open.getMeta().addSecurity(Sensitivity.THIRD_PARTY.coding());
        assertThatCode(() -> CarerNeedInterceptor.require(open)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ObservationKind.class,
            names = {"YOUNG_CARER_NEED", "WISHES"})
    void what_is_the_childs_own_needs_no_such_mark(ObservationKind kind) {
        assertThatCode(() -> CarerNeedInterceptor.require(stated(kind))).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_observation_is_not_looked_at() {
        assertThatCode(() -> CarerNeedInterceptor.require(Families.person("gran", "GRMTH")))
                .doesNotThrowAnyException();
    }
}
