package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonTest {

    @Test
    void a_token_says_who_has_signed_in_and_for_whom() {
        assertThat(Person.of(token("{\"fhirUser\":\"Practitioner/1\",\"org\":\"https://ods|ZZ901\"}")))
                .isEqualTo(new Person("Practitioner/1", "https://ods|ZZ901"));
    }

    @Test
    void a_full_address_is_taken_without_its_server() {
        assertThat(Person.of(token("{\"fhirUser\":\"https://h/fhir/RelatedPerson/2\",\"org\":\"a|b\"}"))
                        .fhirUser())
                .isEqualTo("RelatedPerson/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"fhirUser\":\"Practitioner/1\"}",
                "{\"org\":\"a|b\"}",
                "{\"fhirUser\":\"\",\"org\":\"a|b\"}",
                "{\"fhirUser\":[\"Practitioner/1\"],\"org\":\"a|b\"}"
            })
    void a_token_that_says_too_little_is_not_accepted(String claims) {
        assertThatThrownBy(() -> Person.of(token(claims))).isInstanceOf(NotAccepted.class);
    }

    @Test
    void what_is_no_token_is_not_accepted() {
        assertThatThrownBy(() -> Person.of("opaque")).isInstanceOf(NotAccepted.class);
    }

    private static String token(String claims) {
        return part("{\"alg\":\"RS256\"}") + "." + part(claims) + "." + part("signature");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
