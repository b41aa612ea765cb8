package goldthread.store.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyLimitsTest {

    private static final int MEBI = 1_048_576;

    private static void require(String json) throws JsonProcessingException {
        BodyLimits.require(new ObjectMapper().readTree(json));
    }

    private static String attachment(String data) {
        return "{\"resourceType\":\"DocumentReference\",\"content\":[{\"attachment\":{\"data\":\"" + data + "\"}}]}";
    }

    private static String binary(String data) {
        return "{\"resourceType\":\"Binary\",\"contentType\":\"application/pdf\",\"data\":\"" + data + "\"}";
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @Test
    void an_attachment_takes_one_mebibyte_and_no_byte_more() {
        assertThatCode(() -> require(attachment(base64(MEBI)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(attachment(base64(MEBI + 1)))).hasMessageContaining("at most 1 MiB");
    }

    @Test
    void a_binary_holds_what_is_too_long_for_an_attachment() {
        assertThatCode(() -> require(binary(base64(MEBI + 1)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud83db"})
    void what_no_database_stores_is_refused_wherever_it_stands(String text) {
        assertThatThrownBy(() -> require(binary(text))).hasMessageMatching("(A NUL|Half a).*");
        assertThatThrownBy(() -> require(attachment(text))).hasMessageMatching("(A NUL|Half a).*");
        assertThatThrownBy(() -> require("{\"resourceType\":\"Patient\",\"language\":\"" + text + "\"}"))
                .hasMessageMatching("(A NUL|Half a).*");
    }

    @Test
    void an_element_repeats_a_thousand_times_and_no_more() {
        String given = "\"a\",".repeat(999) + "\"a\"";
        assertThatCode(() -> require("{\"name\":[{\"given\":[" + given + "]}]}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require("{\"name\":[{\"given\":[" + given + ",\"a\"]}]}"))
                .hasMessageContaining("at most 1000 times");
    }

    @Test
    void a_text_is_as_long_as_r4_allows() {
        String text = "a".repeat(MEBI);
        assertThatCode(() -> require("{\"description\":\"" + text + "\"}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> require("{\"description\":\"" + text + "a\"}"))
                .hasMessageContaining("at most 1048576 characters");
    }
}
