package goldthread.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.OperationInput;
import goldthread.terminology.PlanComparison;
import goldthread.terminology.PlanSection;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanInputTest {

    private static PlanInput of(String query) {
        SystemRequestDetails request = new SystemRequestDetails();
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                String[] said = parameter.split("=", 2);
                request.addParameter(said[0], new String[] {said[1]});
            }
        }
        return PlanInput.of(OperationInput.of(request, PlanInput.PARAMETERS), Instant.parse("2026-07-01T23:30:00Z"));
    }

    @Test
    void without_parameters_it_asks_for_all_of_today_compared_with_nothing() {
        PlanInput asked = of("");

        assertThat(asked.day()).isEqualTo(LocalDate.parse("2026-07-02"));
        assertThat(asked.since()).isEmpty();
        assertThat(asked.sinceLastLooked()).isFalse();
        assertThat(asked.sections()).containsExactlyInAnyOrder(PlanSection.values());
    }

    @Test
    void it_reads_the_day_the_section_and_with_what_to_compare() {
        PlanInput asked = of("asOf=2026-03&section=goals&since=2026-01-04&sinceLastLooked=false");

        assertThat(asked.day()).isEqualTo(LocalDate.parse("2026-03-31"));
        assertThat(asked.sections()).containsExactly(PlanSection.GOALS);
        assertThat(asked.since()).contains(new Comparison(PlanComparison.SINCE, Instant.parse("2026-01-04T00:00:00Z")));
        assertThat(of("sinceLastLooked=true").sinceLastLooked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=2026-01-04&sinceLastLooked=true", "sinceLastLooked=yes", "section=x", "since=x"})
    void what_cannot_be_meant_is_refused(String query) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> of(query))
                .satisfies(refused -> assertThat(((OperationOutcome) refused.getOperationOutcome())
                                .getIssueFirstRep()
                                .getDetails()
                                .getCodingFirstRep()
                                .getCode())
                        .isEqualTo("bad-grammar"));
    }
}
