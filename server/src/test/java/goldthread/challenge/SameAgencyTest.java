package goldthread.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class SameAgencyTest {

    private static final Reference TRUST = new Reference("Organization/trust");
    private static final Reference SCHOOL = new Reference("Organization/school");
    private static final Reference CLINICIAN = new Reference("Practitioner/1");
    private static final SameAgency SAME = new SameAgency(Map.of(
            "Practitioner/1", Set.of("Practitioner/1", "Organization/trust"),
            "Practitioner/2", Set.of("Practitioner/2", "Organization/trust", "Organization/school"),
            "ods|RXX", Set.of("ods|RXX", "Organization/trust")));

    @Test
    void somebody_acts_for_an_agency_by_whichever_of_its_names() {
        assertThat(SAME.isOneOf(CLINICIAN, List.of(TRUST))).isTrue();
        assertThat(SAME.isOneOf(TRUST, List.of(TRUST))).isTrue();
        assertThat(SAME.isOneOf(number(), List.of(CLINICIAN))).isTrue();
        assertThat(SAME.isOneOf(CLINICIAN, List.of(SCHOOL))).isFalse();
        assertThat(SAME.isOneOf(CLINICIAN, List.of())).isFalse();
    }

    @Test
    void somebody_of_whom_nothing_is_known_acts_for_nobody() {
        assertThat(SAME.isOneOf(new Reference("Practitioner/9"), List.of(TRUST)))
                .isFalse();
        assertThat(SAME.isOneOf(new Reference().setDisplay("The trust"), List.of(TRUST)))
                .isFalse();
    }

    @Test
    void who_works_for_two_acts_for_no_one_in_particular() {
        assertThat(SAME.only(CLINICIAN)).contains("Organization/trust");
        assertThat(SAME.only(new Reference("Practitioner/2"))).isEmpty();
        assertThat(SAME.only(new Reference("Practitioner/9"))).isEmpty();
    }

    private static Reference number() {
        Reference reference = new Reference();
        reference.getIdentifier().setSystem("ods").setValue("RXX");
        return reference;
    }
}
