package goldthread.tests.bench.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NhsNumberTest {
    @Test
    void each_number_is_valid_and_of_the_range_that_no_patient_has() {
        assertThat(IntStream.range(0, 20_000).mapToObj(NhsNumber::of)).allSatisfy(number -> {
            assertThat(number).matches("999[0-9]{7}");
            assertThat(goldthread.terminology.NhsNumber.isValid(number)).isTrue();
        });
    }

    @Test
    void no_number_is_given_twice() {
        long different = IntStream.range(0, NhsNumber.HOW_MANY)
                .mapToObj(NhsNumber::of)
                .distinct()
                .count();
        assertThat(different).isEqualTo(NhsNumber.HOW_MANY);
    }

    @Test
    void a_number_beyond_the_last_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NhsNumber.of(NhsNumber.HOW_MANY));
    }

    @Test
    void the_check_digit_is_that_of_a_published_example() {
        // The NHS Data Dictionary's worked example is 943 476 5919.
        assertThat(NhsNumber.checkDigit("943476591")).isEqualTo(9);
    }
}
