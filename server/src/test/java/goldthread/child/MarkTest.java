package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.Sensitivity;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkTest {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    @ParameterizedTest
    @CsvSource({
        "PSY,      PSYCHIATRY",
        "PSYTHPN,  PSYCHIATRY",
        "MH,       PSYCHIATRY",
        "SDV,      DOMESTIC_VIOLENCE",
        "DV,       DOMESTIC_VIOLENCE",
        "DVD,      DOMESTIC_VIOLENCE",
        "SUD,      SUBSTANCE_USE",
        "ETH,      SUBSTANCE_USE",
        "ETHUD,    SUBSTANCE_USE",
        "OPIOIDUD, SUBSTANCE_USE",
        "psy,      UNKNOWN",
        "HIV,      UNKNOWN",
    })
    void an_act_code_is_a_mark_and_an_unknown_one_the_mark_that_keeps_it(String code, Mark mark) {
        assertThat(Mark.of(new Coding(ACT_CODE, code, null))).contains(mark);
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void each_of_our_sensitivities_is_the_mark_of_its_name(Sensitivity sensitivity) {
        assertThat(Mark.of(sensitivity.coding()).map(Mark::name)).contains(sensitivity.name());
    }

    @Test
    void a_sensitivity_of_ours_that_is_not_known_is_the_mark_that_keeps_it() {
        assertThat(Mark.of(new Coding(Sensitivity.ADOPTION.system(), "no-such-code", null)))
                .contains(Mark.UNKNOWN);
        assertThat(Mark.of(new Coding().setSystem(Sensitivity.ADOPTION.system())))
                .contains(Mark.UNKNOWN);
        assertThat(Mark.of(new Coding().setSystem(ACT_CODE))).contains(Mark.UNKNOWN);
    }

    @Test
    void other_labels_are_no_marks() {
        assertThat(Mark.of(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null)))
                .isEmpty();
        assertThat(Mark.of(new Coding().setCode("third-party"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void a_mark_is_found_by_its_own_bit_and_by_no_other(Mark mark) {
        for (Mark other : Mark.values()) {
            assertThat(mark.isIn(other.bit())).isEqualTo(mark == other);
        }
        assertThat(mark.isIn(0)).isFalse();
        assertThat(mark.isIn(-1)).isTrue();
        assertThat(Integer.bitCount(mark.bit())).isOne();
    }
}
