package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.validation.Finding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

final class NhsNumberDigitsTest {

    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";

    private final NhsNumberDigits rule = new NhsNumberDigits();

    @Test
    void a_wrong_check_digit_is_found_with_its_place() {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem("https://example.org/other").setValue("1");
        patient.addIdentifier().setSystem(NHS).setValue("9990000019");

        assertThat(rule.check(patient)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("nhs-number-check-digit");
            assertThat(finding.expression()).isEqualTo("Patient.identifier[1].value");
        });
    }

    @Test
    void a_right_one_an_absent_one_and_another_person_s_are_not() {
        Patient right = new Patient();
        right.addIdentifier().setSystem(NHS).setValue("9990000018");
        Patient absent = new Patient();
        absent.addIdentifier().setSystem(NHS);
        RelatedPerson other = new RelatedPerson();
        other.addIdentifier().setSystem(NHS).setValue("9990000019");

        assertThat(rule.check(right)).extracting(Finding::rule).isEmpty();
        assertThat(rule.check(absent)).isEmpty();
        assertThat(rule.check(other)).isEmpty();
    }
}
