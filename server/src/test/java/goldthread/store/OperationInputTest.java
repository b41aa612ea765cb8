package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

class OperationInputTest {

    private static final Set<String> KNOWN = Set.of("asOf", "section");

    private static SystemRequestDetails query(String... namesAndValues) {
        SystemRequestDetails request = new SystemRequestDetails();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return request;
    }

    private static void assertRefused(String rule, ThrowingCallable asking) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(asking)
                .satisfies(refusal -> {
                    OperationOutcome outcome = (OperationOutcome) refusal.getOperationOutcome();
                    assertThat(outcome.getIssueFirstRep()
                                    .getDetails()
                                    .getCodingFirstRep()
                                    .getCode())
                            .isEqualTo(rule);
                });
    }

    @Test
    void the_query_and_the_body_are_read_alike() {
        SystemRequestDetails request = query("section", "goals", "_format", "json");
        request.setResource(new Parameters()
                .addParameter("section", "risk")
                .addParameter(new Parameters.ParametersParameterComponent()
                        .setName("asOf")
                        .setValue(new DateTimeType("2026-03-04"))));

        OperationInput input = OperationInput.of(request, KNOWN);

        assertThat(input.all("section")).containsExactly("goals", "risk");
        assertThat(input.date("asOf")).map(DateSpan::from).contains(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(input.one("since")).isEmpty();
    }

    @Test
    void a_parameter_that_the_operation_does_not_have_is_refused() {
        assertRefused("unknown-parameter", () -> OperationInput.of(query("asof", "2026-03-04"), KNOWN));
    }

    @Test
    void what_is_no_date_is_refused() {
        for (String value : new String[] {"yesterday", "2026-13-01", "2026-03-04T10:00:00 01:00", "04/03/2026"}) {
            OperationInput input = OperationInput.of(query("asOf", value), KNOWN);
            assertRefused("bad-grammar", () -> input.date("asOf"));
        }
    }

    @Test
    void two_values_where_one_is_meant_are_refused_and_so_is_a_blank_one() {
        SystemRequestDetails twice = query("asOf", "2026-03-04");
        twice.setResource(new Parameters().addParameter("asOf", "2026-03-05"));

        assertRefused("bad-grammar", () -> OperationInput.of(twice, KNOWN).one("asOf"));
        assertRefused(
                "bad-grammar",
                () -> OperationInput.of(query("asOf", " "), KNOWN).one("asOf"));
    }

    @Test
    void a_body_that_is_no_parameters_or_holds_a_complex_value_is_refused() {
        SystemRequestDetails patient = new SystemRequestDetails();
        patient.setResource(new Patient());
        SystemRequestDetails complex = new SystemRequestDetails();
        complex.setResource(new Parameters()
                .addParameter(new Parameters.ParametersParameterComponent()
                        .setName("asOf")
                        .setValue(new Period())));

        assertRefused("bad-grammar", () -> OperationInput.of(patient, KNOWN));
        assertRefused("bad-grammar", () -> OperationInput.of(complex, KNOWN));
    }

    @Test
    void a_flood_of_values_is_refused() {
        SystemRequestDetails flood = new SystemRequestDetails();
        flood.addParameter(
                "section", java.util.Collections.nCopies(101, "goals").toArray(String[]::new));

        assertRefused("too-many-parameters", () -> OperationInput.of(flood, KNOWN));
    }
}
