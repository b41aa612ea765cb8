package goldthread.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.terminology.AccessSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalHeadersTest {

    @Test
    void a_caller_says_in_which_kind_of_care_the_child_is() {
        assertThat(NationalHeaders.setting("true")).contains(AccessSetting.UNSCHEDULED_CARE);
        assertThat(NationalHeaders.setting(" False ")).contains(AccessSetting.SCHEDULED_CARE);
        assertThat(NationalHeaders.setting(null)).isEmpty();
        assertThat(NationalHeaders.setting(" ")).isEmpty();
        assertThatThrownBy(() -> NationalHeaders.setting("yes")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_name_of_plain_letters_goes_back() {
        assertThat(NationalHeaders.named("6ede3b9d-a81b-4c75-9d77-e1d64d85c323"))
                .contains("6ede3b9d-a81b-4c75-9d77-e1d64d85c323");
        assertThat(NationalHeaders.named(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\r\nSet-Cookie: b", "<script>", "9876543210 Amy"})
    void nothing_else_does(String sent) {
        assertThat(NationalHeaders.named(sent)).isEmpty();
    }
}
