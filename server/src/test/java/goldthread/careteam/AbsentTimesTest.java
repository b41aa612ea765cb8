package goldthread.careteam;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period of which one end says only why it isn't said is open there. */
final class AbsentTimesTest {

    private static DateTimeType date(String written) {
        DateTimeType date = new DateTimeType();
        if (written.equals("unknown")) {
            date.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType(written));
        } else {
            date.setValueAsString(written);
        }
        return date;
    }

    @ParameterizedTest
    @CsvSource({"unknown, 2026-03-02", "2026-03-02, unknown", "unknown, unknown"})
    void what_is_not_known_bounds_nothing(String start, String end) {
        Period period = new Period().setStartElement(date(start)).setEndElement(date(end));

        Span span = Span.of(period);

        assertThat(span.from() == null).isEqualTo(start.equals("unknown"));
        assertThat(span.until() == null).isEqualTo(end.equals("unknown"));
    }
}
