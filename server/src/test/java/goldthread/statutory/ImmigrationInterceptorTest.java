package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ObservationKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImmigrationInterceptorTest {

    private static Observation need(ObservationKind kind, String label) {
        Observation need = new Observation().setStatus(ObservationStatus.FINAL);
        need.setCode(new CodeableConcept(kind.coding()));
        need.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode(label);
        return need;
    }

    @ParameterizedTest
    @CsvSource({"U, true", "L, true", "N, true", "M, false", "R, false", "V, false"})
    void what_everybody_would_read_is_refused(String label, boolean refused) {
        assertThat(ImmigrationInterceptor.isForEverybody(need(ObservationKind.IMMIGRATION_SUPPORT, label)))
                .isEqualTo(refused);
    }

    @Test
    void without_a_label_it_is_restricted_and_other_observations_are_not_asked() {
        Observation unlabelled = need(ObservationKind.IMMIGRATION_SUPPORT, "N");
        unlabelled.getMeta().getSecurity().clear();
        Observation wrong = need(ObservationKind.IMMIGRATION_SUPPORT, "N").setStatus(ObservationStatus.ENTEREDINERROR);

        assertThat(ImmigrationInterceptor.isForEverybody(unlabelled)).isFalse();
        assertThat(ImmigrationInterceptor.isForEverybody(wrong)).isFalse();
        assertThat(ImmigrationInterceptor.isForEverybody(need(ObservationKind.STRENGTH, "N")))
                .isFalse();
    }
}
