package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018",
                "9990000026",
                "9990000034",
                "9998765439",
                "9999999980",
                "9990001200",
                "9993456780",
                "9990000050"
            })
    void ten_digits_with_the_right_check_digit_are_an_NHS_number(String number) {
        assertThat(NhsNumber.isValid(number)).isTrue();
        assertThat(new NhsNumber(number).value()).isEqualTo(number);
    }

    @Test
    void every_other_last_digit_is_refused() {
        assertThat("0123456789".chars().mapToObj(digit -> "999000001" + (char) digit))
                .filteredOn(NhsNumber::isValid)
                .containsExactly("9990000018");
    }

    @Test
    void nine_digits_that_no_digit_can_check_are_refused_with_any_last_digit() {
        assertThat("0123456789".chars().mapToObj(digit -> "999123456" + (char) digit))
                .hasSize(10)
                .noneMatch(NhsNumber::isValid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "999000001",
                "99900000180",
                "999000001X",
                "999 000 0018",
                "999-000-0018",
                " 9990000018",
                "9990000018\n",
                "٩٩٩٠٠٠٠٠١٨"
            })
    void anything_but_ten_plain_digits_is_refused(String text) {
        assertThat(NhsNumber.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "4444444444", "9999999999"})
    void ten_equal_digits_stand_for_an_unknown_number_and_are_refused(String placeholder) {
        assertThat(NhsNumber.isValid(placeholder)).isFalse();
    }

    @Test
    void a_swap_of_two_neighbours_is_noticed() {
        assertThat(NhsNumber.isValid("9990000108")).isFalse();
    }

    @Test
    void a_number_written_in_groups_is_read_and_written_so() {
        assertThat(NhsNumber.parse("999 000 0018")).contains(new NhsNumber("9990000018"));
        assertThat(new NhsNumber("9990000018").spaced()).isEqualTo("999 000 0018");
        assertThat(NhsNumber.parse("999 000 0019")).isEmpty();
    }

    @Test
    void the_impossible_cannot_be_made_and_is_not_repeated_in_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NhsNumber("9990000019"))
                .withMessageNotContaining("9990000019");
    }
}
