package goldthread.consent;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.ObservationKind;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class CapacityRowTest {

    private static Observation finding(String scope, String until) {
        Observation finding = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(ObservationKind.CAPACITY.coding()))
                .setSubject(new Reference("Patient/wren"))
                .setEffective(new DateTimeType("2026-02-03"));
        finding.addExtension(Extensions.DECISION, new CodeableConcept(DecisionKind.TREATMENT.coding()).setText(scope));
        finding.addExtension(Extensions.VALID_UNTIL, new DateType(until));
        return finding;
    }

    @Test
    void it_is_over_once_its_last_day_has_passed_in_the_united_kingdom() {
        CapacityRow row = CapacityRow.of(finding("Therapy", "2026-08-03")).orElseThrow();

        assertThat(row.child()).isEqualTo("wren");
        assertThat(row.due()).isEqualTo(Instant.parse("2026-08-03T23:00:00Z"));
        assertThat(row.isOver(Instant.parse("2026-08-03T22:59:59Z"))).isFalse();
        assertThat(row.isOver(row.due())).isTrue();
    }

    @Test
    void two_findings_are_on_one_matter_by_decision_and_words() {
        assertThat(matter("Therapy ")).isEqualTo(matter("therapy")).isNotEqualTo(matter("Medicine"));
    }

    private static String matter(String scope) {
        return CapacityRow.of(finding(scope, "2026-08-03")).orElseThrow().matter();
    }

    @Test
    void what_has_no_end_or_was_a_mistake_isnt_waited_for() {
        Observation endless = finding("Therapy", "2026-08-03");
        endless.getExtension().remove(1);

        assertThat(CapacityRow.of(endless)).isEqualTo(Optional.empty());
        assertThat(CapacityRow.of(finding("Therapy", "2026-08-03").setStatus(ObservationStatus.ENTEREDINERROR)))
                .isEmpty();
        Observation absent = finding("Therapy", "2026-08-03");
        absent.setStatus(null);
        assertThat(CapacityRow.of(absent)).isEmpty();
    }
}
