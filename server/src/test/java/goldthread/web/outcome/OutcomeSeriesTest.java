package goldthread.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.Parts;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

final class OutcomeSeriesTest {

    private final Parameters answer = new Parameters();
    private final ParametersParameterComponent series = answer.addParameter().setName("series");

    @Test
    void says_from_whose_side_which_way_is_better_and_what_counts() {
        part(series, "measure", new CodeableConcept().setText("YP-CORE"));
        part(series, "rater", new CodeType("self"));
        part(series, "minimum", new DecimalType(0));
        part(series, "maximum", new DecimalType(40));
        part(series, "direction", new CodeType("lower-is-better"));
        ParametersParameterComponent threshold = series.addPart().setName("threshold");
        part(threshold, "least", new DecimalType(8));
        part(threshold, "source", new StringType("NHS England"));
        ParametersParameterComponent comparison = series.addPart().setName("comparison");
        part(comparison, "verdict", new CodeType("improved"));
        part(comparison, "reading", new StringType("From 24 to 11."));
        point("2026-02-03", "24");
        point("2026-07-07", "11");

        OutcomeSeries said = said();

        assertThat(said.title()).isEqualTo("YP-CORE");
        assertThat(said.range()).isEqualTo("From 0 to 40. Lower is better.");
        assertThat(said.threshold()).isEqualTo("A difference of at least 8 counts (NHS England).");
        assertThat(said.readings()).containsExactly("Reliably improved. From 24 to 11.");
        assertThat(said.points())
                .extracting(point -> point.date() + " " + point.value() + " " + point.ratedBy() + " " + point.agency())
                .containsExactly("03-Feb-2026 24 the child The trust", "07-Jul-2026 11 the child The trust");
        assertThat(said.chart()).startsWith("data:image/svg+xml;base64,");
        assertThat(said.inWords())
                .isEqualTo(
                        "YP-CORE, rated by the child or young person: 24 on 03-Feb-2026, then 11 on 07-Jul-2026. From 0"
                                + " to 40. Lower is better.");
    }

    @Test
    void of_one_score_has_no_chart_and_guesses_no_direction() {
        part(series, "measure", new CodeableConcept().setText("A measure"));
        point("2026-02", "24");

        OutcomeSeries said = said();

        assertThat(said.chart()).isNull();
        assertThat(said.range()).isEqualTo("Which way is better isn’t agreed.");
        assertThat(said.threshold()).isEmpty();
        assertThat(said.points().get(0).date()).hasToString("Feb-2026");
    }

    private OutcomeSeries said() {
        return OutcomeSeries.of(Parts.of(answer).each("series").findFirst().orElseThrow());
    }

    private void point(String date, String value) {
        ParametersParameterComponent point = series.addPart().setName("point");
        part(point, "date", new DateTimeType(date));
        part(point, "value", new DecimalType(value));
        part(point, "ratedBy", new Reference().setDisplay("the child"));
        part(point, "agency", new Reference().setDisplay("The trust"));
    }

    private static void part(ParametersParameterComponent of, String name, Type value) {
        of.addPart().setName(name).setValue(value);
    }
}
