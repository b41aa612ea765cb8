package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.chronology.Story.Told;
import goldthread.terminology.LifePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifePeriodsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final LifePeriods WREN = new LifePeriods(LocalDate.parse("2008-02-29"), NOW);

    private static Told told(String day, String onset) {
        Observation event = new Observation();
        event.setId("Observation/1");
        event.setStatus(ObservationStatus.FINAL);
        event.setCode(new CodeableConcept().setText("Moved"));
        event.setEffective(new DateTimeType(day));
        if (!onset.isEmpty()) {
            event.addExtension(
                    "https://w3id.org/goldthread/fhir/StructureDefinition/ext-onset-age",
                    new CodeableConcept(
                            new Coding("https://w3id.org/goldthread/fhir/CodeSystem/event-onset", onset, null)));
        }
        return Stories.of(Stories.CAMHS, Optional.empty(), event).told().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2007, EARLY_LIFE",
        "2013-02-28, EARLY_LIFE",
        "2013-03-01, MIDDLE_CHILDHOOD",
        "2019-02-28, MIDDLE_CHILDHOOD",
        "2019-03-01, ADOLESCENCE",
        "2026-02-28, ADOLESCENCE",
        "2026-03-01, FROM_EIGHTEEN",
        "2026-06-02, AHEAD"
    })
    void a_day_tells_the_period(String day, LifePeriod period) {
        assertThat(WREN.of(told(day, ""))).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "before-birth, EARLY_LIFE",
        "infancy, EARLY_LIFE",
        "early-childhood, EARLY_LIFE",
        "middle-childhood, MIDDLE_CHILDHOOD",
        "adolescence, ADOLESCENCE",
        "nonsense, FROM_EIGHTEEN"
    })
    void what_the_record_says_of_the_age_counts_more_than_its_day(String onset, LifePeriod period) {
        assertThat(WREN.of(told("2026-05-01", onset))).isEqualTo(period);
    }

    @Test
    void without_a_day_of_birth_only_what_lies_ahead_is_known() {
        LifePeriods unknown = new LifePeriods(null, NOW);

        assertThat(unknown.of(told("2020", ""))).isEqualTo(LifePeriod.AGE_UNKNOWN);
        assertThat(unknown.of(told("2027", ""))).isEqualTo(LifePeriod.AHEAD);
        assertThat(unknown.of(told("2020", "infancy"))).isEqualTo(LifePeriod.EARLY_LIFE);
    }
}
